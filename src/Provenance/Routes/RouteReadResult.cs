using Provenance.Documents;

namespace Provenance.Routes;

/// <summary>What the file of a route comes to.</summary>
/// <param name="Route">The route; <see langword="null"/> where something of it could not be read.</param>
/// <param name="Problems">What is wrong, each with line, column and path, in the order of the file.</param>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record RouteReadResult(ExpectedRoute? Route, ValueList<ReadProblem> Problems)
{
    /// <summary>The route, if all of it was read.</summary>
    /// <exception cref="FormatException">There is an error; the message holds the first of them.</exception>
    public ExpectedRoute RouteOrThrow() => Route ?? throw new FormatException(Problems.Count == 0 ? "The route could not be read." : Problems[0].ToString());
}
