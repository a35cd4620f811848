namespace Provenance.Benchmarks.Ratios;

/// <summary>The median, the least and the greatest of some numbers.</summary>
internal readonly record struct Spread(double Median, double Least, double Greatest)
{
    /// <param name="values">At least one.</param>
    public static Spread Of(IReadOnlyCollection<double> values)
    {
        double[] sorted = [.. values.Order()];
        return new(sorted[sorted.Length / 2], sorted[0], sorted[^1]);
    }
}
