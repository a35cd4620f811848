using Provenance.Validation;

namespace Provenance.Rules.Patterns;

/// <summary>Findings that make up a pattern, and what is said of them together.</summary>
internal static class Signs
{
    /// <summary>Whether a finding counts as a sign: it fails or a person must judge. What cannot be decided is no sign.</summary>
    public static bool IsSign(Finding finding) => finding.Kind <= FindingKind.Review;

    /// <summary>
    /// Writes the pattern: no stronger than its weakest member, with the events and the sentences of all, and the questions of those without which it would not stand.
    /// </summary>
    public static FindingDraft Report(FindingSink sink, string message, EffectiveEvent at, params ReadOnlySpan<Sign> signs)
    {
        var weakest = FindingKind.Fail;
        var codes = new string[signs.Length];
        for (var i = 0; i < signs.Length; i++)
        {
            var member = signs[i].Strongest!;
            weakest = member.Kind > weakest ? member.Kind : weakest;
            codes[i] = member.Code;
        }

        MessageArgument[] arguments = [new("members", string.Join(", ", codes)), new("event", at.Id)];
        var draft = (weakest == FindingKind.Fail ? sink.Fail(message, arguments) : sink.Review(message, arguments)).At(at);
        var told = new string[signs.Length];
        for (var i = 0; i < signs.Length; i++)
        {
            told[i] = $"{codes[i]}: {signs[i].Strongest!.Message}";
            draft.RestingOn(signs[i].Strongest!, isNeeded: signs[i].IsOnly);
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
