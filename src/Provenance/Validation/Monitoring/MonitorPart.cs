using Provenance.Validation.Decisions;

namespace Provenance.Validation.Monitoring;

/// <summary>Chains that one another's events can concern: judged together, and apart from all others.</summary>
internal sealed class MonitorPart
{
    /// <summary>Their places in the order in which they came, ascending.</summary>
    public List<int> Chains { get; } = [];

    /// <summary>What was found when they were last judged.</summary>
    public PartJudgment Judgment { get; set; } = PartJudgment.None;

    /// <summary>The findings that the last answer to a caller left.</summary>
    public List<Finding> Told { get; set; } = [];

    /// <summary>Whether it must be judged again.</summary>
    public bool IsStale { get; set; }

    /// <summary>Whether another part took its chains.</summary>
    public bool IsGone { get; set; }
}

/// <summary>What a check of some chains came to.</summary>
internal sealed class PartJudgment
{
    public static readonly PartJudgment None = new();

    /// <summary>The findings that stand.</summary>
    public Finding[] Findings { get; set; } = [];

    /// <summary>Places of the rules that passed somewhere, among all rules.</summary>
    public int[] Passed { get; init; } = [];

    /// <summary>What findings are about: another part that finds the same is judged with this one.</summary>
    public SharedSubject[] Subjects { get; init; } = [];

    /// <summary>Whether some of it is told of the chain that is the first of all.</summary>
    public bool SpeaksForAll { get; init; }

    /// <summary>Up to which instant, in ticks of the Unix epoch, it stands whatever the report's now.</summary>
    public Int128 Stands { get; init; } = Int128.MaxValue;

    /// <summary>Whether an event is a claim, or a source is testimony.</summary>
    public bool IsInvestigative { get; init; }

    /// <summary>Whether an event decides about findings.</summary>
    public bool HasDecisions { get; init; }

    /// <summary>How many records that are referred to were not read.</summary>
    public int Unread { get; init; }

    /// <summary>Puts beside the findings what was decided about them; whether that is other than before. What was handed out stays as it is.</summary>
    public bool Decide(DecisionBook? book)
    {
        var isChanged = false;
        for (var i = 0; i < Findings.Length; i++)
        {
            var finding = Findings[i];
            if (book is null && finding.Decision is null && finding.Replies.Count == 0)
                continue;
            var decided = finding.Undecided();
            book?.Apply(decided);
            if (decided.Decision == finding.Decision && decided.Replies == finding.Replies)
                continue;
            if (!isChanged)
                Findings = [.. Findings];
            isChanged = true;
            Findings[i] = decided;
        }

        return isChanged;
    }
}
