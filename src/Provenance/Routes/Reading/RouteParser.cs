using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Provenance.Documents.Settings;

namespace Provenance.Routes.Reading;

/// <summary>Reads the file of a route.</summary>
/// <remarks>Not thread-safe; used for one file.</remarks>
internal sealed class RouteParser(SettingsFile file)
{
    private const string Member = "provenanceRoute";

    private readonly TermParser _terms = new(file);

    /// <summary>The route; <see langword="null"/> where too much of it is missing. What is wrong is noted in the file.</summary>
    public ExpectedRoute? Read(ReadOnlyMemory<byte> utf8)
    {
        if (file.Read() is not { } root)
            return null;
        if (root.Kind != JsonValueKind.Object)
        {
            file.Error(root, "type", $"Here stands {root.Words}. A route is an object: {{ \"{Member}\": \"{RouteReader.Version}\", … }}.");
            return null;
        }

        if (!file.IsVersion(root, Member, RouteReader.Version))
            return null;
        string? id = null, version = null, title = null;
        ValueList<ItemId> items = default;
        ValueList<string> commodities = default;
        ValueList<RouteStep>? steps = null;
        ValueList<RouteThreshold> thresholds = default;
        file.Members(
            root,
            (Member, static _ => { }
        ),
            ("$schema", static _ => { }
        ),
            ("id", node => id = Id(node)),
            ("version", node => version = file.Text(node)),
            ("title", node => title = file.Text(node)),
            ("about", node => file.Text(node)),
            ("appliesTo", node => (items, commodities) = ReadGoods(node)),
            ("steps", node => steps = ReadSteps(node)),
            ("thresholds", node => thresholds = ReadThresholds(node)));
        foreach (var (name, value) in (ReadOnlySpan<(string, object?)>)[("id", id), ("version", version), ("title", title), ("steps", steps)])
            _terms.Require(root, "A route", name, value);
        if (file.HasErrors)
            return null;
        return new()
        {
            Id = id!,
            Version = version!,
            Title = title!,
            Items = items,
            Commodities = commodities,
            Steps = steps!.Value,
            Thresholds = thresholds,
            Json = Compact(utf8),
        };
    }

    private static string Compact(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.StartsWith(Encoding.UTF8.Preamble))
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        using var json = JsonDocument.Parse(utf8);
        var output = new ArrayBufferWriter<byte>(utf8.Length);
        using (var writer = new Utf8JsonWriter(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            json.WriteTo(writer);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private string? Id(JsonTree node)
    {
        if (file.Text(node) is not { } id)
            return null;
        if (id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && char.IsAsciiLetterLower(id[0]))
            return id;
        file.Error(node, "id", $"{Quoted.Of(id)} is no id. Write lower-case letters, digits and hyphens, a letter first: masks-export.");
        return null;
    }

    private (ValueList<ItemId> Items, ValueList<string> Commodities) ReadGoods(JsonTree node)
    {
        ValueList<ItemId> items = default;
        ValueList<string> commodities = default;
        file.Members(
            node,
            ("items", value => items = ReadItems(value)),
            ("commodities", value => commodities = _terms.Words(value, "commodity code", word => HsCode.TryParse(word, out _, out _), _ => null)));
        if (node.Kind == JsonValueKind.Object && node.Members.Count == 0)
            file.Error(node, "goods", "This names no goods. Write items or commodities, or leave appliesTo out for a route of all goods.");
        return (items, commodities);
    }

    private ValueList<ItemId> ReadItems(JsonTree node)
    {
        var items = new List<ItemId>();
        foreach (var item in _terms.NotEmpty(node, "items"))
        {
            if (file.Text(item) is not { } text)
                continue;
            if (ItemId.TryParse(text, out var id, out var problem))
                items.Add(id);
            else
                file.Error(item, "item", problem);
        }

        return items.ToValueList();
    }

    private ValueList<RouteStep> ReadSteps(JsonTree node)
    {
        var parser = new StepParser(file, _terms);
        var steps = new List<RouteStep>();
        foreach (var item in file.Items(node))
        {
            if (parser.Read(item) is not { } step)
                continue;
            if (steps.Exists(known => known.Name == step.Name))
                file.Error(item, "duplicateName", $"The name {step.Name} stands twice among the steps. Write another one.");
            else
                steps.Add(step);
        }

        parser.CheckOrder(steps);
        return steps.ToValueList();
    }

    private ValueList<RouteThreshold> ReadThresholds(JsonTree node)
    {
        var thresholds = new List<RouteThreshold>();
        foreach (var item in file.Items(node))
        {
            string? fact = null, grade = null;
            int? sources = null;
            var errors = file.Errors;
            file.Members(
                item,
                ("of", value => fact = file.Word(value, RouteThreshold.Facts)),
                ("sources", value => sources = _terms.Sources(value)),
                ("grade", value => grade = _terms.Grade(value)));
            if (item.Kind == JsonValueKind.Object)
                _terms.Require(item, "A threshold", "of", fact);
            if (file.Errors > errors)
                continue;
            if (sources is null && grade is null)
                file.Error(item, "threshold", "This threshold asks for nothing. Write sources, grade or both.");
            else if (thresholds.Exists(known => known.Of == fact))
                file.Error(item, "duplicateFact", $"Two thresholds are of {fact}. Write one.");
            else
                thresholds.Add(new(fact!, sources ?? 1, grade));
        }

        return thresholds.ToValueList();
    }
}
