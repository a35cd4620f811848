using NodaTime;
using Provenance.Packs;
using Provenance.Rules;
using Provenance.Validation.Disclosure;
using Provenance.Validation.Inputs;

namespace Provenance.Validation;

/// <summary>Checks chains.</summary>
public static class ProvenanceCheck
{
    /// <summary>For so many chains the outcomes are made room for at once; for more it grows.</summary>
    private const int FewChains = 16;

    /// <summary>Checks one chain.</summary>
    /// <inheritdoc cref="Check(ChainSet, Instant, ProvenancePolicy?)"/>
    public static ProvenanceReport Check(this ProvenanceChain chain, Instant evaluatedAt, ProvenancePolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return ChainSet.Of(chain).Check(evaluatedAt, policy);
    }

    /// <summary>Checks chains together.</summary>
    /// <param name="chains">What is checked.</param>
    /// <param name="evaluatedAt">
    /// The report's now: what is still under way at this instant is no gap yet. An argument and never the clock, so that the same record gives
    /// the same report.
    /// </param>
    /// <param name="policy">How it is judged; <see cref="ProvenancePolicy.Default"/> where it is <see langword="null"/>.</param>
    /// <returns>The report. Same chains, rules, policy and instant: the same report.</returns>
    /// <remarks>Reads nothing but its arguments; may be called from several threads at once.</remarks>
    public static ProvenanceReport Check(this ChainSet chains, Instant evaluatedAt, ProvenancePolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(chains);
        return Check(chains, null, evaluatedAt, policy);
    }

    /// <summary>Checks chains for a reader from whom sources are protected.</summary>
    /// <param name="chains">What is checked.</param>
    /// <param name="evaluatedAt">The report's now; an argument and never the clock.</param>
    /// <param name="policy">How it is judged; <see cref="ProvenancePolicy.Default"/> where it is <see langword="null"/>.</param>
    /// <returns>
    /// A report that tells nothing of the sources whose identity is withheld: no name, pseudonym, place, date or quotation of theirs or of evidence from them stands in it, in
    /// whatever format it is written, because the rules see none of it. Findings about such sources are left out, and so are allegations that rest on them; the scope says so.
    /// What rules about sources come to and which of them keep the verdict from its last step is left out as well, where there is such a source.
    /// An event's date that repeats the date of such evidence is not disclosed either. What an event itself records stays: who recorded in it what only one
    /// person could know has to leave that out.
    /// </returns>
    public static ProvenanceReport CheckForDisclosure(this ChainSet chains, Instant evaluatedAt, ProvenancePolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(chains);
        return Check(DisclosedChains.Of((policy ?? ProvenancePolicy.Default).Data.Onto(chains.Ordered())), null, evaluatedAt, policy, isForDisclosure: true);
    }

    internal static ProvenanceReport Check(ChainSet chains, ProvenanceInputs? inputs, Instant evaluatedAt, ProvenancePolicy? policy, bool isForDisclosure = false)
    {
        policy ??= ProvenancePolicy.Default;
        chains = chains.Ordered();
        if (!isForDisclosure)
            chains = policy.Data.Onto(chains);
        var rules = RuleCatalog.RulesOf(policy);
        var collector = new FindingCollector(policy, chains);
        var view = new SetView(chains, evaluatedAt, policy) { FindingsSoFar = collector.Found, Inputs = inputs };
        var sink = new FindingSink(rules.Length * Math.Min(chains.Count, FewChains));
        var isInvestigation = view.IsInvestigation();
        Run(rules, view, isInvestigation, sink, collector);
        return new(view, rules, isInvestigation, sink.Finish(), collector, isForDisclosure);
    }

    /// <summary>Runs the rules of the profiles that are on; those that read findings after the others.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="view">What they are run over.</param>
    /// <param name="isInvestigation">Whether the investigation profile is on.</param>
    /// <param name="sink">Takes the outcomes.</param>
    /// <param name="collector">Takes the findings.</param>
    /// <param name="isPart">Whether these are some chains of many: what is said once for a report is left out.</param>
    internal static void Run(ChainRule[] rules, SetView view, bool isInvestigation, FindingSink sink, FindingCollector collector, bool isPart = false)
    {
        var policy = view.Policy;
        var isLate = false;
        for (var i = 0; i < rules.Length; i++)
        {
            if (!Runs(rules[i].Descriptor, policy, isInvestigation) || (isPart && rules[i].SpeaksOfReport))
                continue;
            if (rules[i].ReadsFindings)
                isLate = true;
            else
                Run(rules[i], i, view, sink, collector);
        }

        for (var i = 0; isLate && i < rules.Length; i++)
        {
            if (rules[i].ReadsFindings && Runs(rules[i].Descriptor, policy, isInvestigation))
                Run(rules[i], i, view, sink, collector);
        }
    }

    private static void Run(ChainRule rule, int index, SetView view, FindingSink sink, FindingCollector collector)
    {
        foreach (var chain in view.Views)
        {
            sink.Begin(index, chain);
            rule.Check(chain, sink);
            sink.End();
            collector.Take(rule.Descriptor, sink.Drafts);
        }
    }

    internal static bool Runs(RuleDescriptor rule, ProvenancePolicy policy, bool isInvestigation)
    {
        foreach (var code in policy.Disabled)
        {
            if (code == rule.Code)
                return false;
        }

        foreach (var pack in policy.Packs)
        {
            if (rule.Code == PackRule.Code || ((IEnumerable<string>)pack.Rules).Contains(rule.Code))
                return true;
        }

        return rule.Profile switch
        {
            RuleProfile.Core or RuleProfile.CustodyModel or RuleProfile.Epcis => true,
            RuleProfile.Investigation => isInvestigation || policy.Strict,
            RuleProfile.LabelProfile => policy.LabelProfiles.Count > 0,
            RuleProfile.Pack => false,
            RuleProfile.Route => policy.Routes.Count > 0,
            _ => policy.Strict,
        };
    }
}
