using CsCheck;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Validation.Amounts;

namespace Provenance.Tests.Validation.Amounts;

/// <summary>Equations over amounts that one assignment of whole numbers satisfies, of which intervals are known.</summary>
public sealed class AmountNetworkProperties
{
    private const decimal Rounding = 1e-20m;

    private static readonly EffectiveEvent By = ProvenanceChain.Of("urn:example:lot").Report(new Originated { Id = "made" }).History()[0];

    private static readonly Gen<Case> Cases = Gen.Select(
        Gen.Int[1, 500].Array[2, 5],
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 1000]).Array[1, 10],
        Gen.Int[0, 3].Array[40],
        Case.Of);

    [Fact]
    public void What_is_true_stays_within_the_bounds() => Cases.Sample(
        one =>
        {
            var network = one.Solved();
            return Enumerable.Range(0, network.Count).All(i => !network.IsContradictory(i) && Holds(network[i], one.Truth[i]) && Holds(network.Given(i), one.Truth[i]));
        },
        iter: 3000);

    [Fact]
    public void Bounds_are_never_wider_than_recorded() => Cases.Sample(
        one =>
        {
            var network = one.Solved();
            return Enumerable.Range(0, network.Count).All(i => IsWithin(network[i], network.Recorded(i)) && IsWithin(network.Given(i), network.Recorded(i)));
        },
        iter: 1000);

    [Fact]
    public void Who_knows_more_learns_no_less() => Gen.Select(Cases, Gen.Int[0, 39]).Sample(
        (one, told) =>
        {
            var (less, more) = (one.Solved(), one.Telling(told).Solved());
            return !less.IsSettled || !more.IsSettled || Enumerable.Range(0, less.Count).All(i => IsWithin(more[i], less[i]));
        },
        iter: 2000);

    [Fact]
    public void What_follows_from_what_follows_is_known_already() => Cases.Sample(
        one =>
        {
            var first = one.Solved();
            var second = (one with { Recorded = [.. Enumerable.Range(0, first.Count).Select(i => first[i])] }).Solved();
            return !first.IsSettled || Enumerable.Range(0, first.Count).All(i => IsWithin(first[i], second[i]));
        },
        iter: 1000);

    [Fact]
    public void The_order_of_the_equations_does_not_matter() => Cases.Sample(
        one =>
        {
            var (there, back) = (one.Solved(), (one with { IsReversed = true }).Solved());
            return !there.IsSettled || !back.IsSettled || Enumerable.Range(0, there.Count).All(i => IsWithin(there[i], back[i]) && IsWithin(back[i], there[i]));
        },
        iter: 1000);

    [Fact]
    public void Nearly_every_network_settles()
    {
        var settled = 0;
        Cases.Sample(
            one => { Interlocked.Add(ref settled, one.Solved().IsSettled ? 1 : 0); },
            iter: 1000);

        settled.Should().BeGreaterThan(900, "properties of settled networks that hardly any is would prove nothing");
    }

    private static bool Holds(Amount bounds, decimal truth) => bounds.Min <= truth && !(bounds.Max < truth);

    /// <summary>Up to what rounding outward at the 28th digit makes of it.</summary>
    private static bool IsWithin(Amount inner, Amount outer) =>
        inner.Min >= outer.Min * (1 - Rounding) && (outer.Max is not { } most || (inner.Max is { } own && own <= most * (1 + Rounding)));

    private sealed record Case(decimal[] Truth, Amount[] Recorded, Action<AmountNetwork>[] Equations)
    {
        public bool IsReversed { get; init; }

        public static Case Of(int[] amounts, (int Kind, int One, int Other, int Part)[] steps, int[] known)
        {
            List<decimal> truth = [.. amounts.Select(amount => (decimal)amount)];
            List<Action<AmountNetwork>> equations = [];
            foreach (var (kind, first, second, part) in steps)
            {
                var (one, other, next) = (first % truth.Count, second % truth.Count, truth.Count);
                if (kind == 0 && one != other)
                {
                    truth.Add(truth[one] + truth[other]);
                    equations.Add(network => network.Add(new Addition(By, one, other, next)));
                }
                else if (kind == 1)
                {
                    var taken = Math.Floor(truth[one] * part / 1000);
                    truth.AddRange([taken, truth[one] - taken]);
                    equations.Add(network => network.Add(new Drawing(By, one, next, next + 1)));
                }
                else if (kind == 2)
                {
                    truth.Add(Math.Floor(truth[one] * part / 1000));
                    equations.Add(network => network.Add(new Share(By, next, one)));
                }
                else if (one != other)
                {
                    var yield = 0.2m + part / 1000m;
                    var made = (truth[one] + truth[other]) * yield;
                    truth.AddRange([Math.Floor(made / 3), made - Math.Floor(made / 3)]);
                    equations.Add(network => network.Add(new LinkBalance(
                        By, [new(one, Amount.One), new(other, Amount.One)], [new(next, Amount.One), new(next + 1, Amount.One)], new(yield - 0.1m, yield + 0.1m), part % 2 == 0)));
                }
            }

            return new([.. truth], [.. truth.Select((amount, i) => Told(amount, known[i % known.Length], i))], [.. equations]);
        }

        /// <summary>The same, one amount more of which is known.</summary>
        public Case Telling(int i)
        {
            var recorded = Recorded.ToArray();
            i %= recorded.Length;
            recorded[i] = new(Truth[i], Truth[i]);
            return this with { Recorded = recorded };
        }

        public AmountNetwork Solved()
        {
            var network = new AmountNetwork();
            foreach (var amount in Recorded)
                network.Add(amount);
            foreach (var add in IsReversed ? Equations.Reverse() : Equations)
                add(network);
            network.Solve();
            return network;
        }

        private static Amount Told(decimal truth, int how, int i) => how switch
        {
            0 => new(truth, truth),
            1 => new(Math.Max(0, truth - i % 7), truth + i % 5),
            2 => new(truth / 2, null),
            _ => Amount.Any,
        };
    }
}
