using System.Runtime.InteropServices;

namespace Provenance.Documents.Reading;

/// <summary>
/// Gathers what is wrong. A problem is noted with its offset in the window; line, column and path are found when its element has been read, so that sound
/// documents pay nothing for them.
/// </summary>
internal sealed class ProblemLog(DocumentReaderOptions options)
{
    // Who has a thousand problems has read enough.
    private const int Most = 1_000;

    private readonly List<Noted> _noted = [];
    private readonly List<(int Document, ReadProblem Problem)> _problems = [];
    private readonly Dictionary<(RegistryKinds, string), OpenReference> _open = [];
    private int _beyond;
    private int _notedBeyond;

    /// <summary>The document that is being read, from 0, and its name.</summary>
    public (int Index, string Name) Document { get; set; }

    /// <summary>How many problems of the current element are noted.</summary>
    public int Mark => _noted.Count;

    /// <summary>Whether no more problems are kept, so that nobody need look for the best words.</summary>
    public bool IsFull => _problems.Count + _noted.Count >= Most;

    public void Note(ProblemSeverity severity, string code, string message, int offset)
    {
        if (_noted.Count < Most)
            _noted.Add(new(severity, code, message, offset, default, null));
        else
            _notedBeyond++;
    }

    /// <summary>Notes an id that nothing defines yet.</summary>
    public void NoteReference(RegistryKinds kinds, string id, int offset) => _noted.Add(new(default, "", "", offset, kinds, id));

    /// <summary>Forgets what was noted after the mark.</summary>
    public void Forget(int mark)
    {
        _noted.RemoveRange(mark, _noted.Count - mark);
        _notedBeyond = 0;
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
        if (_problems.Count < Most)
            _problems.Add((Document.Index, problem));
        else
            _beyond++;
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
        var sorted = _problems
            .OrderBy(p => p.Document).ThenBy(p => p.Problem.Line).ThenBy(p => p.Problem.Column)
            .Select(p => p.Problem).ToList();
        if (_beyond > 0)
        {
            var last = sorted[^1];
            sorted.Add(last with
            {
                Severity = ProblemSeverity.Error,
                Code = "tooManyProblems",
                Message = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_beyond} more problems are not listed. Mend these first."),
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
        _beyond = 0;
        return taken;
    }

    private void AddUndefined(RegistryBuilder registry, RegistryKinds kinds, string id, OpenReference open)
    {
        var more = open.More == 0 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $" It is also named in {open.More} more {(open.More == 1 ? "place" : "places")}.");
        Document = (open.Document, open.Name);
        Add(ProblemSeverity.Error, "undefined", registry.Undefined(kinds, id) + more, open.Path, open.Position);
    }

    private void ResolveAll(ReadOnlySpan<byte> window, int element, ElementPlace place, LineCounter lines)
    {
        var noted = CollectionsMarshal.AsSpan(_noted);
        if (noted.Length > 1)
            noted.Sort((a, b) => a.Offset.CompareTo(b.Offset));
        var offsets = new int[noted.Length];
        for (var i = 0; i < offsets.Length; i++)
            offsets[i] = noted[i].Offset - element;
        var paths = new string[noted.Length];
        JsonPathFinder.Find(window[element..], place.ToString(), options.MaxDepth, offsets, paths);
        for (var i = 0; i < noted.Length; i++)
        {
            ref readonly var one = ref noted[i];
            var position = lines.At(window, one.Offset);
            if (one.Id is null)
                Add(one.Severity, one.Code, one.Message, paths[i], position);
            else if (_open.TryGetValue((one.Kinds, one.Id), out var open))
                _open[(one.Kinds, one.Id)] = open with { More = open.More + 1 };
            else
                _open.Add((one.Kinds, one.Id), new(Document.Index, Document.Name, paths[i], position, 0));
        }

        _noted.Clear();
        _beyond += _notedBeyond;
        _notedBeyond = 0;
    }

    private readonly record struct Noted(ProblemSeverity Severity, string Code, string Message, int Offset, RegistryKinds Kinds, string? Id);

    private readonly record struct OpenReference(int Document, string Name, string Path, (int Line, int Column) Position, int More);
}
