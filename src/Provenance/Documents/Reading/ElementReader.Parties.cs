using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Provenance.Reference;

namespace Provenance.Documents.Reading;

internal sealed partial class ElementReader
{
    private static readonly WordTable PartyKinds = WordTable.Of<PartyKind>();
    private static readonly WordTable Statuses = WordTable.Of<Status>();

    private static readonly ReadItem<PartyName> OneName = static (ElementReader self, ref Utf8JsonReader r, [NotNullWhen(true)] out PartyName? name) => (name = self.ReadName(ref r)) is not null;
    private static readonly ReadItem<PartyAlias> OneAlias = static (ElementReader self, ref Utf8JsonReader r, [NotNullWhen(true)] out PartyAlias? alias) => (alias = self.ReadAlias(ref r)) is not null;
    private static readonly ReadItem<Affiliation> OneAffiliation = static (ElementReader self, ref Utf8JsonReader r, [NotNullWhen(true)] out Affiliation? affiliation) => (affiliation = self.ReadAffiliation(ref r)) is not null;

    /// <summary>A party that an event names, by its id or in place.</summary>
    private Party? ReadParty(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.String)
            return Resolve(ref r, registry.Parties, RegistryKinds.Party);
        return IsObject(ref r, "a party's id in quotes, or the party itself: {\"name\": \"LG\", \"country\": \"KR\"}") ? ReadPartyObject(ref r, false, -1) : null;
    }

    private Party? ReadPartyObject(ref Utf8JsonReader r, bool listed, int slot)
    {
        var o = Begin(ref r, Shapes.OneParty);
        var unresolved = Unresolved;
        string? id = null, notes = null;
        Text? name = null, identifier = null, gln = null, lei = null, address = null, phone = null, email = null, memberOf = null;
        PartyKind? kind = null;
        Country? country = null;
        HeadCount? count = null;
        ValueList<PartyName> names = default;
        ValueList<Affiliation> affiliations = default;
        ValueList<PartyAlias> aliases = default;
        ValueList<Code> roles = default;
        Validity? lifetime = null;
        ValueList<string> authorizations = default;
        bool? identityWithheld = null;
        Absence? absence = null;
        var counted = 0;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Id: id = ReadId(ref r); break;
                case Member.Name: name = ReadText(ref r); break;
                case Member.Kind: kind = ReadWord<PartyKind>(ref r, PartyKinds, "kind of party"); break;
                case Member.Country: country = ReadCountry(ref r); break;
                case Member.Names: names = ReadList(ref r, OneName, "names"); break;
                case Member.Identifier: identifier = ReadText(ref r); break;
                case Member.Gln: gln = ReadIdentifier(ref r, IdentifierProblem.OfGln); break;
                case Member.Lei: lei = ReadIdentifier(ref r, IdentifierProblem.OfLei); break;
                case Member.Address: address = ReadText(ref r); break;
                case Member.Phone: phone = ReadText(ref r); break;
                case Member.Email: email = ReadText(ref r); break;
                case Member.Count:
                    counted = (int)r.TokenStartIndex;
                    count = ReadHeadCount(ref r);
                    break;
                case Member.MemberOf: memberOf = ReadMembership(ref r); break;
                case Member.Affiliations: affiliations = ReadList(ref r, OneAffiliation, "affiliations"); break;
                case Member.Aliases: aliases = ReadList(ref r, OneAlias, "aliases"); break;
                case Member.Roles: roles = ReadCodes(ref r, Vocabulary.PartyRoles); break;
                case Member.Lifetime: lifetime = ReadValidity(ref r); break;
                case Member.Authorizations: authorizations = ReadList(ref r, AuthorizationId, "ids of authorizations"); break;
                case Member.IdentityWithheld: identityWithheld = ReadBoolean(ref r); break;
                case Member.Notes: notes = ReadString(ref r); break;
                case Member.Unknown: absence = ReadUnknown(ref r); break;
                default: absence = ReadNone(ref r); break;
            }
        }

        if (IsAbsent(ref o, absence) && !listed)
            return absence!.Why is { } why ? Party.Unknown(why) : Party.None(absence.Text!);
        if (!listed && IsOnlyId(ref o, id))
            return Named(registry.Parties, id!, RegistryKinds.Party, o.Start);
        if ((listed && !HasId(id, ref o)) || Unresolved > unresolved)
            return null;
        if (count is not null && kind is not (null or PartyKind.Group))
            problems.Note(ProblemSeverity.Warning, "count", "A head count is told of a group only. Write \"kind\": \"group\", or leave the count out. It is kept, and no rule reads it.", counted);
        var party = new Party
        {
            Id = id,
            Name = name,
            Kind = kind,
            Country = country,
            Names = names,
            Identifier = identifier,
            Gln = gln,
            Lei = lei,
            Address = address,
            Phone = phone,
            Email = email,
            Count = count,
            MemberOf = memberOf,
            Affiliations = affiliations,
            Aliases = aliases,
            Roles = roles,
            Lifetime = lifetime,
            Authorizations = authorizations,
            IdentityWithheld = identityWithheld,
            Notes = notes,
            Extensions = o.Extensions,
        };
        if (id is not null)
            Define(registry.Parties, id, party, o.Start, slot);
        return party;
    }

    /// <summary>The id of the party that another is part of, or what stands in its place.</summary>
    private Text? ReadMembership(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.StartObject && IsAbsenceAhead(r))
            return ReadText(ref r);
        return ReadReference(ref r, RegistryKinds.Party) is { } id ? new Text(id) : null;
    }

    private PartyName? ReadName(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.String)
            return ReadText(ref r) is { } only ? new() { Text = only.Value } : null;
        if (!IsObject(ref r, "a name in quotes, or {\"text\": \"LG\", \"script\": \"Latn\"}"))
            return null;
        var o = Begin(ref r, Shapes.PartyName);
        string? text = null, script = null, use = null;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Text: text = ReadString(ref r); break;
                case Member.Script: script = ReadWord(ref r, Vocabulary.Scripts); break;
                default: use = ReadWord(ref r, Vocabulary.NameUses); break;
            }
        }

        return Has(text, ref o, Member.Text) ? new() { Text = text!, Script = script, Use = use, Extensions = o.Extensions } : null;
    }

    private PartyAlias? ReadAlias(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.String)
            return ReadId(ref r) is { } only ? new() { Name = only } : null;
        if (!IsObject(ref r, "a name in quotes, or {\"name\": \"Lucky Goldstar\", \"valid\": \"../1995-01-31\"}"))
            return null;
        var o = Begin(ref r, Shapes.Alias);
        string? name = null;
        Validity? valid = null;
        while (Next(ref r, ref o, out var member))
        {
            if (member == Member.Name)
                name = ReadId(ref r);
            else
                valid = ReadValidity(ref r);
        }

        return Has(name, ref o, Member.Name) ? new() { Name = name!, Valid = valid, Extensions = o.Extensions } : null;
    }

    private Affiliation? ReadAffiliation(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.String)
            return ReadReference(ref r, RegistryKinds.Party) is { } only ? new() { To = only } : null;
        if (!IsObject(ref r, "an affiliation: {\"to\": \"id of a party\", \"kind\": \"affiliated\"}"))
            return null;
        var o = Begin(ref r, Shapes.Affiliation);
        string? to = null;
        Code? kind = null;
        Status? status = null;
        ValueList<string> evidence = default;
        Validity? valid = null;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.To: to = ReadReference(ref r, RegistryKinds.Party); break;
                case Member.Kind: kind = ReadCode(ref r, Vocabulary.AffiliationKinds); break;
                case Member.Status: status = ReadStatus(ref r); break;
                case Member.Evidence: evidence = ReadList(ref r, EvidenceId, "ids of evidence"); break;
                default: valid = ReadValidity(ref r); break;
            }
        }

        return Has(to, ref o, Member.To) ? new() { To = to!, Kind = kind, Status = status, Evidence = evidence, Valid = valid, Extensions = o.Extensions } : null;
    }

    /// <summary>A number that checks itself; what is wrong with it is kept and reported.</summary>
    private Text? ReadIdentifier(ref Utf8JsonReader r, Func<string, string?> problemOf)
    {
        var offset = (int)r.TokenStartIndex;
        var text = ReadText(ref r);
        if (text is { Absence: null } && problemOf(text.Value) is { } problem)
            problems.Note(ProblemSeverity.Warning, "identifier", problem, offset);
        return text;
    }

    private Status? ReadStatus(ref Utf8JsonReader r) => ReadWord<Status>(ref r, Statuses, "status");

    /// <summary>An object of the registry that is written as an object with nothing but its id.</summary>
    private T? Named<T>(RegistryList<T> list, string id, RegistryKinds kind, int start)
        where T : class
    {
        var utf8 = System.Text.Encoding.UTF8.GetBytes(id);
        if (list.Find(utf8) is { } known)
            return known;
        if (IsStandalone)
            return list.Bare(id);
        ReportUnresolved(utf8, kind, start);
        return null;
    }

    private bool HasId(string? id, ref ObjectState o) => Has(id, ref o, Member.Id);

    /// <summary>Whether a member that the object can't be without was read; where it was not even written, that is noted.</summary>
    private bool Has(object? value, ref ObjectState o, Member member)
    {
        if (value is not null)
            return true;
        if (!o.Seen.Contains(member))
            Error(o.Start, "missing", $"{char.ToUpperInvariant(o.Shape.Noun[0])}{o.Shape.Noun[1..]} needs the member \"{Shape.NameOf(member)}\".");
        return false;
    }
}
