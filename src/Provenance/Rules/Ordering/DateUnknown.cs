using Provenance.Validation;
using Provenance.Validation.Temporal;

namespace Provenance.Rules.Ordering;

/// <summary>ORD011.</summary>
internal sealed class DateUnknown : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "ORD011",
        Name = "date-unknown",
        Title = "Nothing bounds when an event happened.",
        Family = RuleFamily.Order,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["UNTP TEV-07 [V]", "21 CFR part 1 subpart S: date key data elements [V]", "Regulation (EU) 2023/1115: a time range is enough [V]"],
        Why = "An event without a time cannot be put in order, nor held against a restriction, a licence or a shelf life.",
        Remedy = "Record any bound: not before, or not after.",
        Limits = "A bound that follows from other events is enough, one that is approximate (`~`, `?`, `%`) too, taken as widened; it is reported as inferred.",
        Subsumes = ["STR011"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var network = view.SetView.Network;
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (!view.IsOwn(e) || !CustodyRoles.IsPhysical(e.Event))
                continue;
            if (HasBound(e.Start) || HasBound(e.End))
            {
                sink.Pass("a bound is recorded", e);
                continue;
            }

            if (network.IsInconsistent(view, i))
            {
                sink.NotApplicable("its times and orders contradict one another (ORD003)");
                continue;
            }

            var (earliest, latest) = network.BoundsOf(view, i);
            var isCertain = earliest != long.MinValue || latest != long.MaxValue;
            if (!isCertain)
                (earliest, latest) = network.PossibleBoundsOf(view, i);
            if (earliest == long.MinValue && latest == long.MaxValue)
                Fail(sink, e);
            else
                Inform(sink, e, earliest == long.MinValue ? null : Explain(network, view, i, false, isCertain), latest == long.MaxValue ? null : Explain(network, view, i, true, isCertain), isCertain);
        }
    }

    private static bool HasBound(EventTime? time) => time is { Absence: null } && (time.Earliest is not null || time.Latest is not null);

    private static void Fail(FindingSink sink, EffectiveEvent e) => sink
        .Fail("The record does not bound when {what} ({event}) happened.", new("what", EventWords.Of(e.Event)), new("event", e.Id))
        .At(e, "time")
        .Missing("time:{event}", "When {what} ({event}) happened: not before, or not after", "whoever took part", "any dated document of it");

    private static TemporalProof Explain(TemporalNetwork network, ChainView view, int i, bool isUpper, bool isCertain) =>
        isCertain ? network.Explain(view, i, isUpper) : network.ExplainPossible(view, i, isUpper);

    private static void Inform(FindingSink sink, EffectiveEvent e, TemporalProof? lower, TemporalProof? upper, bool isCertain)
    {
        var finding = sink.Inform(
                (lower, upper, isCertain) switch
                {
                    (null, _, true) => "No date is recorded for {what} ({event}); the rest of the record puts it at {latest} or earlier.",
                    (_, null, true) => "No date is recorded for {what} ({event}); the rest of the record puts it at {earliest} or later.",
                    (_, _, true) => "No date is recorded for {what} ({event}); the rest of the record puts it between {earliest} and {latest}.",
                    (null, _, false) => "No date is recorded for {what} ({event}); by an approximate date it can lie at {latest} or earlier.",
                    (_, null, false) => "No date is recorded for {what} ({event}); by an approximate date it can lie at {earliest} or later.",
                    _ => "No date is recorded for {what} ({event}); by approximate dates it can lie between {earliest} and {latest}.",
                },
                new("what", EventWords.Of(e.Event)),
                new("event", e.Id),
                new("earliest", lower?.From is { } from ? from.Time?.DescribeEarliest() ?? from.Id : ""),
                new("latest", upper?.To is { } to ? TemporalWords.LatestOf(to) : ""))
            .Detailed("inferred")
            .Proven([.. lower?.Sentences ?? [], .. upper?.Sentences ?? []])
            .At(e, "time");
        foreach (var proof in new[] { lower, upper })
        {
            if (proof is not null)
                finding.Reading(proof.Weakest);
        }
    }
}
