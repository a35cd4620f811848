using NodaTime;
using NodaTime.Text;
using Provenance.Packs;
using Provenance.Reports.Layout;
using Provenance.Validation;

namespace Provenance.Reports.Wording;

/// <summary>Says what a check by packs came to.</summary>
internal static class PackWords
{
    public static void Write(ProvenanceReport report, TextPage page, bool isAll)
    {
        foreach (var verdict in report.Packs)
        {
            page.Paragraph(0, new TextRun($"{verdict.Pack}: {Of(verdict.Compliance)}.", StyleOf(verdict.Compliance)), " ", verdict.Why, NotYet(verdict.Pack, report.EvaluatedAt));
            if (!isAll)
                continue;
            if (verdict.Pack.Retention is { } retention)
                page.Hanging(0, "-", 2, $"Keep records: {retention.Text} ({retention.Citation} {retention.Mark.InBrackets()})");
            foreach (var element in verdict.NotJudged)
                page.Hanging(0, "-", 2, $"Not judged: {element}.");
        }
    }

    public static string Of(Compliance compliance) => compliance switch
    {
        Compliance.Compliant => "compliant, as far as it is judged",
        Compliance.NotCompliant => "not compliant",
        Compliance.Undecided => "undecided",
        _ => "not applicable",
    };

    private static string NotYet(ProvenancePack pack, Instant now)
    {
        var today = now.InUtc().Date;
        if (pack.EffectiveFrom is { } effective && effective.Date > today)
            return $" It holds from {LocalDatePattern.Iso.Format(effective.Date)} on.";
        return pack.EnforcedFrom is { } enforced && enforced.Date > today ? $" It is not enforced before {LocalDatePattern.Iso.Format(enforced.Date)}." : "";
    }

    private static TextStyle StyleOf(Compliance compliance) => compliance switch
    {
        Compliance.Compliant => TextStyle.Good,
        Compliance.NotCompliant => TextStyle.Bad,
        _ => TextStyle.Doubtful,
    };
}
