using System.Globalization;
using NodaTime;

namespace Provenance.Validation;

/// <summary>The thresholds of a policy by their names in documents: what reads them and what digests them goes through these lists.</summary>
internal static class ThresholdTable
{
    public static readonly SpanThreshold[] Spans =
    [
        new("openAfter", t => t.OpenAfter, (t, v) => t with { OpenAfter = v }),
        new("transitAllowance", t => t.TransitAllowance, (t, v) => t with { TransitAllowance = v }),
        new("clockSkew", t => t.ClockSkew, (t, v) => t with { ClockSkew = v }),
        new("custodySilence", t => t.CustodySilence, (t, v) => t with { CustodySilence = v }),
        new("importAfterExport", t => t.ImportAfterExport, (t, v) => t with { ImportAfterExport = v }),
        new("transitDischarge", t => t.TransitDischarge, (t, v) => t with { TransitDischarge = v }),
        new("shortStay", t => t.ShortStay, (t, v) => t with { ShortStay = v }),
        new("documentLead", t => t.DocumentLead, (t, v) => t with { DocumentLead = v }),
        new("evidenceAge", t => t.EvidenceAge, (t, v) => t with { EvidenceAge = v }),
        new("recordingLag", t => t.RecordingLag, (t, v) => t with { RecordingLag = v }),
        new("borderStop", t => t.BorderStop, (t, v) => t with { BorderStop = v }),
    ];

    public static readonly NumberThreshold[] Numbers =
    [
        new("coarseRadius", 0, 1, "", false, t => t.CoarseRadius, (t, v) => t with { CoarseRadius = v }),
        new("landWay", 0, 20_100, "km", false, t => t.LandWay, (t, v) => t with { LandWay = v }),
        new("relabelings", 0, 1_000, "", true, t => t.Relabelings, (t, v) => t with { Relabelings = (int)v }),
        new("materialShare", 0, 1, "", false, t => t.MaterialShare, (t, v) => t with { MaterialShare = v }),
        new("weighing", 0, 1, "", false, t => t.Weighing, (t, v) => t with { Weighing = v }),
        new("lossShare", 0, 1, "", false, t => t.LossShare, (t, v) => t with { LossShare = v }),
        new("lossPieces", 0, 1_000_000, "", true, t => t.LossPieces, (t, v) => t with { LossPieces = (int)v }),
        new("independentSources", 1, 100, "", true, t => t.IndependentSources, (t, v) => t with { IndependentSources = (int)v }),
        new("credibility", 1, 6, "", true, t => t.Credibility, (t, v) => t with { Credibility = (int)v }),
    ];

    /// <summary>A line for each, for the digest.</summary>
    public static IEnumerable<string> Lines(PolicyThresholds thresholds)
    {
        foreach (var span in Spans)
            yield return string.Create(CultureInfo.InvariantCulture, $"{span.Name} {span.Get(thresholds)}");
        foreach (var number in Numbers)
            yield return string.Create(CultureInfo.InvariantCulture, $"{number.Name} {number.Get(thresholds)}");
        yield return $"reliability {thresholds.Reliability}";
        foreach (var speed in thresholds.Speeds.OrderBy(one => one.Mode, StringComparer.Ordinal))
            yield return string.Create(CultureInfo.InvariantCulture, $"speed {speed.Mode} {speed.Greatest} {speed.Usual}");
    }
}

/// <summary>A span of time.</summary>
internal sealed record SpanThreshold(string Name, Func<PolicyThresholds, Duration> Get, Func<PolicyThresholds, Duration, PolicyThresholds> With);

/// <summary>A number from <paramref name="Least"/> to <paramref name="Most"/>, both included.</summary>
internal sealed record NumberThreshold(
    string Name, decimal Least, decimal Most, string Unit, bool IsWhole, Func<PolicyThresholds, decimal> Get, Func<PolicyThresholds, decimal, PolicyThresholds> With);
