using Provenance.Rules;

namespace Provenance.Validation;

/// <summary>One rule: a descriptor and one pure check.</summary>
/// <remarks>
/// <para>
/// Derive from it for a house rule that needs <see cref="FindingKind.Open"/>, and add it to <see cref="ProvenancePolicy.Rules"/>. An
/// instance is shared between threads and must keep no state. A check does no I/O, reads no clock and no ambient culture.
/// </para>
/// <para>An exception thrown by a check is not caught: it is a bug of the rule.</para>
/// </remarks>
public abstract class ChainRule
{
    /// <summary>What the rule is.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Whether it reads what other rules found, so that it runs after them.</summary>
    internal virtual bool ReadsFindings => false;

    /// <summary>Whether it speaks once for a report, of what was looked at, and not of goods.</summary>
    internal virtual bool SpeaksOfReport => false;

    /// <summary>
    /// Whether a check reads more than its own chain and its history; so it is unless a rule says otherwise. With such a rule a <see cref="ChainMonitor"/> checks the
    /// whole set again at every call.
    /// </summary>
    /// <remarks>
    /// Give <see langword="false"/> where what the rule finds depends only on <see cref="ChainView.Chain"/>, <see cref="ChainView.History"/>, the policy, the registry and
    /// <see cref="ChainView.EvaluatedAt"/>: <see cref="ChainView.Set"/> then holds, in a monitor, only the chains that are linked with this one.
    /// </remarks>
    public virtual bool ReadsWholeSet => true;

    /// <summary>Whether it must be given all chains of a set at once.</summary>
    internal virtual bool NeedsAll(Registry registry) => ReadsWholeSet && !RuleCatalog.IsBuiltIn(this);

    /// <summary>Looks at one chain and says what it finds; every evaluation says something, also that it passes or does not apply.</summary>
    /// <param name="view">The chain, its effective history and what is read with it.</param>
    /// <param name="sink">Takes the findings.</param>
    public abstract void Check(ChainView view, FindingSink sink);
}
