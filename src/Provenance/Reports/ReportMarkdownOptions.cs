namespace Provenance.Reports;

/// <summary>How a report is written as Markdown.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record ReportMarkdownOptions
{
    /// <summary>The answer without the details.</summary>
    public static readonly ReportMarkdownOptions Default = new();

    /// <summary>
    /// Whether everything is written: all groups, questions and findings, those that another one covers, what was assumed and what was not looked at. By default five
    /// groups, five questions and fifty findings are, and how many more there are: a comment on a pull request has little room.
    /// </summary>
    public bool All { get; init; }

    /// <summary>The level of the first heading, 2 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to 5.</exception>
    public int Heading
    {
        get;
        init => field = value is >= 1 and <= 5 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The level of a heading is 1 to 5.");
    } = 2;
}
