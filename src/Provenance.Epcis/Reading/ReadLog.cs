using System.Globalization;

namespace Provenance.Epcis.Reading;

/// <summary>Gathers what is wrong with a document.</summary>
internal sealed class ReadLog(string name)
{
    /// <summary>How many errors are told before reading ends, and how many warnings are told at all.</summary>
    public const int Most = 1_000;

    private readonly List<ReadProblem> _problems = [];

    public IReadOnlyList<ReadProblem> Problems => _problems;

    public string Name => name;

    /// <summary>How many errors there are, so that a reader knows whether the event at hand has one.</summary>
    public int Errors { get; private set; }

    /// <summary>Whether reading ended before the document did.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Whether a warning would still be told; where not, its place need not be looked up.</summary>
    public bool TakesWarnings => _problems.Count - Errors <= Most;

    /// <summary>Adds a problem.</summary>
    /// <param name="severity">Whether something is left out.</param>
    /// <param name="code">A word for programs.</param>
    /// <param name="message">Sentences for people: what is wrong and what to write instead.</param>
    /// <param name="position">Where.</param>
    public void Add(ProblemSeverity severity, string code, string message, EpcisPosition position)
    {
        if (severity == ProblemSeverity.Warning)
        {
            if (!TakesWarnings)
                return;
            if (_problems.Count - Errors == Most)
                (code, message) = ("tooManyWarnings", string.Create(CultureInfo.InvariantCulture, $"There are {Most} warnings before this place; further ones are not told."));
        }
        else
        {
            if (Errors > Most)
                return;
            if (Errors == Most && !IsBroken)
            {
                IsBroken = true;
                (code, message) = ("tooManyErrors", string.Create(CultureInfo.InvariantCulture, $"There are {Most} errors before this place; reading ends here. Mend these first."));
            }

            Errors++;
        }

        _problems.Add(new(severity, code, message, name, position.Line, position.Column, position.Path));
    }

    /// <summary>Adds the problem that ends the reading.</summary>
    public void Break(string code, string message, EpcisPosition position)
    {
        Add(ProblemSeverity.Error, code, message, position);
        IsBroken = true;
    }
}
