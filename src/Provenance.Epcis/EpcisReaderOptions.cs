namespace Provenance.Epcis;

/// <summary>How an EPCIS document is read, and how much of it.</summary>
/// <remarks>Immutable; equal when all members are equal.</remarks>
public sealed record EpcisReaderOptions
{
    /// <summary>Lenient, with the limits that each member names.</summary>
    public static EpcisReaderOptions Default { get; } = new();

    /// <summary>
    /// Whether everything that the XML Schema or the JSON Schema of the standard rejects is an error, and the event with it left out. By default what can be understood
    /// all the same is read and is a warning: members in another order, a missing <c>eventTimeZoneOffset</c>, an unknown member without a namespace, which is kept.
    /// </summary>
    public bool Strict { get; init; }

    /// <summary>How deep elements or values may be nested, 8 to 1,000; 64 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 8 or more than 1,000.</exception>
    public int MaxDepth { get; init => field = Checked(value, 8, 1_000, nameof(MaxDepth)); } = 64;

    /// <summary>The longest text, attribute or string, in bytes as written; 1 MB (1,048,576) by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 64, or more than 1,073,741,824.</exception>
    public int MaxStringBytes { get; init => field = Checked(value, 64, 1 << 30, nameof(MaxStringBytes)); } = 1 << 20;

    /// <summary>The largest event, and the largest header, in bytes as written; 128 MB (134,217,728) by default, enough for a list of a million EPCs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1,024, or more than 1,073,741,824.</exception>
    public int MaxEventBytes { get; init => field = Checked(value, 1_024, 1 << 30, nameof(MaxEventBytes)); } = 128 << 20;

    private static int Checked(int value, int least, int most, string name) => value >= least && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} is {least} to {most}.");
}
