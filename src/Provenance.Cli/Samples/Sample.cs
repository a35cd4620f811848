using Provenance.Reference;

namespace Provenance.Cli.Samples;

/// <summary>A document that comes with the program.</summary>
/// <param name="Name">The name to ask for it.</param>
/// <param name="About">What it shows, in one line.</param>
internal sealed record Sample(string Name, string About)
{
    /// <summary>All of them, the founding case first.</summary>
    public static IReadOnlyList<Sample> All { get; } =
    [
        new("kf94-masks", "Masks said to have crossed a closed border and lost their labels: the founding case, full of holes."),
        new("olive-oil", "Oil of two countries blended, bottled, partly relabeled in a customs warehouse and returned in part: sound."),
        new("medicine-fmd", "A medicine pack decommissioned and repacked for another country: sound."),
        new("clean-export", "Coffee grown in Vietnam, relabeled in Singapore and imported into Germany: sound, with a correction."),
    ];

    /// <summary>The sample of a name, or <see langword="null"/>.</summary>
    public static Sample? Find(string name) => All.FirstOrDefault(sample => sample.Name == name);

    /// <summary>What somebody meant who misspelled a name, or <see langword="null"/>.</summary>
    public static string? NearestTo(string name) => Nearest.To(name, All.Select(sample => sample.Name));

    /// <summary>The document, byte for byte.</summary>
    public Stream Open() => typeof(Sample).Assembly.GetManifestResourceStream($"Samples/{Name}.json")!;
}
