namespace Provenance.Documents;

/// <summary>How much a reader takes. Documents come from outside: what goes beyond a limit is refused, without reading on.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record DocumentReaderOptions
{
    /// <summary>The limits below.</summary>
    public static readonly DocumentReaderOptions Default = new();

    /// <summary>How deep objects and lists may be nested in each other; 64 by default, at least 8.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 8 to 1,000.</exception>
    public int MaxDepth { get; init => field = Checked(value, 8, 1_000, nameof(MaxDepth)); } = 64;

    /// <summary>The largest document, in bytes; 256 MB (268,435,456) by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1, or more than 1,073,741,824.</exception>
    public int MaxDocumentBytes { get; init => field = Checked(value, 1, 1 << 30, nameof(MaxDocumentBytes)); } = 256 << 20;

    /// <summary>The longest string, in bytes as written; 1 MB (1,048,576) by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 64, or more than 1,073,741,824.</exception>
    public int MaxStringBytes { get; init => field = Checked(value, 64, 1 << 30, nameof(MaxStringBytes)); } = 1 << 20;

    /// <summary>The most events of one chain; 1,000,000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int MaxEventsPerChain { get; init => field = Checked(value, 1, int.MaxValue, nameof(MaxEventsPerChain)); } = 1_000_000;

    /// <summary>
    /// Whether the reader remembers where each chain and event stands, for <see cref="ReadResult.PlaceOf"/>; it does not by default, because that costs
    /// about 100 bytes an event.
    /// </summary>
    public bool KeepPlaces { get; init; }

    private static int Checked(int value, int least, int most, string name) => value >= least && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} is {least} to {most}.");
}
