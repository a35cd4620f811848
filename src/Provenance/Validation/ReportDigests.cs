using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Provenance.Documents;
using Provenance.Reference;
using Provenance.Rules;
using Provenance.Validation.House;
using Provenance.Validation.Inputs;

namespace Provenance.Validation;

/// <summary>Digests of what a report depends on beside the chains.</summary>
internal static class ReportDigests
{
    public static string OfRules(ChainRule[] rules)
    {
        var text = new StringBuilder("provenance:rules:1");
        foreach (var rule in rules)
        {
            var d = rule.Descriptor;
            text.Append(CultureInfo.InvariantCulture, $"\n{d.Code}\t{d.Name}\t{d.Class}\t{d.Severity}\t{d.Profile}\t{d.Since}\t{string.Join(',', d.Subsumes)}\t{d.Title}");
        }

        return Digest(text.ToString());
    }

    public static string Of(ProvenancePolicy policy)
    {
        var text = new StringBuilder("provenance:policy:1");
        text.Append(CultureInfo.InvariantCulture, $"\n{policy.Name}\n{policy.Strict}");
        foreach (var line in ThresholdTable.Lines(policy.Thresholds))
            text.Append('\n').Append(line);
        foreach (var (code, severity) in policy.Severities.OrderBy(one => one.Code, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"\nseverity {code} {severity}");
        foreach (var code in policy.Disabled.Order(StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"\ndisabled {code}");
        foreach (var profile in policy.LabelProfiles)
            Append(text, profile);
        foreach (var pack in policy.Packs)
            text.Append(CultureInfo.InvariantCulture, $"\npack {pack.Id} {pack.Version} {Digest(pack.ToJson())}");
        foreach (var route in policy.Routes)
            text.Append(CultureInfo.InvariantCulture, $"\nroute {route.Id} {route.Version} {route.Digest}");
        foreach (var one in policy.Suppressions)
            text.Append(CultureInfo.InvariantCulture, $"\nsuppression {one.Code}\t{one.Fingerprint}\t{one.Event}\t{one.Why}\t{one.By}\t{one.Until}\t{one.Status}");
        if (policy.Data != PolicyData.None)
            text.Append("\ndata ").AppendJoin("\n\t", Lines(policy.Data.Registry).Concat(TableLines.Of(policy.Data)));
        if (policy.Culture.Name.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"\nculture {policy.Culture.Name}");
        return Digest(text.ToString());
    }

    private static void Append(StringBuilder text, LabelProfile profile)
    {
        text.Append(CultureInfo.InvariantCulture, $"\nlabels {profile.Id}\t{profile.Title}\t{profile.EndsOldIdentifiers}\t{string.Join(',', profile.Commodities)}\t{string.Join(' ', profile.Items)}");
        foreach (var element in profile.Required)
            text.Append(CultureInfo.InvariantCulture, $"\n\t{string.Join(',', element.AnyOf)}\t{element.Title}\t{element.Citation}\t{string.Join(',', element.Markets)}");
        foreach (var mark in profile.Marks)
            text.Append(CultureInfo.InvariantCulture, $"\n\t{mark.Mark}\t{mark.Citation}\t{string.Join(',', mark.Markets)}");
    }

    public static string OfData(Registry registry, ProvenanceInputs? inputs)
    {
        return Digest($"provenance:data:1\n{RuleCatalog.Id}\n{string.Join('\n', Lines(registry))}{(inputs is null ? "" : Fetched(inputs))}");
    }

    /// <summary>A line for each entry, which says what the entry is: in whatever order documents tell them, the digest is the same.</summary>
    private static string[] Lines(Registry registry)
    {
        var data = new ArrayBufferWriter<byte>();
        DocumentWriter.WriteLines(new ProvenanceDocument { Registry = registry }, data);
        var lines = Encoding.UTF8.GetString(data.WrittenSpan).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(lines, StringComparer.Ordinal);
        return lines;
    }

    /// <summary>What of the inputs stands in no document: the answers of who was asked.</summary>
    private static string Fetched(ProvenanceInputs inputs)
    {
        var text = new StringBuilder();
        foreach (var (id, state, why) in inputs.Asked.OrderBy(one => one.Id, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"\nasked {id}\t{state}\t{why}");
        foreach (var one in inputs.Attachments.OrderBy(one => one.Evidence.Id, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"\nattachment {one.Evidence.Id}\t{one.State}\t{one.Expected}\t{one.Computed}\t{one.Why}");
        if (inputs.IsScreened)
            text.Append(CultureInfo.InvariantCulture, $"\nscreening {inputs.NotScreened}");
        foreach (var answer in inputs.Screenings.Select(one => Screened(one.Party, one.Screening)).Order(StringComparer.Ordinal))
            text.Append(answer);
        return text.ToString();
    }

    private static string Screened(ScreenedParty party, PartyScreening screening)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\nscreened {party.Name}\t{screening.State}\t{screening.Why}");
        foreach (var name in party.Names)
            text.Append(CultureInfo.InvariantCulture, $"\t{name.Text}");
        foreach (var number in party.Numbers)
            text.Append(CultureInfo.InvariantCulture, $"\t{number.Scheme} {number.Value}");
        foreach (var list in screening.Lists)
            text.Append(CultureInfo.InvariantCulture, $"\n\tsearched {list}");
        foreach (var one in screening.Matches)
            text.Append(CultureInfo.InvariantCulture, $"\n\t{one.List}\t{one.Version}\t{one.Entry}\t{one.Matched}\t{one.IsByAffiliation}\t{one.Score}\t{one.Reference}");
        return text.ToString();
    }

    private static string Digest(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
