using Provenance.Packs;
using Provenance.Packs.Fields;
using Provenance.Validation;

namespace Provenance.Rules.Regulatory;

/// <summary>REG001.</summary>
internal sealed class MissingKeyDataElement : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = PackRule.Code,
        Name = "missing-key-data-element",
        Title = "The record of an event lacks something that a pack asks for.",
        Family = RuleFamily.Regulatory,
        Class = RuleClass.Gap,
        Severity = Severity.Error,
        Profile = RuleProfile.Pack,
        Citations = ["Named by each pack, element by element, with its mark; the pack as a list of elements [P]"],
        Why = "A regulation that asks for traceability says of each event what must be on record.",
        Remedy = "Record what the finding names, at the event that it names.",
        Limits = "A pack is data that somebody wrote down from a source, not legal advice. Duties outside any record are listed and not judged. A check or a statement that can have come before an event is taken for one that did.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.Policy.Packs.Count == 0)
            return;
        var book = view.SetView.Packs;
        foreach (var tally in book.Tallies)
        {
            tally.IsRun = true;
            switch (book.Covers(tally.Pack, view))
            {
                case true:
                    tally.Covered++;
                    Judge(tally, book, view, sink);
                    break;
                case false:
                    sink.NotApplicable($"{tally.Pack.Id}: it does not cover the goods");
                    break;
                default:
                    ReportScope(tally.Pack, book, view, sink);
                    break;
            }
        }
    }

    private static void Judge(PackTally tally, PackBook book, ChainView view, FindingSink sink)
    {
        var isAny = false;
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (!view.IsOwn(view.Events[i]))
                continue;
            var scene = new PackScene(book, view, i);
            foreach (var kind in tally.Pack.Events)
            {
                if (kind.When is null || kind.When.Holds(scene) != true)
                    continue;
                isAny = true;
                tally.Judged++;
                if (!Judge(tally, kind, scene, sink))
                    sink.Pass($"{tally.Pack.Id}: what it asks of {kind.Title} is recorded", scene.Event);
            }
        }

        if (!isAny)
            sink.NotApplicable($"{tally.Pack.Id}: no event of a kind that it asks something of");
    }

    /// <summary>Whether something was found.</summary>
    private static bool Judge(PackTally tally, PackEvent kind, PackScene scene, FindingSink sink)
    {
        var isFound = false;
        foreach (var element in kind.Elements)
        {
            if (element.NotJudged is not null)
                tally.NotJudged.Add((kind, element));
            if (!element.IsJudged || (element.Need == PackNeed.Conditional && element.If!.Holds(scene) == false))
                continue;
            var presence = Presence.Known;
            foreach (var choice in element.Choices)
                presence = Presence.Worst(presence, choice.In(scene));
            if (presence.State == Knowledge.Known && DecimalsMissing(element, scene) is null)
                continue;
            isFound = true;
            Report(tally.Pack, kind, element, scene, sink, presence);
        }

        return isFound;
    }

    private static int? DecimalsMissing(PackElement element, PackScene scene)
    {
        if (element.Decimals == 0)
            return null;
        var values = new List<object>();
        foreach (var choice in element.Choices)
        {
            foreach (var path in choice.Paths)
                path.Collect(scene, values);
        }

        var fewest = values.OfType<GeoPoint>().Select(point => point.Decimals).DefaultIfEmpty(element.Decimals).Min();
        return fewest < element.Decimals ? fewest : null;
    }

    private static void Report(ProvenancePack pack, PackEvent kind, PackElement element, PackScene scene, FindingSink sink, Presence presence)
    {
        var isOpen = element.Need == PackNeed.Conditional && element.If!.Holds(scene) is null;
        var words = presence.State switch
        {
            Knowledge.Known => "The record of {event} states {element} with fewer than {decimals} decimals ({citation}).",
            Knowledge.Unknown when presence.Absence is null => "The record of {event} states only vaguely the {element} ({citation}).",
            Knowledge.Unknown => "The record of {event} says that the {element} is unknown: {why} ({citation}).",
            Knowledge.None => "The record of {event} says that there is no {element}: {why} ({citation}).",
            _ => "The record of {event} states no {element} ({citation}).",
        };
        if (isOpen)
            words = "The record of {event} states no {element}, nor whether {where}, where it is asked for ({citation}).";
        MessageArgument[] arguments =
        [
            new("event", scene.Event.Id), new("element", element.Title), new("citation", $"{element.Citation} {element.Mark.InBrackets()}"), new("pack", pack.Id),
            new("why", presence.Absence?.Text ?? (presence.Absence?.Why is { } why ? WhyWords.Of(why) : null)), new("where", element.Where), new("decimals", element.Decimals),
        ];
        var draft = isOpen ? sink.Open(words, arguments)
            : presence.State == Knowledge.None || pack.IsWeighedByPersons ? sink.Review(words, arguments)
            : sink.Fail(words, arguments);
        var field = element.Choices[0].Paths[0];
        draft.Detailed($"{pack.Id}/{kind.Id}/{element.Id}")
            .At(scene.Event, field.Member)
            .Missing($"{field.Member ?? field.Text}:{{event}}", "The {element} of {event} ({citation})", "who recorded it");
    }

    private static void ReportScope(ProvenancePack pack, PackBook book, ChainView view, FindingSink sink)
    {
        var isCommodity = book.CommodityOf(view) is not { Absence: null };
        sink.Open(
                isCommodity ? "Whether {pack} covers {item} cannot be told: the record states no commodity code of it that tells." : "Whether {pack} covers {item} cannot be told from what is recorded of it.",
                new("pack", pack.Id),
                new("item", view.Chain.Id))
            .Detailed($"{pack.Id}/scope")
            .About(view.Chain.Id)
            .Missing(isCommodity ? "commodity:{item}" : "scope:{item}", isCommodity ? "The commodity code (HS) of {item}" : "What {item} is and where it goes", "who makes or trades it", "an invoice or a customs declaration")
            .Under(GroupKey.Of(GroupTheme.Record));
    }
}
