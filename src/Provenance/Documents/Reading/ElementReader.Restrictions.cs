using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Provenance.Reference;

namespace Provenance.Documents.Reading;

internal sealed partial class ElementReader
{
    private static readonly WordTable Forces = WordTable.Of<RestrictionForce>();

    private static readonly ReadItem<DocumentReference> OneDocument = static (ElementReader self, ref Utf8JsonReader r, [NotNullWhen(true)] out DocumentReference? document) => (document = self.ReadDocumentReference(ref r)) is not null;

    /// <summary>A restriction where only its id is kept.</summary>
    private Restriction? ReadRestriction(ref Utf8JsonReader r, bool listed = false, int slot = -1)
    {
        var begin = r;
        var o = Begin(ref r, Shapes.OneRestriction);
        var unresolved = Unresolved;
        string? id = null, office = null, notes = null;
        Code? kind = null, mode = null;
        ValueList<Area> from = default, to = default, origin = default;
        bool? bothWays = null, disputed = null;
        ValueList<Code> goods = default, endUses = default;
        ValueList<string> parties = default, evidence = default;
        Text? legalBasis = null;
        RestrictionForce? force = null;
        Status? status = null;
        EventTime? start = null, end = null;
        var endOffset = 0;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Id: id = ReadId(ref r); break;
                case Member.Kind: kind = ReadCode(ref r, Vocabulary.RestrictionKinds); break;
                case Member.From: from = ReadList(ref r, OneArea, "countries"); break;
                case Member.To: to = ReadList(ref r, OneArea, "countries"); break;
                case Member.Origin: origin = ReadList(ref r, OneArea, "countries"); break;
                case Member.EndUses: endUses = ReadCodes(ref r, Vocabulary.EndUses); break;
                case Member.BothWays: bothWays = ReadBoolean(ref r); break;
                case Member.Mode: mode = ReadCode(ref r, Vocabulary.Modes); break;
                case Member.Office: office = ReadReference(ref r, RegistryKinds.Place); break;
                case Member.Goods: goods = ReadCodes(ref r, null); break;
                case Member.Parties: parties = ReadList(ref r, PartyId, "ids of parties"); break;
                case Member.LegalBasis: legalBasis = ReadText(ref r); break;
                case Member.Force: force = ReadWord<RestrictionForce>(ref r, Forces, "force"); break;
                case Member.Status: status = ReadStatus(ref r); break;
                case Member.Disputed: disputed = ReadBoolean(ref r); break;
                case Member.Start: start = ReadTime(ref r); break;
                case Member.End:
                    endOffset = (int)r.TokenStartIndex;
                    end = ReadTime(ref r);
                    break;
                case Member.Evidence: evidence = ReadList(ref r, EvidenceId, "ids of evidence"); break;
                default: notes = ReadString(ref r); break;
            }
        }

        if (!listed && IsOnlyId(ref o, id))
            return Named(registry.Restrictions, id!, RegistryKinds.Restriction, o.Start);
        if (!listed && !o.Seen.Contains(Member.Id) && Unresolved == unresolved)
            id = InlineId(begin);
        if (!HasId(id, ref o) || Unresolved > unresolved)
            return null;
        CheckOrder(start, end, endOffset);
        var restriction = new Restriction
        {
            Id = id!,
            Kind = kind,
            From = from,
            To = to,
            Origin = origin,
            EndUses = endUses,
            BothWays = bothWays,
            Mode = mode,
            Office = office,
            Goods = goods,
            Parties = parties,
            LegalBasis = legalBasis,
            Force = force,
            Status = status,
            Disputed = disputed,
            Start = start,
            End = end,
            Evidence = evidence,
            Notes = notes,
            Extensions = o.Extensions,
        };
        Define(registry.Restrictions, id!, restriction, o.Start, slot);
        return restriction;
    }

    /// <summary>An authorization where only its id is kept.</summary>
    private Authorization? ReadAuthorization(ref Utf8JsonReader r, bool listed = false, int slot = -1)
    {
        var begin = r;
        var o = Begin(ref r, Shapes.OneAuthorization);
        var unresolved = Unresolved;
        string? id = null, holder = null, notes = null;
        Code? kind = null;
        Area? country = null;
        Validity? valid = null;
        ValueList<Code> covers = default;
        ValueList<DocumentReference> documents = default;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Id: id = ReadId(ref r); break;
                case Member.Kind: kind = ReadCode(ref r, Vocabulary.AuthorizationKinds); break;
                case Member.Holder: holder = ReadReference(ref r, RegistryKinds.Party); break;
                case Member.Country: country = ReadArea(ref r); break;
                case Member.Valid: valid = ReadValidity(ref r); break;
                case Member.Covers: covers = ReadCodes(ref r, Vocabulary.Activities); break;
                case Member.Documents: documents = ReadList(ref r, OneDocument, "documents"); break;
                default: notes = ReadString(ref r); break;
            }
        }

        if (!listed && IsOnlyId(ref o, id))
            return Named(registry.Authorizations, id!, RegistryKinds.Authorization, o.Start);
        if (!listed && !o.Seen.Contains(Member.Id) && Unresolved == unresolved)
            id = InlineId(begin);
        if (!HasId(id, ref o) || Unresolved > unresolved)
            return null;
        var authorization = new Authorization
        {
            Id = id!,
            Kind = kind,
            Holder = holder,
            Country = country,
            Valid = valid,
            Covers = covers,
            Documents = documents,
            Notes = notes,
            Extensions = o.Extensions,
        };
        Define(registry.Authorizations, id!, authorization, o.Start, slot);
        return authorization;
    }

    private DocumentReference? ReadDocumentReference(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.String)
            return ReadText(ref r) is { } only ? new() { Number = only } : null;
        if (!IsObject(ref r, "a document's number in quotes, or {\"type\": \"invoice\", \"number\": \"INV-7\"}"))
            return null;
        var o = Begin(ref r, Shapes.DocumentReference);
        Code? type = null;
        Text? number = null, issuer = null;
        Validity? valid = null;
        ValueList<string> covers = default;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Type: type = ReadCode(ref r, Vocabulary.DocumentTypes); break;
                case Member.Number: number = ReadText(ref r); break;
                case Member.Issuer: issuer = ReadText(ref r); break;
                case Member.Valid: valid = ReadValidity(ref r); break;
                default: covers = ReadList(ref r, Words, "what it covers"); break;
            }
        }

        return new() { Type = type, Number = number, Issuer = issuer, Valid = valid, Covers = covers, Extensions = o.Extensions };
    }

    /// <summary>Whether something that lasts ends after it starts.</summary>
    private void CheckOrder(EventTime? start, EventTime? end, int endOffset)
    {
        if (start is { Absence: null } && end is { Absence: null } && EventTime.IsReversed(start, end))
            Error(endOffset, "reversed", $"It ends ({end.Text}) before it starts ({start.Text}). Write the earlier time under \"start\".");
    }
}
