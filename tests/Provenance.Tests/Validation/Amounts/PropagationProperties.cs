using CsCheck;
using Provenance.Values;

namespace Provenance.Tests.Validation.Amounts;

/// <summary>What follows for amounts of lots that are divided, put together and worked on.</summary>
public sealed class PropagationProperties
{
    [Fact]
    public void How_much_there_truly_was_stays_within_what_follows() => LotWorld.Any.Sample(
        world => LotWorld.Bounds(world.Chains()).All(told => !told.Value.IsContradictory && Holds(told.Value.Bounds, world.Truth[told.Key])),
        iter: 2000);

    [Fact]
    public void The_order_of_chains_and_ledgers_does_not_matter() => Gen.Select(LotWorld.Any, Gen.Int[1, 1_000_000]).Sample(
        (world, seed) => LotWorld.Bounds(world.Chains()).OrderBy(told => told.Key).SequenceEqual(LotWorld.Bounds(world.Chains(seed)).OrderBy(told => told.Key)),
        iter: 500);

    [Fact]
    public void Something_follows_for_most_unknown_amounts()
    {
        var (followed, unknown) = (0, 0);
        LotWorld.Any.Sample(
            world =>
            {
                var bounds = LotWorld.Bounds(world.Chains());
                Interlocked.Add(ref unknown, bounds.Count);
                Interlocked.Add(ref followed, bounds.Count(told => told.Value.Bounds is not null));
            },
            iter: 300);

        followed.Should().BeGreaterThan(unknown / 2, "bounds that never follow are sound too");
    }

    private static bool Holds(Quantity? bounds, decimal truth) => bounds is null || (bounds.Min <= truth && !(bounds.Max < truth));
}
