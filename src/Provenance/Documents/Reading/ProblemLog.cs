using System.Globalization;

namespace Provenance.Documents.Reading;

/// <summary>
/// Gathers what is wrong. A problem is noted with its offset in the window; line, column and path are found when its element has been read, so that sound
/// documents pay nothing for them.
/// </summary>
internal sealed class ProblemLog(DocumentReaderOptions options)
{
    /// <summary>How many errors are told before reading stops, and how many warnings before they are only counted.</summary>
    public const int Most = 1_000;

    private const int MostReferences = 100_000;

    private readonly List<Noted> _noted = [];
    private readonly List<(int Document, ReadProblem Problem)> _problems = [];
    private readonly Dictionary<(RegistryKinds, string), OpenReference> _open = [];
    private int _notedReferences;
    private int _errors;
    private int _beyond;

    /// <summary>The document that is being read, from 0, and its name.</summary>
    public (int Index, string Name) Document { get; set; }

    /// <summary>How much of the current element is noted.</summary>
    public int Mark => _noted.Count;

    /// <summary>Whether no more problems are kept, so that nobody need look for the best words.</summary>
    public bool IsFull => _problems.Count + _noted.Count - _notedReferences >= Most;

    /// <summary>Notes a problem of the current element.</summary>
    /// <exception cref="TooManyErrorsException">It is an error too many.</exception>
    public void Note(ProblemSeverity severity, string code, string message, int offset)
    {
        if (severity == ProblemSeverity.Error && ++_errors > Most)
            throw new TooManyErrorsException(offset);
        if (severity == ProblemSeverity.Error || !IsFull)
            _noted.Add(new(severity, code, message, offset, default, null));
        else
            _beyond++;
    }

    /// <summary>Notes an id that nothing defines yet.</summary>
    /// <exception cref="TooManyErrorsException">The element names more than can be an honest mistake.</exception>
    public void NoteReference(RegistryKinds kinds, string id, int offset)
    {
        if (++_notedReferences > MostReferences)
            throw new TooManyErrorsException(offset);
        _noted.Add(new(default, "", "", offset, kinds, id));
    }

    /// <summary>Forgets what was noted after the mark.</summary>
    public void Forget(int mark)
    {
        for (var i = mark; i < _noted.Count; i++)
        {
            if (_noted[i].Id is not null)
                _notedReferences--;
            else if (_noted[i].Severity == ProblemSeverity.Error)
                _errors--;
        }

        _noted.RemoveRange(mark, _noted.Count - mark);
    }

    /// <summary>Finds line, column and path of what is noted.</summary>
    /// <param name="window">The bytes at hand.</param>
    /// <param name="element">Where the element begins in them.</param>
    /// <param name="place">The element.</param>
    /// <param name="lines">Counts the lines of the window.</param>
    public void Resolve(ReadOnlySpan<byte> window, int element, ElementPlace place, LineCounter lines)
    {
        if (_noted.Count > 0)
            ResolveAll(window, element, place, lines);
    }

    /// <summary>Adds a problem whose place is known.</summary>
    public void Add(ReadProblem problem)
    {
        if (problem.Severity == ProblemSeverity.Error)
            _errors++;
        Keep(problem);
    }

    /// <summary>Adds a problem whose path is known.</summary>
    public void Add(ProblemSeverity severity, string code, string message, string path, (int Line, int Column) position) =>
        Add(new(severity, code, message, Document.Name, position.Line, position.Column, path));

    /// <summary>The problems in order, after a last look at the ids that nothing had defined.</summary>
    public ReadProblem[] Complete(RegistryBuilder registry)
    {
        foreach (var ((kinds, id), open) in _open)
        {
            if (!registry.Defines(kinds, id))
                AddUndefined(registry, kinds, id, open);
        }

        if (_problems.Count == 0)
            return [];
        List<ReadProblem> sorted = [.. _problems.OrderBy(p => p.Document).ThenBy(p => p.Problem.Line).ThenBy(p => p.Problem.Column).Select(p => p.Problem)];
        if (_beyond > 0)
        {
            sorted.Add(sorted[^1] with
            {
                Severity = _errors > Most ? ProblemSeverity.Error : ProblemSeverity.Warning,
                Code = "tooManyProblems",
                Message = string.Create(CultureInfo.InvariantCulture, $"{_beyond} more problems are not listed. Mend these first."),
            });
        }

        return [.. sorted];
    }

    /// <summary>The problems so far, which are then forgotten, like the ids that nothing defines.</summary>
    public ReadProblem[] Take()
    {
        ReadProblem[] taken = [.. _problems.Select(p => p.Problem)];
        _problems.Clear();
        _open.Clear();
        (_errors, _beyond) = (0, 0);
        return taken;
    }

    private void Keep(ReadProblem problem)
    {
        // An error takes the place of a warning that nobody will miss among a thousand.
        if (_problems.Count < Most || (problem.Severity == ProblemSeverity.Error && _errors <= Most) || problem.Code == TooManyErrorsException.Code)
            _problems.Add((Document.Index, problem));
        else
            _beyond++;
    }

    private void AddUndefined(RegistryBuilder registry, RegistryKinds kinds, string id, OpenReference open)
    {
        Document = (open.Document, open.Name);
        var more = open.More == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" It is also named in {open.More} more {(open.More == 1 ? "place" : "places")}.");
        Add(ProblemSeverity.Error, "undefined", IsFull ? "" : registry.Undefined(kinds, id) + more, open.Path, open.Position);
    }

    private void ResolveAll(ReadOnlySpan<byte> window, int element, ElementPlace place, LineCounter lines)
    {
        if (_noted.Count > 1)
            _noted.Sort((a, b) => a.Offset.CompareTo(b.Offset));
        var offsets = new int[_noted.Count];
        for (var i = 0; i < offsets.Length; i++)
            offsets[i] = _noted[i].Offset - element;
        var paths = new string[offsets.Length];
        JsonPathFinder.Find(window[element..], place.ToString(), options.MaxDepth, offsets, paths);
        for (var i = 0; i < paths.Length; i++)
        {
            var one = _noted[i];
            var position = lines.At(window, one.Offset);
            if (one.Id is null)
                Keep(new(one.Severity, one.Code, one.Message, Document.Name, position.Line, position.Column, paths[i]));
            else if (_open.TryGetValue((one.Kinds, one.Id), out var open))
                _open[(one.Kinds, one.Id)] = open with { More = open.More + 1 };
            else
                _open.Add((one.Kinds, one.Id), new(Document.Index, Document.Name, paths[i], position, 0));
        }

        _noted.Clear();
        _notedReferences = 0;
    }

    private readonly record struct Noted(ProblemSeverity Severity, string Code, string Message, int Offset, RegistryKinds Kinds, string? Id);

    private readonly record struct OpenReference(int Document, string Name, string Path, (int Line, int Column) Position, int More);
}
