namespace Provenance.Chains;

/// <summary>A declared or implied order of two events, by their places.</summary>
/// <param name="Before">The event that comes first.</param>
/// <param name="After">The event that comes after it.</param>
/// <param name="Source">Where the order comes from.</param>
/// <param name="IsContradicted">Whether it is implied and the certain times of the two contradict it: then it orders nothing, and is a contradiction.</param>
internal readonly record struct OrderEdge(int Before, int After, OrderSource Source, bool IsContradicted);
