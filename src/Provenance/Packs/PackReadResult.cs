using Provenance.Documents;

namespace Provenance.Packs;

/// <summary>What the file of a pack comes to.</summary>
/// <param name="Pack">The pack; <see langword="null"/> where something of it could not be read.</param>
/// <param name="Problems">What is wrong, each with line, column and path, in the order of the file.</param>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record PackReadResult(ProvenancePack? Pack, ValueList<ReadProblem> Problems)
{
    /// <summary>The pack, if all of it was read.</summary>
    /// <exception cref="FormatException">There is an error; the message holds the first of them.</exception>
    public ProvenancePack PackOrThrow() => Pack ?? throw new FormatException(Problems.Count == 0 ? "The pack could not be read." : Problems[0].ToString());
}
