using Provenance.Validation;

namespace Provenance.Rules.Patterns;

/// <summary>One part of a pattern: the strongest of the findings that show it.</summary>
internal struct Sign
{
    /// <summary>The strongest by kind, then by what it rests on, then by severity; the first of equal ones. <see langword="null"/> where nothing shows it.</summary>
    public Finding? Strongest { get; private set; }

    /// <summary>Whether nothing else shows it, so that the pattern falls with it.</summary>
    public bool IsOnly { get; private set; }

    public void Take(Finding finding)
    {
        IsOnly = Strongest is null;
        if (Strongest is null || (finding.Kind, finding.RestsOn, -(int)finding.Severity).CompareTo((Strongest.Kind, Strongest.RestsOn, -(int)Strongest.Severity)) < 0)
            Strongest = finding;
    }
}
