using Provenance.Validation;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>COC012.</summary>
internal sealed class CocIdentityPreservedViolated : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "COC012",
        Name = "coc-identity-preserved-violated",
        Title = "Goods whose identity is said to be preserved come from more than one source, or from one without an identity.",
        Family = RuleFamily.Custody,
        Class = RuleClass.Violation,
        Severity = Severity.Error,
        Profile = RuleProfile.CustodyModel,
        Citations = ["ISO 22095:2020 3.3.1: originate from a single source, as quoted [S]", "UNTP chain of custody: identity preserved [V]"],
        Why = "After the merging nobody can say which of the goods came from where.",
        Remedy = "Split the chain, or name a model that allows it from that event on.",
        Limits = "Parts of one lot may be merged again.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (!CustodyModels.Is(view, "identityPreserved"))
        {
            sink.NotApplicable("the chain does not name identity preserved as its model");
            return;
        }

        foreach (var i in CustodyModels.Makings(view))
            Judge(view, sink, view.Events[i]);
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e)
    {
        var sources = new SortedSet<string>(StringComparer.Ordinal);
        var (unread, nameless) = (0, false);
        foreach (var input in e.Event.Inputs)
        {
            if (input.Item is not { } id)
                nameless = true;
            else if (CustodyModels.ChainOf(view, id) is { } parent)
                nameless |= !Gather(parent, sources, ref unread, 0);
            else
                unread++;
        }

        if (nameless)
            Ask(sink.Fail("The record merges goods without an identity or an origin ({event}) into goods whose identity is preserved.", new MessageArgument("event", e.Id)).Detailed("nameless"), e);
        else if (sources.Count > 1)
            Ask(sink.Fail("The record merges goods of {count} sources ({sources}) into goods whose identity is preserved ({event}).", new("event", e.Id), new("count", sources.Count), new("sources", string.Join(", ", sources))), e);
        else if (unread > 0 && unread + sources.Count > 1)
            Ask(sink.Open("Whether what is merged ({event}) comes from one source cannot be decided: not all of its chains were read.", new MessageArgument("event", e.Id)), e);
        else
            sink.Pass("from one source", e);
    }

    /// <summary>Adds the chains in which the goods have their origin; <see langword="false"/> where one has none.</summary>
    private static bool Gather(ChainView view, SortedSet<string> sources, ref int unread, int depth)
    {
        foreach (var e in view.Events)
        {
            if (e.Event is Originated)
            {
                sources.Add(view.Chain.Id);
                return true;
            }
        }

        if (depth >= CustodyModels.Deepest)
            return true;
        var isMade = false;
        foreach (var i in CustodyModels.Makings(view))
        {
            foreach (var input in view.Events[i].Event.Inputs)
            {
                isMade = true;
                if (input.Item is not { } id)
                    return false;
                if (CustodyModels.ChainOf(view, id) is not { } parent)
                    unread++;
                else if (!Gather(parent, sources, ref unread, depth + 1))
                    return false;
            }
        }

        return isMade || view.IsPartial;
    }

    private static void Ask(FindingDraft finding, EffectiveEvent e) => finding
        .About(e.Id)
        .At(e, "inputs")
        .Missing("sources:{event}", "From which sources the goods of {event} come", "who merged them", "the batch record and the chains of the inputs");
}
