using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Provenance.Validation;

namespace Provenance.Tests.Sabotage;

/// <summary>All stories, sound and changed, judged once; the tests ask what came of it.</summary>
internal sealed class SabotageMatrix
{
    /// <summary>So many stories are told.</summary>
    public const int Stories = 1000;

    /// <summary>So many sound and changed stories are judged at least.</summary>
    public const int LeastCases = 10_000;

    /// <summary>So many changes are tried on one story; on a long one fewer, which proves the same and takes as long.</summary>
    private const int Changes = 10;

    private static readonly Lazy<SabotageMatrix> Made = new(() => new());

    private readonly ConcurrentDictionary<string, byte> _shapes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _kinds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _passed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _sound = new(StringComparer.Ordinal);
    private readonly SabotageRow[] _rows = [.. Saboteur.All.Select(saboteur => new SabotageRow(saboteur))];
    private readonly int[] _lengths = new int[Stories];

    private SabotageMatrix()
    {
        var watch = Stopwatch.StartNew();
        Parallel.For(0, Stories, Judge);
        Elapsed = watch.Elapsed;
    }

    public static SabotageMatrix Instance => Made.Value;

    public TimeSpan Elapsed { get; }

    public IReadOnlyList<SabotageRow> Rows => _rows;

    public int Shapes => _shapes.Count;

    /// <summary>Types of events that some sound story has.</summary>
    public IEnumerable<string> Kinds => _kinds.Keys;

    /// <summary>Codes of the rules that say of some sound story that it passes.</summary>
    public IEnumerable<string> Passed => _passed.Keys;

    /// <summary>What was said of sound stories, by seed.</summary>
    public IEnumerable<string> SaidOfSound => _sound.Values.Order(StringComparer.Ordinal);

    public int Cases => Stories + _rows.Sum(row => row.Done);

    public int Shortest => _lengths.Min();

    public int Longest => _lengths.Max();

    /// <summary>From three events to two hundred; one in twenty is long.</summary>
    public static int LengthOf(int seed) => seed % 20 == 19 ? 60 + (seed * 7 % 141) : 3 + (seed % 30);

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Cases} cases: {Stories} sound stories of {Shortest} to {Longest} events in {Shapes} shapes, {_rows.Length} sabotages.");
        text.AppendLine("detected    of  false  rule    sabotage");
        foreach (var row in _rows)
            text.AppendLine(CultureInfo.InvariantCulture, $"{row.Detected,8} {row.Done,5} {row.False,6}  {row.Saboteur.Code}  {row.Saboteur.Name}");
        return text.ToString();
    }

    private void Judge(int seed)
    {
        var (document, story) = Story.Tell(seed, LengthOf(seed));
        _shapes.TryAdd(story.Shape, 0);
        _lengths[seed] = story.Events;
        foreach (var e in Sites.In(document))
            _kinds.TryAdd(e.Text("type"), 0);
        var report = StoryCheck.Of(document);
        foreach (var rule in report.Rules)
        {
            if (rule.Outcome == RuleOutcomeKind.Pass)
                _passed.TryAdd(rule.Code, 0);
        }

        foreach (var finding in report.Findings.Where(finding => finding.AsksSomething))
            _sound.TryAdd($"seed {seed}: {finding.Code} {finding.Kind} {finding.Message}", $"seed {seed}: {finding.Code} {finding.Kind} {finding.Message}");
        Sabotage(seed, document, story);
    }

    private void Sabotage(int seed, JsonObject document, Story story)
    {
        var entries = Sites.In(document).ToArray();
        var left = entries.Length > 90 ? 2 : Changes;
        for (var k = 0; k < _rows.Length && left > 0; k++)
        {
            var row = _rows[((seed * Changes) + k) % _rows.Length];
            var fitting = Enumerable.Range(0, entries.Length).Where(i => row.Saboteur.Fits(entries[i])).ToArray();
            if (fitting.Length == 0)
                continue;
            left--;
            var changed = document.DeepClone().AsObject();
            var site = Sites.In(changed).ElementAt(fitting[seed % fitting.Length]);
            var id = site.Text("id");
            var where = $"seed {seed} ({story.Events} events), {id}";
            try
            {
                row.Saboteur.Change.Make(site);
                row.Judged(where, StoryCheck.Of(changed));
            }
            catch (Exception e) when (e is InvalidDataException or InvalidOperationException or NullReferenceException or ArgumentException)
            {
                row.Failed($"{where}: {e.GetType().Name} {e.Message}");
            }
        }
    }
}
