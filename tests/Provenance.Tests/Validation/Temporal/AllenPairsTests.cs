using NodaTime;
using Provenance.Validation.Temporal;
using Provenance.Values;

namespace Provenance.Tests.Validation.Temporal;

public sealed class AllenPairsTests
{
    /// <summary>All periods of whole minutes among five that last some time.</summary>
    private static readonly (int From, int To)[] Periods =
        [.. from start in Enumerable.Range(0, 5) from end in Enumerable.Range(0, 5) where start < end select (start, end)];

    private static readonly (int From, int To)[] Moments = [.. Enumerable.Range(0, 5).Select(at => (at, at))];

    public static TheoryData<AllenRelation> Relations => new(Enum.GetValues<AllenRelation>());

    [Theory, MemberData(nameof(Relations))]
    public void Two_periods_allow_a_relation_where_their_ends_are_as_it_says(AllenRelation relation)
    {
        foreach (var one in Periods)
        {
            foreach (var other in Periods)
                AllenPairs.IsPossible(relation, At(one.From), At(one.To), At(other.From), At(other.To)).Should().Be(Holds(relation, one, other), "{0} {1} {2}", one, relation, other);
        }
    }

    [Theory, MemberData(nameof(Relations))]
    public void What_happens_at_once_starts_and_ends_together(AllenRelation relation)
    {
        foreach (var one in Moments)
        {
            foreach (var other in Periods)
            {
                var at = At(one.From);
                AllenPairs.IsPossible(relation, at, at, At(other.From), At(other.To)).Should().Be(Holds(relation, one, other), "{0} {1} {2}", one, relation, other);
                AllenPairs.IsPossible(relation, At(other.From), At(other.To), at, at).Should().Be(Holds(relation, other, one), "{0} {1} {2}", other, relation, one);
            }
        }
    }

    [Theory, MemberData(nameof(Relations))]
    public void A_period_can_stand_in_any_relation_to_one_without_dates(AllenRelation relation)
    {
        var (start, end) = (At(1), At(3));

        AllenPairs.IsPossible(relation, start, end, null, null).Should().BeTrue();
    }

    /// <summary>Allen's relations, where "during" and its kin let the ends coincide.</summary>
    private static bool Holds(AllenRelation relation, (int From, int To) a, (int From, int To) b) => relation switch
    {
        AllenRelation.Before => a.To < b.From,
        AllenRelation.After => Holds(AllenRelation.Before, b, a),
        AllenRelation.Meets => a.To == b.From,
        AllenRelation.MetBy => Holds(AllenRelation.Meets, b, a),
        AllenRelation.Overlaps => a.From < b.From && b.From < a.To && a.To < b.To,
        AllenRelation.OverlappedBy => Holds(AllenRelation.Overlaps, b, a),
        AllenRelation.Starts => a.From == b.From && a.To <= b.To,
        AllenRelation.StartedBy => Holds(AllenRelation.Starts, b, a),
        AllenRelation.During => b.From <= a.From && a.To <= b.To,
        AllenRelation.Contains => Holds(AllenRelation.During, b, a),
        AllenRelation.Finishes => a.To == b.To && b.From <= a.From,
        AllenRelation.FinishedBy => Holds(AllenRelation.Finishes, b, a),
        AllenRelation.Equals => a == b,
        _ => throw new ArgumentOutOfRangeException(nameof(relation)),
    };

    private static EventTime At(int minute) => EventTime.At(Instant.FromUtc(2024, 1, 1, 8, minute));
}
