using System.Buffers;
using System.Text;
using System.Text.Json;
using NodaTime.Text;
using Provenance.Documents.Settings;
using Provenance.Reference;
using Provenance.Rules;
using Provenance.Validation;

namespace Provenance.Packs.Reading;

/// <summary>Reads the file of a pack.</summary>
/// <remarks>Not thread-safe; used for one file.</remarks>
internal sealed class PackParser(SettingsFile file)
{
    private const string Member = "provenancePack";

    private readonly ConditionParser _conditions = new(file);

    /// <summary>The pack; <see langword="null"/> where too much of it is missing. What is wrong is noted in the file.</summary>
    public ProvenancePack? Read(ReadOnlyMemory<byte> utf8)
    {
        if (file.Read() is not { } root)
            return null;
        if (root.Kind != JsonValueKind.Object)
        {
            file.Error(root, "type", $"Here stands {root.Words}. A pack is an object: {{ \"{Member}\": \"{PackReader.Version}\", … }}.");
            return null;
        }

        if (!file.IsVersion(root, Member, PackReader.Version))
            return null;
        string? id = null, version = null, title = null, status = null, disclaimer = null, reviewer = null;
        Area? jurisdiction = null;
        PackDate? effective = null, enforced = null;
        PackSource? source = null;
        PackStatement? scope = null, retention = null;
        Conditions.PackCondition? covers = null;
        ValueList<PackStatement> notes = default;
        ValueList<SeverityOverride> severities = default;
        ValueList<string> rules = default;
        ValueList<PackEvent> events = default;
        var weighed = false;
        file.Members(
            root,
            (Member, static _ => { }
        ),
            ("$schema", static _ => { }
        ),
            ("id", node => id = Id(node)),
            ("version", node => version = file.Text(node)),
            ("title", node => title = file.Text(node)),
            ("jurisdiction", node => jurisdiction = ReadArea(node)),
            ("effectiveFrom", node => effective = ReadDate(node)),
            ("enforcedFrom", node => enforced = ReadDate(node)),
            ("source", node => source = ReadSource(node)),
            ("status", node => status = file.Text(node)),
            ("scope", node => scope = ReadStatement(node, condition => covers = condition)),
            ("notes", node => notes = file.Items(node).Select(item => ReadStatement(item)).OfType<PackStatement>().ToValueList()),
            ("disclaimer", node => disclaimer = file.Text(node)),
            ("reviewer", node => reviewer = file.Text(node)),
            ("retention", node => retention = ReadStatement(node)),
            ("weighedByPersons", node => weighed = file.Flag(node) ?? false),
            ("severities", node => severities = ReadSeverities(node)),
            ("rules", node => rules = ReadRules(node)),
            ("events", node => events = ReadEvents(node)));
        foreach (var (name, value) in (ReadOnlySpan<(string, object?)>)[("id", id), ("version", version), ("title", title), ("jurisdiction", jurisdiction), ("source", source), ("status", status), ("scope", scope), ("disclaimer", disclaimer), ("events", Has(root, "events") ? "" : null)])
            Require(root, "A pack", name, value);
        if (file.HasErrors)
            return null;
        return new()
        {
            Id = id!,
            Version = version!,
            Title = title!,
            Jurisdiction = jurisdiction!,
            EffectiveFrom = effective,
            EnforcedFrom = enforced,
            Source = source!,
            Status = status!,
            Scope = scope!,
            Covers = covers,
            Notes = notes,
            Disclaimer = disclaimer!,
            Reviewer = reviewer,
            Retention = retention,
            IsWeighedByPersons = weighed,
            Severities = severities,
            Rules = rules,
            Events = events,
            Json = Compact(utf8),
        };
    }

