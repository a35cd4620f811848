namespace Provenance.Validation;

/// <summary>What a call of a <see cref="ChainMonitor"/> cost.</summary>
/// <param name="Chains">How many chains were judged again; a chain that was judged twice counts twice.</param>
/// <param name="RuleEvents">How many pairs of a rule and an event were evaluated: a rule that is run over a chain counts as many as the chain's history has events.</param>
/// <param name="IsWholeSet">
/// Whether all chains were judged as one, because a rule that runs reads them all (<see cref="ChainRule.ReadsWholeSet"/>) or because an id of the registry is that of
/// an event too.
/// </param>
public readonly record struct MonitorEffort(int Chains, long RuleEvents, bool IsWholeSet);
