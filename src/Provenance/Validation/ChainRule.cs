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

    /// <summary>Looks at one chain and says what it finds; every evaluation says something, also that it passes or does not apply.</summary>
    /// <param name="view">The chain, its effective history and what is read with it.</param>
    /// <param name="sink">Takes the findings.</param>
    public abstract void Check(ChainView view, FindingSink sink);
}
