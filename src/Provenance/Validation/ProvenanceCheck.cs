using NodaTime;
using Provenance.Packs;
using Provenance.Rules;
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

    internal static ProvenanceReport Check(ChainSet chains, ProvenanceInputs? inputs, Instant evaluatedAt, ProvenancePolicy? policy)
    {
        policy ??= ProvenancePolicy.Default;
        var rules = RuleCatalog.RulesOf(policy);
        var collector = new FindingCollector(policy, chains);
        var view = new SetView(chains, evaluatedAt, policy) { FindingsSoFar = collector.Found, Inputs = inputs };
        var sink = new FindingSink(rules.Length * Math.Min(chains.Count, FewChains));
        var isInvestigation = view.IsInvestigation();
        for (var i = 0; i < rules.Length; i++)
        {
            if (!Runs(rules[i].Descriptor, policy, isInvestigation))
                continue;
            foreach (var chain in view.Views)
            {
                sink.Begin(i, chain);
                rules[i].Check(chain, sink);
                sink.End();
                collector.Take(rules[i].Descriptor, sink.Drafts);
            }
        }

        return new(view, rules, isInvestigation, sink.Rows, collector);
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
            RuleProfile.Core => true,
            RuleProfile.Investigation => isInvestigation || policy.Strict,
            RuleProfile.LabelProfile => policy.LabelProfiles.Count > 0,
            RuleProfile.Pack => false,
            _ => policy.Strict,
        };
    }
}
