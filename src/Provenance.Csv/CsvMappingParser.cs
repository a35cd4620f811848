using System.Text;
using System.Text.Json;

namespace Provenance.Csv;

/// <summary>Reads a mapping from the values of its file.</summary>
internal sealed class CsvMappingParser(SettingsFile file, CsvMapping mapping)
{
    private static readonly string[] Reasons = ["notAsked", "notStated", "notDisclosed", "notAscertainable", "notHeld"];

    public CsvMapping? Read()
    {
        if (file.Read() is not { } root || !file.IsVersion(root, "provenanceMapping", CsvMapping.Version))
            return null;
        file.Members(
            root,
            ("provenanceMapping", one => file.Text(one)),
            ("about", one => file.Text(one)),
            ("delimiter", one => mapping.Delimiter = file.Word(one, ";", ",", "\t", "|")?[0]),
            ("encoding", ReadEncoding),
            ("ignore", one => mapping.Ignored.UnionWith(Texts(one))),
            ("document", one => mapping.Document = one),
            ("events", ReadEntries));
        if (mapping.Document is not { Kind: JsonValueKind.Object } document)
            file.Error(mapping.Document ?? root, "required", "The mapping lacks the head of the document. Write \"document\": { \"provenance\": \"1.0\", \"recordKind\": \"operational\", … }.");
        else if (document.Members.Exists(member => member.Name is "chains" or "events"))
            file.Error(document, "document", "Chains and events come from the rows. Write them in the entries of \"events\".");
        if (mapping.Entries.Count == 0)
            file.Error(root, "required", "The mapping makes nothing of any row. Write \"events\": [{ \"chain\": { … }, \"event\": { … } }].");
        return mapping;
    }

    private void ReadEncoding(JsonTree node)
    {
        if (file.Word(node, "utf-8", "utf-16", "windows-1252", "iso-8859-1") is { } name)
            mapping.Encoding = name == "utf-8" ? mapping.Encoding
                : (CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                    ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback));
    }

    private void ReadEntries(JsonTree node)
    {
        foreach (var one in file.Items(node))
        {
            var entry = new CsvEntry(one.Path);
            file.Members(
                one,
                ("when", when => ReadWhen(when, entry)),
                ("skip", skip => entry.Skip = file.Text(skip)),
                ("groupBy", columns => entry.GroupBy.AddRange(Texts(columns))),
                ("chain", chain => entry.Chain = chain),
                ("event", template => entry.Event = template));
            if (entry.Skip is null && (entry.Chain is not { Kind: JsonValueKind.Object } || entry.Event is not { Kind: JsonValueKind.Object }))
                file.Error(one, "required", "An entry says what its rows become, or why they become nothing. Write \"chain\": { … } and \"event\": { … }, or \"skip\": \"why\".");
            if (entry.Chain is not null)
                ReadTemplate(entry.Chain, false);
            if (entry.Event is not null)
                ReadTemplate(entry.Event, entry.GroupBy.Count > 0);
            mapping.Entries.Add(entry);
        }
    }

    private void ReadWhen(JsonTree node, CsvEntry entry)
    {
        file.Members(node, ("column", one => entry.Column = file.Text(one)), ("is", one => entry.Is.UnionWith(one.Kind == JsonValueKind.Array ? Texts(one) : [one.Kind == JsonValueKind.String ? one.Text : file.Text(one) ?? ""])));
        if (entry.Column is null || entry.Is.Count == 0)
            file.Error(node, "required", "A condition names a column and what stands in it: { \"column\": \"…\", \"is\": \"…\" }.");
    }

    private void ReadTemplate(JsonTree node, bool isGroup)
    {
        if (node.Members.Exists(member => member.Name == "column"))
        {
            ReadLeaf(node);
            return;
        }

        if (node.Members is [{ Name: "each" }] && !isGroup)
            file.Error(node, "each", "\"each\" is for the rows of one event. Write \"groupBy\": [ … ] in the entry.");
        foreach (var member in node.Members)
            ReadTemplate(member.Value, isGroup);
        foreach (var item in node.Items)
            ReadTemplate(item, isGroup);
    }

    private void ReadLeaf(JsonTree node)
    {
        var leaf = new CsvLeaf("");
        file.Members(
            node,
            ("column", one => leaf = leaf with { Column = file.Text(one) ?? "" }),
            ("format", one => leaf.Format = Format(one)),
            ("prefix", one => leaf.Prefix = file.Text(one) ?? ""),
            ("map", one => leaf.Map = Map(one)),
            ("default", one => leaf.Default = file.Text(one)),
            ("unknown", one => leaf.Unknown = file.Word(one, Reasons)),
            ("required", one => leaf.Required = file.Flag(one) ?? false),
            ("absent", one => leaf.Absent = file.Flag(one) ?? false));
        var meanings = (leaf.Required ? 1 : 0) + (leaf.Absent ? 1 : 0) + (leaf.Default is null ? 0 : 1) + (leaf.Unknown is null ? 0 : 1);
        if (meanings != 1)
            file.Error(node, "empty", "Say in one way what an empty cell means: \"required\": true (an error), \"default\": \"…\", \"unknown\": \"notStated\" (known to be unknown), or \"absent\": true (not recorded).");
        mapping.Leaves.Add(node, leaf);
    }

    private CsvFormat Format(JsonTree node)
    {
        if (node.Kind == JsonValueKind.String && CsvFormat.Parse(node.Text) is { } format)
            return format;
        file.Error(node, "format", $"Here stands {node.Words}. Write how a cell looks: \"text\", \"date dd.MM.yyyy\", \"dateTime dd.MM.yyyy HH:mm\", \"number 1.234,5\" or \"number 1,234.5\".");
        return CsvFormat.Text;
    }

    private Dictionary<string, string> Map(JsonTree node)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        if (node.Kind != JsonValueKind.Object || node.Members.Count == 0)
            file.Error(node, "type", $"Here stands {node.Words}. Write an object: {{ \"word of the file\": \"word of the document\" }}.");
        foreach (var member in node.Members)
            map[member.Name] = file.Text(member.Value) ?? "";
        return map;
    }

    private IEnumerable<string> Texts(JsonTree node) => [.. file.Items(node).Select(one => file.Text(one) ?? "")];
}
