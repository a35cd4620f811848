using System.Text;

namespace Provenance.Rules.Customs;

/// <summary>A restriction for people: its force, its dates, whether it is contested.</summary>
internal static class RestrictionWords
{
    public static string TermsOf(Restriction restriction)
    {
        var words = new StringBuilder(restriction.Force switch { RestrictionForce.Official => "official", RestrictionForce.DeFacto => "de facto", _ => "reported" });
        words.Append(", ").Append(Of("start", restriction.Start)).Append(", ").Append(Of("end", restriction.End));
        if (restriction.Status is { } status and not Status.Fact)
            words.Append(", ").Append(status.ToString().ToLowerInvariant());
        if (restriction.Disputed == true)
            words.Append(", disputed");
        return words.ToString();
    }

    private static string Of(string edge, EventTime? time) => time is null ? $"{edge} not recorded" : $"{edge} {time}";
}
