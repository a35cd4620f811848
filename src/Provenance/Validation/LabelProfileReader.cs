using System.Text.Json;
using Provenance.Documents.Settings;
using Provenance.Reference;

namespace Provenance.Validation;

/// <summary>Reads the label profiles of a policy document: ids of built-in ones, and objects for those of a house.</summary>
/// <remarks>Not thread-safe; used for one document.</remarks>
internal sealed class LabelProfileReader(SettingsFile file)
{
    private delegate bool Parser<T>(string text, out T value, out string? problem);

    /// <summary>The profiles before and those of the list; one with the id of an earlier one takes its place.</summary>
    public ValueList<LabelProfile> Read(JsonTree node, ValueList<LabelProfile> before)
    {
        List<LabelProfile> profiles = [.. before];
        foreach (var item in file.Items(node))
        {
            if ((item.Kind == JsonValueKind.String ? Named(item) : Described(item)) is not { } profile)
                continue;
            var at = profiles.FindIndex(one => one.Id == profile.Id);
            if (at < 0)
                profiles.Add(profile);
            else
                profiles[at] = profile;
        }

        return profiles.ToValueList();
    }

    private LabelProfile? Named(JsonTree node) => file.Known(node, "label profile", [.. LabelProfile.BuiltIn.Select(one => one.Id)]) is { } id ? LabelProfile.Find(id) : null;

    private LabelProfile? Described(JsonTree node)
    {
        var errors = file.Errors;
        var (id, title, ends) = ((string?)null, (string?)null, false);
        var (commodities, items, required, marks) = (new List<string>(), new List<ItemId>(), new List<LabelElement>(), new List<LabelMark>());
        file.Members(
            node,
            ("id", value => id = file.Text(value)),
            ("title", value => title = file.Text(value)),
            ("commodities", value => commodities = [.. Parsed<HsCode?>(value, HsCode.TryParse).Select(code => code!.Digits)]),
            ("items", value => items = Parsed<ItemId>(value, ItemId.TryParse)),
            ("endsOldIdentifiers", value => ends = Flag(value)),
            ("required", value => required = Each(value, Element)),
            ("marks", value => marks = Each(value, Mark)));
        if (file.Errors > errors)
            return null;
        if (id is null || title is null || commodities.Count + items.Count == 0)
        {
            file.Error(node, "labelProfile", "A label profile has an id, a title, and commodities or items that it applies to.");
            return null;
        }

        return new()
        {
            Id = id,
            Title = title,
            Commodities = commodities.ToValueList(),
            Items = items.ToValueList(),
            EndsOldIdentifiers = ends,
            Required = required.ToValueList(),
            Marks = marks.ToValueList(),
        };
    }

    private LabelElement? Element(JsonTree node)
    {
        var (title, citation, errors) = ((string?)null, (string?)null, file.Errors);
        var (anyOf, markets) = (new List<string>(), new List<Area>());
        file.Members(
            node,
            ("anyOf", value => anyOf = Texts(value)),
            ("title", value => title = file.Text(value)),
            ("citation", value => citation = file.Text(value)),
            ("markets", value => markets = Parsed<Area?>(value, Area.TryParse)!));
        if (file.Errors > errors)
            return null;
        if (title is null || citation is null)
        {
            file.Error(node, "labelProfile", "What a label must say has members anyOf, a title, and a citation.");
            return null;
        }

        try
        {
            return new() { AnyOf = anyOf.ToValueList(), Title = title, Citation = citation, Markets = markets.ToValueList() };
        }
        catch (ArgumentException e)
        {
            file.Error(node, "labelProfile", e.Message.Split(" (Parameter", 2)[0]);
            return null;
        }
    }

    private LabelMark? Mark(JsonTree node)
    {
        var (mark, citation, errors) = ((string?)null, (string?)null, file.Errors);
        var markets = new List<Area>();
        file.Members(
            node,
            ("mark", value => mark = file.Text(value)),
            ("citation", value => citation = file.Text(value)),
            ("markets", value => markets = Parsed<Area?>(value, Area.TryParse)!));
        if (file.Errors > errors)
            return null;
        if (mark is not null && citation is not null && markets.Count > 0)
            return new() { Mark = mark, Citation = citation, Markets = markets.ToValueList() };
        file.Error(node, "labelProfile", "A mark of a label profile has a mark, the markets in which it means something, and a citation.");
        return null;
    }

    private List<T> Each<T>(JsonTree node, Func<JsonTree, T?> read)
        where T : class => [.. file.Items(node).Select(read).OfType<T>()];

    private List<string> Texts(JsonTree node) => [.. file.Items(node).Select(file.Text).OfType<string>()];

    private List<T> Parsed<T>(JsonTree node, Parser<T> parse)
    {
        var values = new List<T>();
        foreach (var item in file.Items(node))
        {
            if (file.Text(item) is not { } text)
                continue;
            if (parse(text, out var value, out var problem))
                values.Add(value);
            else
                file.Error(item, "value", problem!);
        }

        return values;
    }

    private bool Flag(JsonTree node)
    {
        if (node.Kind is JsonValueKind.True or JsonValueKind.False)
            return node.Kind == JsonValueKind.True;
        file.Error(node, "type", $"Here stands {node.Words}. Write true or false.");
        return false;
    }
}
