using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD003.</summary>
internal sealed class AnonymousSourceOnly : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD003",
        Name = "anonymous-source-only",
        Title = "All that supports an event comes from sources that are not named.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Quality,
        Severity = Severity.Warning,
        Profile = RuleProfile.Investigation,
        Citations = ["Admiralty scale: F, cannot be judged [V]", "Journalism practice [P]"],
        Why = "Nobody but whoever holds the identity can weigh such a source, or tell two of them apart.",
        Remedy = "Add a named or registered source or a document, or have the custodian of the identity attest it.",
        Limits = "Protecting a source is no defect: where a custodian holds the identity it weighs as a note.",
        Subsumes = ["EVD006", "EVD018"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e) || e.IsOperational || CustodyRoles.IsOfTheRecord(e.Event) || !IsSupported(e.Event, out var isNamed))
                continue;
            if (isNamed)
                sink.Pass("a named source", e);
            else
                Report(view, sink, e);
        }
    }

    private static bool IsSupported(ProvenanceEvent e, out bool isNamed)
    {
        var isSupported = isNamed = false;
        foreach (var link in e.Evidence)
        {
            if (!KeyMembers.IsSupportedBy(e, link))
                continue;
            isSupported = true;
            isNamed |= IsNamed(link.Evidence.Source);
        }

        return isSupported;
    }

    private static bool IsNamed(Source? source) => source is not null && (source.IdentityWithheld == false || (source.IdentityWithheld is null && source.Name.IsKnown()));

    private static void Report(ChainView view, FindingSink sink, EffectiveEvent e)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        var (custodian, isHeld) = ((string?)null, true);
        foreach (var link in e.Event.Evidence)
        {
            if (!KeyMembers.IsSupportedBy(e.Event, link))
                continue;

            // The name of a withheld source describes it, and is not printed.
            var source = link.Evidence.Source;
            ids.Add(source?.Id ?? $"the source of {link.Evidence.Id ?? e.Id}");
            custodian ??= source?.Custodian;
            isHeld &= source?.Custodian is not null;
        }

        var sources = string.Join(", ", ids);
        var finding = sink.Fail(
                "Sources whose identity is withheld or not known are all that supports this: {sources}.",
                new("sources", sources),
                new("custodian", custodian is null ? "who spoke with them" : NameOf(view, custodian)))
            .About(sources)
            .At(e, "evidence")
            .Missing("source:{sources}", "A named source or a document that says the same as {sources}, or the word of the custodian that it knows them", "{custodian}", "a register entry, a document or a photo")
            .Under(GroupKey.Of(GroupTheme.Sources));
        if (isHeld)
            finding.AtMost(Severity.Note);
    }

    private static string NameOf(ChainView view, string id)
    {
        foreach (var source in view.Set.Registry.Sources)
        {
            if (source.Id == id && IsNamed(source) && source.Name.IsKnown())
                return source.Name.Value;
        }

        return id;
    }
}
