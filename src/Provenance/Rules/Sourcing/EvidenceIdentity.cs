using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Provenance.Rules.Sourcing;

/// <summary>One item of evidence is what has one id, or is one entry.</summary>
internal sealed class EvidenceIdentity : IEqualityComparer<Evidence>
{
    public static readonly EvidenceIdentity Instance = new();

    public bool Equals(Evidence? one, Evidence? other) => ReferenceEquals(one, other) || (one?.Id is { } id && id == other?.Id);

    public int GetHashCode([DisallowNull] Evidence item) => item.Id?.GetHashCode(StringComparison.Ordinal) ?? RuntimeHelpers.GetHashCode(item);
}
