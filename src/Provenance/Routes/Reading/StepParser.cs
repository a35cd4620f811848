using System.Text.Json;
using NodaTime;
using Provenance.Documents.Settings;
using Provenance.Reference;
using Provenance.Routes.Matching;

namespace Provenance.Routes.Reading;

/// <summary>Reads the steps of a route.</summary>
internal sealed class StepParser(SettingsFile file, TermParser terms)
{
    private static readonly string[] Types = [.. EventTypes.All.ToArray().Where((_, kind) => !IsOfTheRecord((EventKind)kind))];

    private static readonly string[] Legs = ["dispatched", "received", "handedOver", "moved", "returned"];

    /// <summary>Members that only some types of events have something to say of.</summary>
    private static readonly (string Member, string[] Types)[] OfTypes =
    [
        ("procedures", ["customsProcessed"]),
        ("activities", ["performed"]),
        ("from", [.. Legs, "delivered", "ownershipTransferred", "ordered"]),
        ("to", [.. Legs, "delivered", "ownershipTransferred"]),
        ("carrier", [.. Legs, "borderCrossed"]),
        ("destinations", Legs),
        ("destinationCountries", [.. Legs, "borderCrossed", "customsProcessed"]),
    ];

    private readonly Dictionary<string, (JsonTree Node, JsonTree? After)> _places = new(StringComparer.Ordinal);

    public RouteStep? Read(JsonTree node)
    {
        string? name = null, grade = null, lineage = null;
        ValueList<string> events = default, words = default, procedures = default, activities = default, places = default, destinations = default, after = default;
        ValueList<PartyTerm> by = default, from = default, to = default, carrier = default;
        ValueList<Area> countries = default, destinationCountries = default;
        JsonTree? afterNode = null;
        Duration? within = null;
        int? sources = null;
        var (optional, repeats, errors) = (false, false, file.Errors);
        file.Members(
            node,
            ("name", value => name = Name(value)),
            ("about", value => file.Text(value)),
            ("events", value => events = terms.Words(value, "type of event that a step can have", Types.Contains, word => Nearest.To(word, Types))),
            ("steps", value => words = terms.Words(value, Vocabulary.Steps)),
            ("procedures", value => procedures = terms.Words(value, Vocabulary.Procedures)),
            ("activities", value => activities = terms.Words(value, "absolute URI", word => AbsoluteUri.SchemeLength(word) > 0, _ => null)),
            ("by", value => by = terms.Parties(value)),
            ("from", value => from = terms.Parties(value)),
            ("to", value => to = terms.Parties(value)),
            ("carrier", value => carrier = terms.Parties(value)),
            ("places", value => places = Texts(value, "places")),
            ("countries", value => countries = terms.Areas(value)),
            ("destinations", value => destinations = Texts(value, "places")),
            ("destinationCountries", value => destinationCountries = terms.Areas(value)),
            ("optional", value => optional = file.Flag(value) ?? false),
            ("repeats", value => repeats = file.Flag(value) ?? false),
            ("after", value => after = Texts(afterNode = value, "steps")),
            ("within", value => within = file.Span(value)),
            ("lineage", value => lineage = file.Word(value, "before", "after")),
            ("sources", value => sources = terms.Sources(value)),
            ("grade", value => grade = terms.Grade(value)));
        if (node.Kind == JsonValueKind.Object)
            terms.Require(node, "A step", "name", name);
        if (name is not null)
            _places.TryAdd(name, (node, afterNode));
        if (file.Errors > errors)
            return null;
        if (events.Count + words.Count == 0)
            file.Error(node, "step", "This step names no events. Write events, such as [\"dispatched\"], steps or both.");
        if (within is not null && after.Count == 0)
            file.Error(node, "step", "A span runs from an earlier step. Write after, or leave within out.");
        CheckTypes(node, events);
        return new()
        {
            Name = name!,
            Events = events,
            Words = words,
            Procedures = procedures,
            Activities = activities,
            By = by,
            From = from,
            To = to,
            Carrier = carrier,
            Places = places,
            Countries = countries,
            Destinations = destinations,
            DestinationCountries = destinationCountries,
            IsOptional = optional,
            Repeats = repeats,
            After = after,
            Within = within,
            LooksBack = lineage == "before",
            LooksAhead = lineage == "after",
            Sources = sources ?? (grade is null ? 0 : 1),
            Grade = grade,
        };
    }

    /// <summary>Steps come after steps that there are, and none after itself.</summary>
    public void CheckOrder(List<RouteStep> steps)
    {
        string[] names = [.. _places.Keys];
        foreach (var step in steps)
        {
            foreach (var (i, earlier) in step.After.Index())
            {
                if (!_places.ContainsKey(earlier))
                    file.Error(_places[step.Name].After!.Items[i], "step", $"No step is called {Quoted.Of(earlier)}.{(Nearest.To(earlier, names) is { } near ? $" Write {near}, if that is meant." : "")}");
            }

        }

        if (steps.Find(step => RouteOrder.Before(steps, step).Contains(step.Name)) is { } circle)
            file.Error(_places[circle.Name].After!, "order", $"The step {circle.Name} comes after itself, directly or by way of others. Leave one of them out.");
    }

    private static bool IsOfTheRecord(EventKind kind) => kind is EventKind.Corrected or EventKind.Retracted or EventKind.GapDeclared
        or EventKind.ClaimMade or EventKind.EvidenceAssessed or EventKind.FindingDecided or EventKind.LedgerAmended;

    private string? Name(JsonTree node)
    {
        if (file.Text(node) is not { } name)
            return null;
        if (!name.Contains('/', StringComparison.Ordinal) && !name.Any(char.IsControl))
            return name;
        file.Error(node, "name", $"{Quoted.Of(name)} is no name of a step. Write one line without a slash.");
        return null;
    }

    private ValueList<string> Texts(JsonTree node, string what) => terms.NotEmpty(node, what).Select(file.Text).OfType<string>().ToValueList();

    /// <summary>What no event of the step can say is asked for in vain.</summary>
    private void CheckTypes(JsonTree node, ValueList<string> events)
    {
        foreach (var (member, _, value) in node.Members)
        {
            var at = Array.FindIndex(OfTypes, one => one.Member == member);
            if (at >= 0 && !events.Any(type => OfTypes[at].Types.Contains(type)))
                file.Error(value, "member", $"No event of this step has something to say of {member}. It stands beside one of these events: {string.Join(", ", OfTypes[at].Types)}.");
        }
    }
}
