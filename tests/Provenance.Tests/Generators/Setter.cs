using CsCheck;

namespace Provenance.Tests.Generators;

/// <summary>One member of a value: its name in the model, and a generator of changes that set it.</summary>
internal sealed record Setter<T>(string Name, Gen<Func<T, T>> Change)
{
    /// <summary>A value of which only this member is set.</summary>
    public Gen<T> On(T empty) => Change.Select(change => change(empty));
}

internal static class Setter
{
    public static Setter<T> Of<T, TValue>(string name, Gen<TValue> values, Func<T, TValue, T> with) =>
        new(name, values.Select(value => (Func<T, T>)(on => with(on, value))));

    /// <summary>A value of which some members are set, each with a chance of one in <paramref name="oneIn"/>.</summary>
    public static Gen<T> Some<T>(Gen<T> start, IReadOnlyList<Setter<T>> setters, int oneIn = 4) =>
        setters.Aggregate(start, (value, setter) => Gen.Select(
            value,
            Gen.Int[1, oneIn].SelectMany(n => n == 1 ? setter.Change : Gen.Const<Func<T, T>>(on => on)),
            (on, change) => change(on)));
}
