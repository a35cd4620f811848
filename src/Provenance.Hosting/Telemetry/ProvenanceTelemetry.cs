namespace Provenance.Hosting.Telemetry;

/// <summary>Names of what the checker tells traces and metrics; they stay the same from version to version.</summary>
/// <remarks>
/// No name, id or text of the record is a tag. Tags have few values: kinds, severities, families and steps of the verdict are enumerations in lower case with
/// underscores (<c>not_applicable</c>); codes are those of the catalog and of the first hundred house rules, and <see cref="OtherCode"/> for all others.
/// </remarks>
public static class ProvenanceTelemetry
{
    /// <summary>Name of the activity source, of the meter and of the category of logs: <c>Provenance</c>.</summary>
    public const string Name = "Provenance";

    /// <summary>
    /// The activity of one check: <c>provenance.check</c>, with the tags <c>provenance.policy</c>, <c>provenance.chains</c>, <c>provenance.events</c>,
    /// <c>provenance.findings</c> (Fail, Review and Open) and <see cref="Verdict"/>. One that throws has the status error and <see cref="ErrorType"/>.
    /// </summary>
    public const string CheckActivity = "provenance.check";

    /// <summary>A counter of checks, unit <c>{check}</c>, tagged <see cref="Verdict"/>, or <see cref="ErrorType"/> where a check throws.</summary>
    public const string Checks = "provenance.checks";

    /// <summary>A histogram of how long a check takes, unit <c>s</c>, tagged as <see cref="Checks"/>. Its buckets begin at 10 µs.</summary>
    public const string CheckDuration = "provenance.check.duration";

    /// <summary>A counter of the events of the chains checked, unit <c>{event}</c>, without tags.</summary>
    public const string Events = "provenance.events";

    /// <summary>
    /// A counter of findings that stand, unit <c>{finding}</c>, tagged <see cref="FindingKind"/>, <see cref="FindingSeverity"/>, <see cref="RuleFamily"/> and <see cref="RuleCode"/>.
    /// </summary>
    public const string Findings = "provenance.findings";

    /// <summary>A tag: the last step of the verdict reached, <c>none</c>, <c>well_formed</c>, <c>consistent</c>, <c>continuous</c> or <c>corroborated</c>.</summary>
    public const string Verdict = "provenance.verdict";

    /// <summary>A tag: <c>fail</c>, <c>review</c>, <c>open</c> or <c>informational</c>.</summary>
    public const string FindingKind = "provenance.finding.kind";

    /// <summary>A tag: <c>note</c>, <c>warning</c> or <c>error</c>.</summary>
    public const string FindingSeverity = "provenance.finding.severity";

    /// <summary>A tag: what the rule is about, such as <c>labeling</c>.</summary>
    public const string RuleFamily = "provenance.rule.family";

    /// <summary>A tag: the rule's code, such as <c>LBL006</c>.</summary>
    public const string RuleCode = "provenance.rule.code";

    /// <summary>The code of house rules beyond the first hundred.</summary>
    public const string OtherCode = "other";

    /// <summary>A tag: the type of the exception that ended a check, such as <c>System.InvalidOperationException</c>.</summary>
    public const string ErrorType = "error.type";
}
