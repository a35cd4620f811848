using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>How good the best evidence of an allegation is.</summary>
internal enum AllegationGrade
{
    /// <summary>All of it was refuted or superseded.</summary>
    Refuted,

    /// <summary>Below C3 on the Admiralty scale, or not graded.</summary>
    Low,

    /// <summary>C3 or better: a source that is fairly reliable at least, and information that is possibly true at least.</summary>
    FairlyReliable,
}

/// <summary>Reads it from the evidence and from what became of that.</summary>
internal static class AllegationGrades
{
    public static AllegationGrade Of(ChainView view, Allegation allegation)
    {
        var best = allegation.Evidence.Count == 0 ? AllegationGrade.Low : AllegationGrade.Refuted;
        foreach (var link in allegation.Evidence)
        {
            var grade = Of(view, link.Evidence);
            if (grade > best)
                best = grade;
        }

        return best;
    }

    private static AllegationGrade Of(ChainView view, Evidence evidence)
    {
        if (view.SetView.Evidence.IsOut(evidence) || (evidence.Id is { } id && IsRefuted(view, id)))
            return AllegationGrade.Refuted;
        var grade = view.SetView.Evidence.GradeOf(evidence);
        return grade.Reliability is <= 'C' && grade.Credibility is <= 3 ? AllegationGrade.FairlyReliable : AllegationGrade.Low;
    }

    private static bool IsRefuted(ChainView view, string id)
    {
        foreach (var evidence in view.Set.Registry.Evidence)
        {
            foreach (var refuted in evidence.Refutes)
            {
                if (refuted == id)
                    return true;
            }
        }

        return false;
    }
}
