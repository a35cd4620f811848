using System.Globalization;

namespace Provenance.Documents.Reading;

/// <summary>Ends the reading of a document that has more errors than anybody reads, so that hostile ones cost no more time.</summary>
internal sealed class TooManyErrorsException(int offset) : Exception
{
    public const string Code = "tooManyProblems";

    public static string Words { get; } =
        string.Create(CultureInfo.InvariantCulture, $"The document has more than {ProblemLog.Most} errors, so reading stops here. Mend these first.");

    /// <summary>Where in the window.</summary>
    public int Offset { get; } = offset;
}
