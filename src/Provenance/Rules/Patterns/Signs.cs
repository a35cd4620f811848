using Provenance.Validation;

namespace Provenance.Rules.Patterns;

/// <summary>Findings that make up a pattern, and what is said of them together.</summary>
internal static class Signs
{
    /// <summary>Whether a finding counts as a sign: it fails or a person must judge. What cannot be decided is no sign.</summary>
    public static bool IsSign(Finding finding) => finding.Kind <= FindingKind.Review;

    /// <summary>The stronger of two signs; the first of two that are equal.</summary>
    public static Finding Stronger(Finding? one, Finding other) =>
        one is null || other.Kind < one.Kind || (other.Kind == one.Kind && other.Severity > one.Severity) ? other : one;

    /// <summary>Writes the pattern: no stronger than its weakest member, with the events, the questions and the sentences of all.</summary>
    public static FindingDraft Report(FindingSink sink, string message, EffectiveEvent at, params ReadOnlySpan<Finding> members)
    {
        var weakest = FindingKind.Fail;
        var codes = new string[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            weakest = members[i].Kind > weakest ? members[i].Kind : weakest;
            codes[i] = members[i].Code;
        }

        MessageArgument[] arguments = [new("members", string.Join(", ", codes)), new("event", at.Id)];
        var draft = (weakest == FindingKind.Fail ? sink.Fail(message, arguments) : sink.Review(message, arguments)).At(at);
        var told = new string[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            told[i] = $"{members[i].Code}: {members[i].Message}";
            draft.ResolvedWith(members[i]);
        }

        return draft.Proven(new(told));
    }

    /// <summary>Whether two findings read one event.</summary>
    public static bool Meet(Finding one, Finding other)
    {
        foreach (var e in one.Draft.EventsRead)
        {
            if (other.Draft.Reads(e))
                return true;
        }

        return false;
    }
}
