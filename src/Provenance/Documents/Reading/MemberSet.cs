using System.Runtime.CompilerServices;

namespace Provenance.Documents.Reading;

/// <summary>A set of members; the default value is empty.</summary>
internal struct MemberSet
{
    private Bits _bits;

    public MemberSet(params ReadOnlySpan<Member> members)
    {
        foreach (var member in members)
            Add(member);
    }

    public readonly bool Contains(Member member) => (_bits[(int)member >> 6] & (1UL << (int)member)) != 0;

    /// <summary>Whether it was not in the set before.</summary>
    public bool Add(Member member)
    {
        ref var bits = ref _bits[(int)member >> 6];
        var bit = 1UL << (int)member;
        var isNew = (bits & bit) == 0;
        bits |= bit;
        return isNew;
    }

    [InlineArray(4)]
    private struct Bits
    {
        private ulong _first;
    }
}
