namespace Provenance.Routes.Matching;

/// <summary>A party that a step allows: by its id, a number or a name, by where it is established, by its kind. All that is said must hold.</summary>
internal sealed record PartyTerm(string? Named, ValueList<Area> Countries, PartyKind? Kind)
{
    /// <summary>Whether the party is one of those; <see langword="null"/> where the record does not tell.</summary>
    /// <param name="party">Who is recorded.</param>
    /// <param name="e">The event that names it.</param>
    /// <param name="parties">Who else is recorded.</param>
    public bool? Holds(Party party, EffectiveEvent e, RouteParties parties)
    {
        bool? all = true;
        foreach (var one in (ReadOnlySpan<bool?>)[IsNamed(party, e, parties), IsFromThere(party, e, parties), Kind is null ? true : party.Kind is { } kind ? kind == Kind : null])
        {
            if (one == false)
                return false;
            all = one is null ? null : all;
        }

        return all;
    }

    /// <summary>Whether the party itself bears the id, the number or the name.</summary>
    public bool Describes(Party party) => Named is { } name && (Numbers(name, party) || (party.IdentityWithheld != true && IsCalled(name, party)));

    public override string ToString()
    {
        if (Countries.Count == 0 && Kind is null)
            return Named!;
        var from = Countries.Count == 0 ? "" : $" from {string.Join(" or ", Countries.Select(Areas.NameOf))}";
        return $"{Named ?? (Kind is { } kind ? $"any {kind.ToString().ToLowerInvariant()}" : "anybody")}{from}";
    }

    private bool? IsFromThere(Party party, EffectiveEvent e, RouteParties parties) =>
        Countries.Count == 0 ? true : party.Country is { Absence: null } country ? Areas.Cover(Countries, country, e, parties.Customs) : null;

    private bool? IsNamed(Party party, EffectiveEvent e, RouteParties parties)
    {
        if (Named is not { } name || Describes(party) || HasAlias(name, party, e.Start))
            return true;
        var isApart = party.IdentityWithheld != true && party.IsIdentified && IsAnother(name, party);
        foreach (var other in parties.DescribedBy(this))
        {
            if (parties.AreOne(party, e, other))
                return true;
            isApart &= PartyIdentities.AreToldApart(party, other);
        }

        return isApart ? false : null;
    }

    /// <summary>Whether it goes by that name or id at the time, or may.</summary>
    private static bool HasAlias(string name, Party party, EventTime? at)
    {
        foreach (var alias in party.Aliases)
        {
            if (party.IdentityWithheld != true && string.Equals(alias.Name, name, StringComparison.OrdinalIgnoreCase) && (alias.Valid is not { } valid || valid.Covers(at) != false))
                return true;
        }

        return false;
    }

    private static bool Numbers(string name, Party party) =>
        party.Id == name || Says(party.Gln, name) || Says(party.Lei, name) || Says(party.Identifier, name);

    private static bool IsCalled(string name, Party party)
    {
        if (Says(party.Name, name))
            return true;
        foreach (var also in party.Names)
        {
            if (string.Equals(also.Text, name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether the text is a name and the party has another one, or a number of a kind of which the party has another one.</summary>
    private static bool IsAnother(string name, Party party)
    {
        if (name.Length == 13 && name.All(char.IsAsciiDigit))
            return party.Gln.IsKnown();
        if (name.Length == 20 && name.All(char.IsAsciiLetterOrDigit) && name.Any(char.IsAsciiDigit))
            return party.Lei.IsKnown();
        return party.Name.IsKnown() && !name.Contains(':', StringComparison.Ordinal);
    }

    private static bool Says(Text? text, string name) => text is { Absence: null } && string.Equals(text.Value, name, StringComparison.OrdinalIgnoreCase);
}
