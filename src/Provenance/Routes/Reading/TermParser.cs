using System.Text.Json;
using Provenance.Documents.Settings;
using Provenance.Reference;
using Provenance.Routes.Matching;

namespace Provenance.Routes.Reading;

/// <summary>Reads what a step allows: words, parties, areas, grades.</summary>
internal sealed class TermParser(SettingsFile file)
{
    private const int MostSources = 100;

    private static readonly string[] Kinds = ["organization", "person", "group", "authority"];

    /// <summary>Notes that a member is missing, unless it is there and was wrong.</summary>
    public void Require(JsonTree node, string what, string name, object? value)
    {
        if (value is null && !node.Members.Exists(member => member.Name == name))
            file.Error(node, "missing", $"{what} needs the member \"{name}\".");
    }

    /// <summary>The items of a list that must have some: an empty one would allow nothing, and leaving it out allows all.</summary>
    public IReadOnlyList<JsonTree> NotEmpty(JsonTree node, string what)
    {
        if (node.Kind == JsonValueKind.Array && node.Items.Count == 0)
            file.Error(node, "empty", $"This list of {what} is empty, so that nothing fits it. Write one or more, or leave the member out.");
        return file.Items(node);
    }

    public ValueList<string> Words(JsonTree node, Vocabulary vocabulary) => Words(node, vocabulary.Name, vocabulary.Accepts, vocabulary.Nearest);

    public ValueList<string> Words(JsonTree node, string what, Func<string, bool> isKnown, Func<string, string?> nearest)
    {
        var words = new List<string>();
        foreach (var item in NotEmpty(node, $"{what}s"))
        {
            if (file.Text(item) is not { } word)
                continue;
            if (isKnown(word))
                words.Add(word);
            else
                file.Error(item, "word", $"{Quoted.Of(word)} is no {what}.{(nearest(word) is { } near ? $" Write {near}, if that is meant." : "")}");
        }

        return words.ToValueList();
    }

    public ValueList<Area> Areas(JsonTree node)
    {
        var areas = new List<Area>();
        foreach (var item in NotEmpty(node, "countries"))
        {
            if (file.Text(item) is not { } text)
                continue;
            if (Area.TryParse(text, out var area, out var problem))
                areas.Add(area);
            else
                file.Error(item, "area", problem);
        }

        return areas.ToValueList();
    }

    public ValueList<PartyTerm> Parties(JsonTree node)
    {
        var parties = new List<PartyTerm>();
        foreach (var item in NotEmpty(node, "parties"))
        {
            if (ReadParty(item) is { } party)
                parties.Add(party);
        }

        return parties.ToValueList();
    }

    public int? Sources(JsonTree node)
    {
        if (file.Number(node, 1, MostSources, "sources") is not { } number)
            return null;
        if (decimal.IsInteger(number))
            return (int)number;
        file.Error(node, "number", $"Here stands {node.Words}. Write a whole number.");
        return null;
    }

    public string? Grade(JsonTree node)
    {
        if (node.Kind == JsonValueKind.String && node.Text is [>= 'A' and <= 'E', >= '1' and <= '5'])
            return node.Text;
        file.Error(node, "grade", $"Here stands {node.Words}. Write a reliability from A to E and a credibility from 1 to 5, such as C3; F and 6 say that nobody could judge.");
        return null;
    }

    private PartyTerm? ReadParty(JsonTree node)
    {
        if (node.Kind == JsonValueKind.String)
            return file.Text(node) is { } name ? new(name, default, null) : null;
        if (node.Kind != JsonValueKind.Object)
        {
            file.Error(node, "type", $"Here stands {node.Words}. Write the id, the number or the name of a party, or an object: {{ \"countries\": [\"KR\"] }}.");
            return null;
        }

        string? named = null, kind = null;
        ValueList<Area> countries = default;
        file.Members(
            node,
            ("named", value => named = file.Text(value)),
            ("countries", value => countries = Areas(value)),
            ("kind", value => kind = file.Word(value, Kinds)));
        if (node.Members.Count == 0)
            file.Error(node, "party", "This says nothing of the party. Write named, countries or kind.");
        return new(named, countries, kind is null ? null : Enum.Parse<PartyKind>(kind, ignoreCase: true));
    }
}
