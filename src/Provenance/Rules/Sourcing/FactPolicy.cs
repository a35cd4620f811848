using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>What makes a fact of claims (catalogue EVD012): as many independent sources as the policy asks for (2), of its grade (C3), one register B2, or the signed record of who did it.</summary>
internal static class FactPolicy
{
    /// <summary>Why what supports an event makes it a fact; <see langword="null"/> where it does not.</summary>
    public static string? WhyMet(PolicyThresholds thresholds, EvidenceBook book, ProvenanceEvent e, List<Evidence> origins)
    {
        foreach (var link in e.Evidence)
        {
            if (KeyMembers.Supports(e, link, isKey: false) && !book.IsOut(link.Evidence) && book.IsPromoted(link.Evidence))
                return "its promotion is recorded";
        }

        foreach (var origin in origins)
        {
            if (book.IsPromoted(origin))
                return "its promotion is recorded";
            if (IsRegister(origin) && book.GradeOf(origin).IsAtLeast('B', 2))
                return "a register";
            if (origin.Kind?.Is("signedRecord") == true && IsOfAParty(origin.Source, e))
                return "the signed record of who did it";
        }

        return origins.Count >= thresholds.IndependentSources && SourceGroups.Of(origins).FewestWhere(origin => book.GradeOf(origin).IsAtLeast(thresholds.Reliability, thresholds.Credibility)) >= thresholds.IndependentSources
            ? "independent sources"
            : null;
    }

    public static bool IsRegister(Evidence origin) => origin.Kind?.Is("register") == true || origin.Source?.Kind?.Is("register") == true;

    /// <summary>Whether the source is named and takes part in the event.</summary>
    public static bool IsOfAParty(Source? source, ProvenanceEvent e)
    {
        if (!SourceSet.IsNamed(source))
            return false;
        foreach (var party in (ReadOnlySpan<Party?>)[e.By, e.OnBehalfOf, e.Custodian, CustodyRoles.Giver(e), CustodyRoles.Taker(e)])
        {
            if (party is { Absence: null } && ((source!.Id is not null && source.Id == party.Id) || (source.Name.IsKnown() && source.Name.Value == party.ToString())))
                return true;
        }

        return false;
    }
}
