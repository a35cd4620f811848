namespace Provenance.Reports;

/// <summary>How a report is written for people.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record ReportTextOptions
{
    /// <summary>80 columns, no colors, the answer without the details.</summary>
    public static readonly ReportTextOptions Default = new();

    /// <summary>
    /// Columns of a line, 80 by default; wide East Asian characters take two. A word that is longer, such as a URI, is broken.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 40.</exception>
    public int Width
    {
        get;
        init => field = value >= 40 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A line has at least 40 columns.");
    } = 80;

    /// <summary>Whether colors are written (ECMA-48 escape sequences, as terminals understand them); they are not by default.</summary>
    public bool Color { get; init; }

    /// <summary>
    /// Whether everything is written: every finding with its remedy and sources, what passed, what was assumed and not looked at. By default the
    /// report is short: the verdict, five groups, five questions, the chains, and how much more there is.
    /// </summary>
    public bool All { get; init; }

    /// <summary>
    /// How a reader of the short report sees the rest (<c>--all shows everything</c>); <see langword="null"/>, the default, says nothing of it.
    /// </summary>
    public string? Hint { get; init; }
}
