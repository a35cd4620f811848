namespace Provenance.Validation.Monitoring;

/// <summary>What makes findings of two checks one, where they name their subject.</summary>
/// <param name="Code">The rule.</param>
/// <param name="Kind">What the evaluation came to.</param>
/// <param name="Detail">The sub-case.</param>
/// <param name="Subject">The subject, a party by its number.</param>
internal readonly record struct SharedSubject(string Code, FindingKind Kind, string? Detail, object Subject)
{
    /// <summary>The subjects that findings name, before some of them made others superfluous.</summary>
    public static SharedSubject[] Of(List<Finding> findings, PartyIdentities parties)
    {
        HashSet<SharedSubject>? subjects = null;
        foreach (var finding in findings)
        {
            if (finding.Draft.SubjectValue is not { } subject)
                continue;

            // Parties that are no actors have no number; they are taken for one another, which judges more together than need be.
            (subjects ??= []).Add(new(finding.Code, finding.Kind, finding.Detail, subject is Party party ? ("party", parties.NumberOf(party)) : subject));
        }

        return subjects is null ? [] : [.. subjects];
    }
}