    private static string Compact(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.StartsWith(Encoding.UTF8.Preamble))
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        using var json = JsonDocument.Parse(utf8);
        var output = new ArrayBufferWriter<byte>(utf8.Length);
        using (var writer = new Utf8JsonWriter(output, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            json.WriteTo(writer);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static bool Has(JsonTree node, string name) => node.Members.Exists(member => member.Name == name);

    /// <summary>Notes that a member is missing, unless it is there and was wrong.</summary>
    private void Require(JsonTree node, string what, string name, object? value)
    {
        if (value is null && !Has(node, name))
            file.Error(node, "missing", $"{what} needs the member \"{name}\".");
    }

    private string? Id(JsonTree node)
    {
        if (file.Text(node) is not { } id)
            return null;
        if (id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && char.IsAsciiLetterLower(id[0]))
            return id;
        file.Error(node, "id", $"{Quoted.Of(id)} is no id. Write lower-case letters, digits and hyphens, a letter first: first-receiver.");
        return null;
    }

    private Area? ReadArea(JsonTree node)
    {
        if (file.Text(node) is not { } text)
            return null;
        if (Area.TryParse(text, out var area, out var problem))
            return area;
        file.Error(node, "area", problem);
        return null;
    }

    private ConfirmationMark? ReadMark(JsonTree node) =>
        file.Word(node, MarkWords.Letters) is { } word ? (ConfirmationMark)Array.IndexOf(MarkWords.Letters, word) : null;

    private PackDate? ReadDate(JsonTree node)
    {
        NodaTime.LocalDate? date = null;
        ConfirmationMark? mark = null;
        string? text = null;
        file.Members(node, ("date", value => date = ReadDay(value)), ("mark", value => mark = ReadMark(value)), ("text", value => text = file.Text(value)));
        Require(node, "A date", "date", date);
        Require(node, "A date", "mark", mark);
        return date is { } day && mark is { } confirmed ? new(day, confirmed, text) : null;
    }

    private NodaTime.LocalDate? ReadDay(JsonTree node)
    {
        if (node.Kind == JsonValueKind.String && LocalDatePattern.Iso.Parse(node.Text) is { Success: true, Value: var date })
            return date;
        file.Error(node, "date", $"Here stands {node.Words}. Write a day, such as 2028-07-20.");
        return null;
    }

    private PackSource? ReadSource(JsonTree node)
    {
        string? title = null, version = null;
        ConfirmationMark? mark = null;
        file.Members(node, ("title", value => title = file.Text(value)), ("version", value => version = file.Text(value)), ("mark", value => mark = ReadMark(value)));
        foreach (var (name, value) in (ReadOnlySpan<(string, object?)>)[("title", title), ("version", version), ("mark", mark)])
            Require(node, "A source", name, value);
        return title is not null && version is not null && mark is { } confirmed ? new(title, version, confirmed) : null;
    }

    private PackStatement? ReadStatement(JsonTree node, Action<Conditions.PackCondition?>? covers = null)
    {
        string? text = null, citation = null;
        ConfirmationMark? mark = null;
        Action<JsonTree> readCovers = value => covers!(_conditions.Read(value, isOfChain: true));
        ReadOnlySpan<(string, Action<JsonTree>)> known = [("text", value => text = file.Text(value)), ("mark", value => mark = ReadMark(value)), ("citation", value => citation = file.Text(value)), ("covers", readCovers)];
        file.Members(node, covers is null ? known[..3] : known);
        if (node.Kind == JsonValueKind.Object)
        {
            Require(node, "A statement", "text", text);
            Require(node, "A statement", "mark", mark);
        }

        return text is not null && mark is { } confirmed ? new(text, confirmed, citation) : null;
    }

    private ValueList<SeverityOverride> ReadSeverities(JsonTree node)
    {
        var severities = new List<SeverityOverride>();
        if (node.Kind != JsonValueKind.Object)
            file.Error(node, "type", $"Here stands {node.Words}. Write an object of codes and severities: {{ \"LBL006\": \"error\" }}.");
        foreach (var (code, _, value) in node.Members)
        {
            if (RuleCatalog.Find(code) is not { } rule || rule.Code != code)
                file.Error(value, "code", NoRule(code));
            else if (file.Word(value, "note", "warning", "error") is { } word && Enum.Parse<Severity>(word, ignoreCase: true) is var severity)
            {
                if (severity < rule.Severity)
                    file.Error(value, "severity", $"A pack may raise a severity, never lower it: that of {code} is {rule.Severity.ToString().ToLowerInvariant()}. Write a higher one, or leave it out.");
                else
                    severities.Add(new(code, severity));
            }
        }

        return severities.ToValueList();
    }

    private ValueList<string> ReadRules(JsonTree node)
    {
        var rules = new List<string>();
        foreach (var item in file.Items(node))
        {
            if (file.Text(item) is not { } code)
                continue;
            if (RuleCatalog.Find(code) is { } rule && rule.Code == code)
                rules.Add(code);
            else
                file.Error(item, "code", NoRule(code));
        }

        return rules.ToValueList();
    }

    private static string NoRule(string code) =>
        $"No rule has the code {code}.{(Nearest.To(code, RuleCatalog.Descriptors.Select(rule => rule.Code)) is { } near ? $" Write {near}, if that is meant." : "")}";

    private ValueList<PackEvent> ReadEvents(JsonTree node)
    {
        var events = new List<PackEvent>();
        foreach (var item in file.Items(node))
        {
            if (ReadEvent(item) is not { } read)
                continue;
            if (events.Exists(known => known.Id == read.Id))
                file.Error(item, "duplicateId", $"The id {read.Id} stands twice among the events. Write another one.");
            else
                events.Add(read);
        }

        return events.ToValueList();
    }

    private PackEvent? ReadEvent(JsonTree node)
    {
        string? id = null, title = null, citation = null;
        Conditions.PackCondition? when = null;
        JsonTree? elements = null;
        file.Members(
            node,
            ("id", value => id = Id(value)),
            ("title", value => title = file.Text(value)),
            ("citation", value => citation = file.Text(value)),
            ("when", value => when = _conditions.Read(value, isOfChain: false)),
            ("elements", value => elements = value));
        if (node.Kind == JsonValueKind.Object)
        {
            foreach (var (name, value) in (ReadOnlySpan<(string, object?)>)[("id", id), ("title", title), ("citation", citation), ("elements", elements)])
                Require(node, "An event of a pack", name, value);
        }

        var read = elements is null ? [] : ReadElements(elements, citation ?? "", when is not null || Has(node, "when"));
        return id is null || title is null || citation is null ? null : new() { Id = id, Title = title, Citation = citation, When = when, Elements = read };
    }

    private ValueList<PackElement> ReadElements(JsonTree node, string citation, bool isJudged)
    {
        var parser = new ElementParser(file, _conditions, citation, isJudged);
        var elements = new List<PackElement>();
        foreach (var item in file.Items(node))
        {
            if (parser.Read(item, Id, ReadMark) is not { } read)
                continue;
            if (elements.Exists(known => known.Id == read.Id))
                file.Error(item, "duplicateId", $"The id {read.Id} stands twice among the elements. Write another one.");
            else
                elements.Add(read);
        }

        return elements.ToValueList();
    }
}
