using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Provenance.Reference;

namespace Provenance.Documents.Reading;

internal sealed partial class ElementReader
{
    private const RegistryKinds PartyOrSource = RegistryKinds.Party | RegistryKinds.Source;

    private static readonly ReadItem<EvidenceLink> OneEvidence = static (ElementReader self, ref Utf8JsonReader r, [NotNullWhen(true)] out EvidenceLink? link) => (link = self.ReadEvidenceLink(ref r)) is not null;

    /// <summary>A source that evidence names, by its id or in place.</summary>
    private Source? ReadSource(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.String)
            return Resolve(ref r, registry.Sources, RegistryKinds.Source);
        return IsObject(ref r, "a source's id in quotes, or the source itself: {\"name\": \"Daily NK\", \"kind\": \"publisher\"}") ? ReadSourceObject(ref r, false, -1) : null;
    }

    private Source? ReadSourceObject(ref Utf8JsonReader r, bool listed, int slot)
    {
        var o = Begin(ref r, Shapes.OneSource);
        var unresolved = Unresolved;
        string? id = null, custodian = null, gradedBy = null, notes = null;
        Text? name = null, interest = null;
        Code? kind = null;
        HeadCount? count = null;
        bool? withheld = null;
        char? reliability = null;
        EventTime? gradedOn = null;
        ValueList<string> maybeSameAs = default;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Id: id = ReadId(ref r); break;
                case Member.Name: name = ReadText(ref r); break;
                case Member.Kind: kind = ReadCode(ref r, Vocabulary.SourceKinds); break;
                case Member.Count: count = ReadHeadCount(ref r); break;
                case Member.IdentityWithheld: withheld = ReadBoolean(ref r); break;
                case Member.Custodian: custodian = ReadReference(ref r, PartyOrSource); break;
                case Member.Reliability: reliability = ReadReliability(ref r); break;
                case Member.GradedBy: gradedBy = ReadReference(ref r, PartyOrSource); break;
                case Member.GradedOn: gradedOn = ReadTime(ref r); break;
                case Member.Interest: interest = ReadText(ref r); break;
                case Member.MaybeSameAs: maybeSameAs = ReadList(ref r, SourceId, "ids of sources"); break;
                default: notes = ReadString(ref r); break;
            }
        }

        if (!listed && IsOnlyId(ref o, id))
            return Named(registry.Sources, id!, RegistryKinds.Source, o.Start);
        if ((listed && !HasId(id, ref o)) || Unresolved > unresolved)
            return null;
        var source = new Source
        {
            Id = id,
            Name = name,
            Kind = kind,
            Count = count,
            IdentityWithheld = withheld,
            Custodian = custodian,
            Reliability = reliability,
            GradedBy = gradedBy,
            GradedOn = gradedOn,
            Interest = interest,
            MaybeSameAs = maybeSameAs,
            Notes = notes,
            Extensions = o.Extensions,
        };
        if (id is not null)
            Define(registry.Sources, id, source, o.Start, slot);
        return source;
    }

    /// <summary>A piece of evidence where only its id is kept.</summary>
    private Evidence? ReadEvidence(ref Utf8JsonReader r) => ReadEvidenceObject(ref r, Shapes.OneEvidence, false, -1)?.Evidence;

    /// <summary>Evidence that an event names: an id, an id and what it covers, or the evidence itself.</summary>
    private EvidenceLink? ReadEvidenceLink(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.String)
            return Resolve(ref r, registry.Evidence, RegistryKinds.Evidence) is { } known ? new() { Evidence = known } : null;
        const string Expected = "the id of evidence in quotes, {\"id\": \"v-1\", \"covers\": [\"by\"]}, or the evidence itself: {\"kind\": \"photo\", \"source\": \"s-1\"}";
        return IsObject(ref r, Expected) ? ReadEvidenceObject(ref r, Shapes.EvidenceLink, false, -1) : null;
    }

    private EvidenceLink? ReadEvidenceObject(ref Utf8JsonReader r, Shape shape, bool listed, int slot)
    {
        var o = Begin(ref r, shape);
        var unresolved = Unresolved;
        string? id = null, gradedBy = null, reportedBy = null, says = null, notes = null;
        Code? kind = null;
        Source? source = null;
        int? credibility = null, distance = null;
        EventTime? gradedOn = null, created = null, published = null, reportedOn = null;
        ValueList<string> cites = default, supports = default, refutes = default, covers = default;
        ValueList<Code> coverage = default;
        Text? language = null;
        Validity? valid = null;
        Attachment? attachment = null;
        Evidence? apart = null;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Id: id = ReadId(ref r); break;
                case Member.Kind: kind = ReadCode(ref r, Vocabulary.EvidenceKinds); break;
                case Member.Source: source = ReadSource(ref r); break;
                case Member.Credibility: credibility = ReadCredibility(ref r); break;
                case Member.GradedBy: gradedBy = ReadReference(ref r, PartyOrSource); break;
                case Member.GradedOn: gradedOn = ReadTime(ref r); break;
                case Member.Created: created = ReadTime(ref r); break;
                case Member.Valid: valid = ReadValidity(ref r); break;
                case Member.Published: published = ReadTime(ref r); break;
                case Member.ReportedOn: reportedOn = ReadTime(ref r); break;
                case Member.ReportedBy: reportedBy = ReadReference(ref r, PartyOrSource); break;
                case Member.Cites: cites = ReadList(ref r, EvidenceId, "ids of evidence"); break;
                case Member.Supports: supports = ReadList(ref r, Id, "ids"); break;
                case Member.Refutes: refutes = ReadList(ref r, Id, "ids"); break;
                case Member.Distance: distance = ReadInteger(ref r, 0, int.MaxValue, "a number of steps from the witness: a whole number from 0"); break;
                case Member.Coverage: coverage = ReadCodes(ref r, Vocabulary.Coverage); break;
                case Member.Language: language = ReadLanguage(ref r); break;
                case Member.Attachment: attachment = ReadAttachment(ref r); break;
                case Member.Says: says = ReadString(ref r); break;
                case Member.Notes: notes = ReadString(ref r); break;
                case Member.Evidence: apart = ReadApart(ref r); break;
                default: covers = ReadList(ref r, Words, "paths of members"); break;
            }
        }

        if (listed && !HasId(id, ref o))
            return null;
        if (o.Seen.Contains(Member.Evidence))
            return IsApart(ref o) && apart is not null ? new() { Evidence = apart, Covers = covers, Extensions = o.Extensions } : null;
        if (!listed && NamesOnly(ref o, id))
        {
            var known = Named(registry.Evidence, id!, RegistryKinds.Evidence, o.Start);
            return known is null ? null : new() { Evidence = known, Covers = covers, Extensions = o.Extensions };
        }

        // The source is not defined yet: the evidence would differ from what it will be.
        if (Unresolved > unresolved)
            return null;
        var evidence = new Evidence
        {
            Id = id,
            Kind = kind,
            Source = source,
            Credibility = credibility,
            GradedBy = gradedBy,
            GradedOn = gradedOn,
            Created = created,
            Valid = valid,
            Published = published,
            ReportedOn = reportedOn,
            ReportedBy = reportedBy,
            Cites = cites,
            Supports = supports,
            Refutes = refutes,
            Distance = distance,
            Coverage = coverage,
            Language = language,
            Attachment = attachment,
            Says = says,
            Notes = notes,
            Extensions = o.Extensions,
        };
        if (id is not null)
            Define(registry.Evidence, id, evidence, o.Start, slot);
        return new() { Evidence = evidence, Covers = covers };
    }

    /// <summary>Whether a link has an id and nothing that describes evidence; members that are not known then belong to the link.</summary>
    private static bool NamesOnly(ref ObjectState o, string? id) =>
        id is not null && o.Count == 1 + (o.Seen.Contains(Member.Covers) ? 1 : 0) + (o.Kept?.Count ?? 0);

    /// <summary>The evidence of a link that has members of its own and keeps it apart from them.</summary>
    private Evidence? ReadApart(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.String)
            return Resolve(ref r, registry.Evidence, RegistryKinds.Evidence);
        return IsObject(ref r, "the evidence itself, or its id in quotes") ? ReadEvidence(ref r) : null;
    }

    private bool IsApart(ref ObjectState o)
    {
        if (o.Count == 1 + (o.Seen.Contains(Member.Covers) ? 1 : 0) + (o.Kept?.Count ?? 0))
            return true;
        Error(o.Start, "absence", "The evidence is described twice: under \"evidence\" and beside it. Keep one.");
        return false;
    }

    private Text? ReadLanguage(ref Utf8JsonReader r)
    {
        var language = ReadText(ref r);
        if (language.IsKnown() && !Vocabulary.Languages.Accepts(language.Value))
            WarnOfWord(ref r, Vocabulary.Languages, language.Value);
        return language;
    }

    private Attachment? ReadAttachment(ref Utf8JsonReader r)
    {
        if (!IsObject(ref r, "an attachment: {\"mediaType\": \"image/jpeg\", \"digest\": \"sha256:…\", \"location\": \"…\"}"))
            return null;
        var o = Begin(ref r, Shapes.Attachment);
        Text? mediaType = null, digest = null, location = null;
        Absence? absence = null;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.MediaType: mediaType = ReadText(ref r); break;
                case Member.Digest: digest = ReadText(ref r); break;
                case Member.Location: location = ReadText(ref r); break;
                case Member.Unknown: absence = ReadUnknown(ref r); break;
                default: absence = ReadNone(ref r); break;
            }
        }

        if (IsAbsent(ref o, absence))
            return absence!.Why is { } why ? Attachment.Unknown(why) : Attachment.None(absence.Text!);
        return new() { MediaType = mediaType, Digest = digest, Location = location, Extensions = o.Extensions };
    }
}
