using System.Collections.Concurrent;
using Provenance.Validation;

namespace Provenance.Tests.Sabotage;

/// <summary>What came of one sabotage, wherever it was done.</summary>
internal sealed class SabotageRow(Saboteur saboteur)
{
    private readonly ConcurrentBag<string> _missed = [];
    private readonly ConcurrentBag<string> _false = [];
    private int _done;

    public Saboteur Saboteur { get; } = saboteur;

    public int Done => _done;

    public int Detected => _done - _missed.Count;

    /// <summary>Cases in which a rule that has nothing to do with the change spoke too.</summary>
    public int False => _false.Count;

    public IEnumerable<string> Missed => _missed.Order(StringComparer.Ordinal);

    public IEnumerable<string> Strange => _false.Order(StringComparer.Ordinal);

    /// <summary>The change could not be made, or nobody could read what it made.</summary>
    public void Failed(string where)
    {
        Interlocked.Increment(ref _done);
        _missed.Add(where);
    }

    public void Judged(string where, ProvenanceReport report)
    {
        Interlocked.Increment(ref _done);
        var code = Saboteur.Code;
        var isFound = report.Findings.Any(finding => finding.Code == code && (finding.AsksSomething || Saboteur.IsTold))
            || (Saboteur.Consolidated is not null && report.Consolidated.Any(one => one.Finding.Code == code));
        var strange = report.Findings.Where(finding => finding.AsksSomething && finding.Code != code && Array.IndexOf(Saboteur.Beside, finding.Code) < 0).ToArray();
        if (!isFound)
            _missed.Add($"{where}: {string.Join(' ', report.Findings.Where(finding => finding.AsksSomething).Select(finding => finding.Code))}");
        if (strange.Length > 0)
            _false.Add($"{where}: {string.Join(" / ", strange.Select(finding => $"{finding.Code} {finding.Message}"))}");
    }
}
