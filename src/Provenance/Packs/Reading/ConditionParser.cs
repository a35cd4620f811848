using System.Text.Json;
using Provenance.Documents.Settings;
using Provenance.Packs.Conditions;
using Provenance.Packs.Fields;
using Provenance.Reference;

namespace Provenance.Packs.Reading;

/// <summary>Reads the conditions and the paths of a pack.</summary>
internal sealed class ConditionParser(SettingsFile file)
{
    private static readonly string[] Types = [.. EventTypes.All];

    /// <summary>A condition: all its members must hold.</summary>
    /// <param name="node">Where it stands.</param>
    /// <param name="isOfChain">Whether it is asked of a chain as a whole, so that what an event says must stand within <c>some</c>.</param>
    public PackCondition? Read(JsonTree node, bool isOfChain)
    {
        var all = new List<PackCondition>();
        JsonTree? position = null;
        var errors = file.Errors;
        file.Members(
            node,
            ("types", value => Event(value, isOfChain, () => new TypeIs(Words(value, "type of event", word => Types.Contains(word), word => Nearest.To(word, Types))), all)),
            ("steps", value => Event(value, isOfChain, () => new StepIs(Words(value, Vocabulary.Steps)), all)),
            ("kinds", value => Event(value, isOfChain, () => new KindIs(Kinds(value)), all)),
            ("recorded", value => Event(value, isOfChain, () => new AllOf(ReadFields(value).Select(choice => (PackCondition)new Recorded(choice)).ToValueList()), all)),
            ("words", value => Event(value, isOfChain, () => new AllOf(value.Members.Select(member => ReadWords(member)).OfType<PackCondition>().ToValueList()), all)),
            ("in", value => Event(value, isOfChain, () => new IsIn(file.Items(value).Select(ReadArea).OfType<Area>().ToValueList()), all)),
            ("after", value => Event(value, isOfChain, () => Read(value, false) is { } inner ? new After(inner) : null, all)),
            ("before", value => Event(value, isOfChain, () => Read(value, false) is { } inner ? new Before(inner) : null, all)),
            ("position", value => position = value),
            ("commodities", value => all.Add(new CommodityIs(Words(value, "commodity", word => HsCode.TryParse(word, out _, out _), _ => null)))),
            ("areas", value => all.Add(new AreaIs(file.Items(value).Select(ReadArea).OfType<Area>().ToValueList()))),
            ("some", value => Add(all, Read(value, false) is { } inner ? new Some(inner) : null)),
            ("any", value => all.Add(new AnyOf(file.Items(value).Select(item => Read(item, isOfChain)).OfType<PackCondition>().ToValueList()))),
            ("not", value => Add(all, Read(value, isOfChain) is { } inner ? new Not(inner) : null)));
        if (position is not null)
            Event(position, isOfChain, () => file.Word(position, "first", "last") is { } word ? new Outermost(new AllOf(all.ToValueList()), word == "first") : null, all);
        if (file.Errors > errors)
            return null;
        if (all.Count == 0)
        {
            file.Error(node, "condition", "This condition says nothing. Write what must hold, or leave it out.");
            return null;
        }

        return all.Count == 1 ? all[0] : new AllOf(all.ToValueList());
    }

    /// <summary>Paths, all of which are needed; of a list within the list, one.</summary>
    public List<FieldChoice> ReadFields(JsonTree node)
    {
        var choices = new List<FieldChoice>();
        foreach (var item in file.Items(node))
        {
            var paths = (item.Kind == JsonValueKind.Array ? file.Items(item) : [item]).Select(ReadPath).OfType<FieldPath>().ToValueList();
            if (paths.Count > 0)
                choices.Add(new(paths));
        }

        if (node.Kind == JsonValueKind.Array && node.Items.Count == 0)
            file.Error(node, "path", "This list of members is empty. Write one or more: [\"quantity\"].");
        return choices;
    }

    private static void Add(List<PackCondition> all, PackCondition? one)
    {
        if (one is not null)
            all.Add(one);
    }

    private void Event(JsonTree node, bool isOfChain, Func<PackCondition?> read, List<PackCondition> all)
    {
        if (isOfChain)
            file.Error(node, "condition", "This asks something of an event, and what is judged here is a chain. Write it within \"some\": an event of the chain is such.");
        else
            Add(all, read());
    }

    private WordIs? ReadWords(JsonMember member)
    {
        var at = member.Value with { Offset = member.Offset };
        return ParsePath(at, member.Name) is { } path ? new WordIs(path, Words(member.Value, "word", _ => true, _ => null)) : null;
    }

    private FieldPath? ReadPath(JsonTree node) => file.Text(node) is { } text ? ParsePath(node, text) : null;

    private FieldPath? ParsePath(JsonTree node, string text)
    {
        var path = FieldPathParser.Parse(text, out var problem);
        if (path is null)
            file.Error(node, "path", problem);
        return path;
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

    private ValueList<string> Kinds(JsonTree node) => Words(
        node,
        "kind of origin or of claim",
        word => Vocabulary.OriginatedKinds.Accepts(word) || Vocabulary.ClaimKinds.Accepts(word),
        word => Vocabulary.OriginatedKinds.Nearest(word) ?? Vocabulary.ClaimKinds.Nearest(word));

    private ValueList<string> Words(JsonTree node, Vocabulary vocabulary) => Words(node, vocabulary.Name, vocabulary.Accepts, vocabulary.Nearest);

    private ValueList<string> Words(JsonTree node, string what, Func<string, bool> isKnown, Func<string, string?> nearest)
    {
        var words = new List<string>();
        foreach (var item in file.Items(node))
        {
            if (file.Text(item) is not { } word)
                continue;
            if (isKnown(word))
                words.Add(word);
            else
                file.Error(item, "word", $"{Quoted.Of(word)} is no {what}.{(nearest(word) is { } near ? $" Write {near}, if that is meant." : "")}");
        }

        if (node.Kind == JsonValueKind.Array && node.Items.Count == 0)
            file.Error(node, "word", "This list is empty, so that nothing is of it. Write one or more words.");
        return words.ToValueList();
    }
}
