namespace Provenance.Csv;

/// <summary>What is wrong with a file, up to a thousand.</summary>
internal sealed class CsvProblems(string name)
{
    private const int Most = 1_000;

    private readonly List<ReadProblem> _all = [];

    private int Beyond { get; set; }

    /// <summary>How many there are, the ones that are not listed included.</summary>
    public int Count => _all.Count + Beyond;

    /// <summary>All of them, in the order in which they were found.</summary>
    public IEnumerable<ReadProblem> All => Beyond == 0 ? _all : [.. _all, _all[^1] with { Code = "tooManyProblems", Message = FormattableString.Invariant($"{Beyond} more problems are not listed. Mend these first.") }];

    public void Error(string code, string message, (int Line, int Column) place, string path) => Add(new(ProblemSeverity.Error, code, message, name, place.Line, place.Column, path));

    public void Warn(string code, string message, (int Line, int Column) place, string path) => Add(new(ProblemSeverity.Warning, code, message, name, place.Line, place.Column, path));

    private void Add(ReadProblem problem)
    {
        if (_all.Count < Most)
            _all.Add(problem);
        else
            Beyond++;
    }
}
