using System.Globalization;
using System.Text.Json;
using Provenance.Documents.Settings;
using Provenance.Packs;
using Provenance.Reference;
using Provenance.Rules;
using Provenance.Validation.Decisions;
using Provenance.Validation.House;

namespace Provenance.Validation;

/// <summary>Reads a policy document onto a policy.</summary>
/// <remarks>Not thread-safe; used for one document.</remarks>
internal sealed class PolicyReader(SettingsFile file, ProvenancePolicy policy)
{
    private static readonly string[] Codes = [.. RuleCatalog.Descriptors.Select(rule => rule.Code)];
    private readonly string[] _codes = policy.Rules.Count == 0 ? Codes : [.. Codes, .. policy.Rules.Select(rule => rule.Descriptor.Code)];

    private ProvenancePolicy _policy = policy;

    /// <summary>The policy with what the document says.</summary>
    public ProvenancePolicy Read()
    {
        if (file.Read() is not { } root)
            return _policy;
        if (root.Kind != JsonValueKind.Object)
        {
            file.Error(root, "type", $"Here stands {root.Words}. A policy is an object: {{ \"{PolicyDocument.Member}\": \"{PolicyDocument.Version}\", … }}.");
            return _policy;
        }

        if (!file.IsVersion(root, PolicyDocument.Member, PolicyDocument.Version))
            return _policy;
        file.Members(
            root,
            (PolicyDocument.Member, version => file.Text(version)),
            ("about", about => file.Text(about)),
            ("name", name => _policy = file.Text(name) is { } text ? _policy with { Name = text } : _policy),
            ("profile", profile => _policy = file.Word(profile, "core", "strict") is { } word ? _policy with { Strict = word == "strict" } : _policy),
            ("severities", ReadSeverities),
            ("disabled", ReadDisabled),
            ("packs", ReadPacks),
            ("labelProfiles", profiles => _policy = _policy with { LabelProfiles = new LabelProfileReader(file).Read(profiles, _policy.LabelProfiles) }),
            ("suppressions", ReadSuppressions),
            ("thresholds", ReadThresholds),
            ("data", data => _policy = _policy with { Data = new PolicyDataReader(file).Read(data, _policy.Data) }),
            ("culture", ReadCulture));
        return _policy;
    }

    private void ReadSeverities(JsonTree node)
    {
        var severities = _policy.Severities.ToDictionary(one => one.Code, one => one.Severity, StringComparer.Ordinal);
        if (node.Kind != JsonValueKind.Object)
            file.Error(node, "type", $"Here stands {node.Words}. Write an object of codes and severities: {{ \"STR004\": \"note\" }}.");
        foreach (var (code, _, value) in node.Members)
        {
            if (!_codes.Contains(code))
                file.Error(value, "code", NoRule(code));
            else if (file.Word(value, "note", "warning", "error") is { } word)
                severities[code] = Enum.Parse<Severity>(word, ignoreCase: true);
        }

        _policy = _policy with { Severities = severities.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new SeverityOverride(one.Key, one.Value)).ToValueList() };
    }

    private void ReadDisabled(JsonTree node)
    {
        var disabled = new SortedSet<string>(_policy.Disabled, StringComparer.Ordinal);
        foreach (var item in file.Items(node))
        {
            if (file.Text(item) is not { } code)
                continue;
            if (_codes.Contains(code))
                disabled.Add(code);
            else
                file.Error(item, "code", NoRule(code));
        }

        _policy = _policy with { Disabled = disabled.ToValueList() };
    }

    /// <summary>Ids of packs that come with the library; they add to those named before.</summary>
    private void ReadPacks(JsonTree node)
    {
        List<ProvenancePack> packs = [.. _policy.Packs];
        foreach (var item in file.Items(node))
        {
            if (file.Known(item, "pack", [.. ProvenancePacks.Names]) is { } id && !packs.Exists(pack => pack.Id == id))
                packs.Add(ProvenancePacks.Find(id)!);
        }

        _policy = _policy with { Packs = packs.ToValueList() };
    }

    private void ReadSuppressions(JsonTree node) =>
        _policy = _policy with { Suppressions = SuppressionReader.Read(file, node, _policy.Suppressions, code => _codes.Contains(code) ? null : NoRule(code)) };

    private string NoRule(string code) => $"No rule has the code {code}.{(Nearest.To(code, _codes) is { } near ? $" Write {near}, if that is meant." : " The command rules lists all.")}";

    private void ReadThresholds(JsonTree node)
    {
        var read = _policy.Thresholds;
        List<(string Name, Action<JsonTree> Read)> members = [];
        foreach (var span in ThresholdTable.Spans)
            members.Add((span.Name, value => read = file.Span(value) is { } known ? span.With(read, known) : read));
        foreach (var number in ThresholdTable.Numbers)
            members.Add((number.Name, value => read = file.Number(value, number.Least, number.Most, number.Unit) is { } known && (!number.IsWhole || Whole(value, known)) ? number.With(read, known) : read));
        members.Add(("speeds", speeds => read = read with { Speeds = Speeds(speeds, read.Speeds) }));
        members.Add(("reliability", grade => read = file.Word(grade, "A", "B", "C", "D", "E", "F") is { } value ? read with { Reliability = value[0] } : read));
        file.Members(node, [.. members]);
        _policy = _policy with { Thresholds = read };
    }

    private bool Whole(JsonTree node, decimal value)
    {
        if (decimal.IsInteger(value))
            return true;
        file.Error(node, "number", $"Here stands {node.Words}. Write a whole number.");
        return false;
    }

    /// <summary>Speeds by mode: <c>{ "road": { "greatest": 110, "usual": 60 } }</c>, in kilometers an hour.</summary>
    private ValueList<ModeSpeed> Speeds(JsonTree node, ValueList<ModeSpeed> before)
    {
        var speeds = before.ToDictionary(one => one.Mode, StringComparer.Ordinal);
        if (node.Kind != JsonValueKind.Object)
            file.Error(node, "type", $"Here stands {node.Words}. Write an object of modes: {{ \"road\": {{ \"greatest\": 110, \"usual\": 60 }} }}.");
        foreach (var (mode, _, value) in node.Members)
        {
            var (greatest, usual, errors) = ((decimal?)null, (decimal?)null, file.Errors);
            file.Members(
                value,
                ("greatest", speed => greatest = file.Number(speed, 1, 10_000, "km/h")),
                ("usual", speed => usual = file.Number(speed, 1, 10_000, "km/h")));
            if (string.IsNullOrWhiteSpace(mode))
                file.Error(value, "word", "The mode of transport is empty. Write a word of documents, such as road.");
            else if (greatest is { } most && usual is { } often && often <= most)
                speeds[mode] = new(mode, most, often);
            else if (file.Errors == errors)
                file.Error(value, "speed", "A speed has a greatest and a usual value, and the usual one is not more than the greatest.");
        }

        return speeds.Values.OrderBy(one => one.Mode, StringComparer.Ordinal).ToValueList();
    }

    private void ReadCulture(JsonTree node)
    {
        if (file.Text(node) is not { } name)
            return;
        try
        {
            _policy = _policy with { Culture = CultureInfo.GetCultureInfo(name, predefinedOnly: true) };
        }
        catch (CultureNotFoundException)
        {
            file.Error(node, "culture", $"No culture is called {name}. Write a name such as de-DE.");
        }
    }
}
