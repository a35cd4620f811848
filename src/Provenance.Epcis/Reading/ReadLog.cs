using System.Globalization;

namespace Provenance.Epcis.Reading;

/// <summary>Gathers what is wrong with a document.</summary>
internal sealed class ReadLog(string name)
{
    /// <summary>How many problems are told before reading ends.</summary>
    public const int Most = 1_000;

    private readonly List<ReadProblem> _problems = [];

    public IReadOnlyList<ReadProblem> Problems => _problems;

    public string Name => name;

    /// <summary>How many errors there are, so that a reader knows whether the event at hand has one.</summary>
    public int Errors { get; private set; }

    /// <summary>Whether reading ended before the document did.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Adds a problem.</summary>
    /// <param name="severity">Whether something is left out.</param>
    /// <param name="code">A word for programs.</param>
    /// <param name="message">Sentences for people: what is wrong and what to write instead.</param>
    /// <param name="position">Where.</param>
    public void Add(ProblemSeverity severity, string code, string message, EpcisPosition position)
    {
        if (_problems.Count == Most && !IsBroken)
        {
            IsBroken = true;
            severity = ProblemSeverity.Error;
            (code, message) = ("tooManyProblems", string.Create(CultureInfo.InvariantCulture, $"There are {Most} problems before this place; reading ends here. Mend these first."));
        }
        else if (_problems.Count > Most)
        {
            return;
        }

        if (severity == ProblemSeverity.Error)
            Errors++;
        _problems.Add(new(severity, code, message, name, position.Line, position.Column, position.Path));
    }

    /// <summary>Adds the problem that ends the reading.</summary>
    public void Break(string code, string message, EpcisPosition position)
    {
        Add(ProblemSeverity.Error, code, message, position);
        IsBroken = true;
    }
}
