using System.Text.Json;
using Provenance.Documents.Settings;
using Provenance.Packs.Conditions;
using Provenance.Packs.Fields;

namespace Provenance.Packs.Reading;

/// <summary>Reads the elements of one event of a pack.</summary>
/// <param name="file">The file.</param>
/// <param name="conditions">Reads conditions.</param>
/// <param name="citation">Where the source speaks of the event; a citation in parentheses follows it.</param>
/// <param name="isJudged">Whether any event can be of it.</param>
internal sealed class ElementParser(SettingsFile file, ConditionParser conditions, string citation, bool isJudged)
{
    private static readonly string[] Needs = ["mandatory", "conditional", "optional", "duty"];

    public PackElement? Read(JsonTree node, Func<JsonTree, string?> readId, Func<JsonTree, ConfirmationMark?> readMark)
    {
        string? id = null, title = null, cited = null, where = null, notJudged = null;
        ConfirmationMark? mark = null;
        PackNeed? need = null;
        PackCondition? condition = null;
        List<FieldChoice> choices = [];
        decimal? decimals = null;
        var errors = file.Errors;
        file.Members(
            node,
            ("id", value => id = readId(value)),
            ("title", value => title = file.Text(value)),
            ("citation", value => cited = file.Text(value)),
            ("mark", value => mark = readMark(value)),
            ("need", value => need = file.Word(value, Needs) is { } word ? (PackNeed)Array.IndexOf(Needs, word) : null),
            ("where", value => where = file.Text(value)),
            ("if", value => condition = conditions.Read(value, isOfChain: false)),
            ("fields", value => choices = conditions.ReadFields(value)),
            ("decimals", value => decimals = file.Number(value, 1, 12, "decimals")),
            ("notJudged", value => notJudged = file.Text(value)));
        if (file.Errors > errors || node.Kind != JsonValueKind.Object)
            return null;
        foreach (var (name, value) in (ReadOnlySpan<(string, object?)>)[("id", id), ("title", title), ("citation", cited), ("mark", mark), ("need", need)])
        {
            if (value is null)
                file.Error(node, "missing", $"An element needs the member \"{name}\".");
        }

        if (file.Errors == errors && WhyWrong(need!.Value, where, condition, choices, notJudged, decimals) is { } wrong)
            file.Error(node, "element", wrong);
        if (file.Errors > errors)
            return null;
        return new()
        {
            Id = id!,
            Title = title!,
            Citation = cited![0] == '(' ? citation + cited : cited,
            Mark = mark!.Value,
            Need = need!.Value,
            Where = where,
            If = condition,
            Fields = choices.Select(choice => string.Join('|', choice.Paths.Select(path => path.Text))).ToValueList(),
            Choices = choices.ToValueList(),
            Decimals = (int)(decimals ?? 0),
            NotJudged = notJudged ?? (need == PackNeed.Duty ? "a duty outside any record" : need == PackNeed.Conditional && condition is null ? $"whether {where} cannot be told from a record" : null),
        };
    }

    private string? WhyWrong(PackNeed need, string? where, PackCondition? condition, List<FieldChoice> choices, string? notJudged, decimal? decimals)
    {
        if (need == PackNeed.Conditional ? where is null : where is not null || condition is not null)
            return need == PackNeed.Conditional
                ? "A conditional element says in words where it is needed. Write \"where\", and \"if\" in a way that can be checked where that can be."
                : "Only a conditional element has \"where\" and \"if\". Write \"need\": \"conditional\", or leave them out.";
        if (need == PackNeed.Duty ? choices.Count > 0 : choices.Count == 0 && notJudged is null && !(need == PackNeed.Conditional && condition is null))
            return need == PackNeed.Duty
                ? "A duty stands in no record. Leave \"fields\" out, or write another \"need\"."
                : "Nothing says where the element stands. Write \"fields\", or \"notJudged\" with the reason why it is only listed.";
        if (choices.Count > 0 && notJudged is not null)
            return "An element with \"fields\" is judged. Leave one of \"fields\" and \"notJudged\" out.";
        if (choices.Count > 0 && !isJudged)
            return "No event can be of this kind, since it has no \"when\", so that its elements are only listed. Write \"when\" at the event, or \"notJudged\" here in place of \"fields\".";
        return decimals is not null && !choices.TrueForAll(choice => ((IEnumerable<FieldPath>)choice.Paths).All(path => path.Steps is [.., { Field.Name: "point" }]))
            ? "Only a point has decimals. Leave \"decimals\" out, or name a point: origin.place.point."
            : null;
    }
}
