namespace Provenance.Tests.Sabotage;

/// <summary>What goods are at a stage of their making.</summary>
/// <param name="Product">What they are.</param>
/// <param name="Commodity">Their code in the Harmonized System, six digits.</param>
/// <param name="Process">What makes them of those of the stage before.</param>
/// <param name="Least">Output per input at least; 0 where pieces are put together, and nothing is lost.</param>
/// <param name="Most">Output per input at most.</param>
internal sealed record Stage(string Product, string Commodity, string? Process = null, decimal Least = 0, decimal Most = 0);
