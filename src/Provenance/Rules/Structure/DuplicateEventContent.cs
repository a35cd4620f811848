using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>STR007.</summary>
internal sealed class DuplicateEventContent : ChainRule
{
    /// <summary>Up to so many events a plain search is faster than an index, and costs nothing.</summary>
    private const int Few = 24;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "STR007",
        Name = "duplicate-event-content",
        Title = "One act seems to be recorded twice.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Integrity,
        Severity = Severity.Note,
        Citations = ["EPCIS event hash id, 28 vector files [V]", "OpenTraceability EPCISDuplicateEventIDsRule [V]"],
        Why = "What is recorded twice is counted twice: goods arrive that nobody sent.",
        Remedy = "Retract one of the two; or record what tells them apart: a number of the shipment, the exact time, or which followed which.",
        Limits = "Acts that differ in anything that both record are two, and so are those whose order is known. Readings and inspections of one day are not compared. Two that are only alike are for a person to judge.",
        Subsumes = ["STR006"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var isFound = view.Events.Length <= Few ? ComparePairs(view, sink) : CompareBuckets(view, sink);
        if (view.Events.Length < 2)
            sink.NotApplicable("nothing to compare");
        else if (!isFound)
            sink.Pass("no act is recorded twice");
    }

    private static bool ComparePairs(ChainView view, FindingSink sink)
    {
        var isFound = false;
        for (var i = 1; i < view.Events.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                if (view.Events[i].Event.KindOf == view.Events[k].Event.KindOf && Judge(view, sink, k, i))
                {
                    isFound = true;
                    break;
                }
            }
        }

        return isFound;
    }

    /// <summary>Compares only what is alike in kind, place and quantity and can have happened at one time, so that long chains cost no more per event.</summary>
    private static bool CompareBuckets(ChainView view, FindingSink sink)
    {
        var isFound = false;
        var buckets = new Dictionary<int, List<int>>();
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            var key = HashCode.Combine(e.Event.KindOf, e.Event.Place?.Id ?? e.Event.Place?.Name?.Value, e.Event.Quantity?.Min, e.Event.Items.Count, (e.Start ?? e.End) is null);
            if (!buckets.TryGetValue(key, out var bucket))
            {
                buckets.Add(key, [i]);
                continue;
            }

            // The listing runs in the order of certain times: what ended before this one began is not met again.
            bucket.RemoveAll(k => EventOrder.Latest(view.Events[k]) < EventOrder.Earliest(e));
            var isRepeated = false;
            foreach (var k in bucket)
            {
                if (Judge(view, sink, k, i))
                {
                    isFound = isRepeated = true;
                    break;
                }
            }

            if (!isRepeated)
                bucket.Add(i);
        }

        return isFound;
    }

    private static bool Judge(ChainView view, FindingSink sink, int first, int second)
    {
        var (one, other) = (view.Events[first], view.Events[second]);
        if (ReferenceEquals(one.Reported, other.Reported) || !Duplicates.CanBeOne(view, first, second))
            return false;
        if (Duplicates.AreAlike(one.Event, other.Event))
            Report(sink.Fail("The record holds one event twice, {one} and {other}: {what}.", Arguments(one, other)).Detailed("exact"), one, other);
        else if (Duplicates.AreProbablyOne(view, first, second))
            Report(sink.Review("The record may hold one act twice, {one} and {other}: {what}.", Arguments(one, other)).Detailed("probable"), one, other);
        else
            return false;
        return true;
    }

    private static MessageArgument[] Arguments(EffectiveEvent one, EffectiveEvent other) =>
        [new("one", one.Id), new("other", other.Id), new("what", EventWords.Of(one.Event))];

    private static void Report(FindingDraft finding, EffectiveEvent one, EffectiveEvent other) => finding
        .About(one, other)
        .At(other)
        .At(one)
        .Missing("twice:{one}:{other}", "Whether {one} and {other} are one act", "who recorded them", "the numbers of the documents of each");
}
