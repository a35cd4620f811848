using System.Text.Json;

namespace Provenance.Documents.Reading;

internal sealed partial class ElementReader
{
    private static readonly WordTable RecordKinds = WordTable.Of<RecordKind>();

    /// <summary>Reads an entry of the document's lists other than an event.</summary>
    /// <param name="r">On the entry's first token.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="document">Where it belongs.</param>
    /// <param name="slot">The place kept for it, or -1.</param>
    public void ReadEntry(ref Utf8JsonReader r, ElementKind kind, DocumentDraft document, int slot)
    {
        switch (kind)
        {
            case ElementKind.Party:
                if (IsObject(ref r, "a party: {\"id\": \"lg\", \"name\": \"LG\", \"country\": \"KR\"}"))
                    ReadPartyObject(ref r, true, slot);
                break;
            case ElementKind.Place:
                if (IsObject(ref r, "a place: {\"id\": \"sinuiju\", \"name\": \"Sinuiju\", \"country\": \"KP\"}"))
                    ReadPlaceObject(ref r, true, slot);
                break;
            case ElementKind.Source:
                if (IsObject(ref r, "a source: {\"id\": \"s-1\", \"kind\": \"person\"}"))
                    ReadSourceObject(ref r, true, slot);
                break;
            case ElementKind.Evidence:
                if (IsObject(ref r, "a piece of evidence: {\"id\": \"v-1\", \"kind\": \"testimony\", \"source\": \"s-1\"}"))
                    ReadEvidenceObject(ref r, Shapes.OneEvidence, true, slot);
                break;
            case ElementKind.Restriction:
                if (IsObject(ref r, "a restriction: {\"id\": \"r-1\", \"kind\": \"route\", \"from\": \"CN\", \"to\": \"KP\"}"))
                    ReadRestriction(ref r, true, slot);
                break;
            case ElementKind.Authorization:
                if (IsObject(ref r, "an authorization: {\"id\": \"a-1\", \"kind\": \"customsWarehouse\", \"holder\": \"lg\"}"))
                    ReadAuthorization(ref r, true, slot);
                break;
            case ElementKind.ItemFact:
                if (ReadItemFact(ref r) is { } fact)
                    registry.ItemFacts.Add((document.Index, fact));
                break;
            default:
                var claim = ReadContextClaim(ref r);
                if (slot >= 0)
                    document.Context[slot] = claim;
                else
                    document.Context.Add(claim);
                break;
        }
    }

    /// <summary>Keeps the place of an entry that can't be read before all is defined.</summary>
    public int Reserve(ElementKind kind, DocumentDraft document)
    {
        switch (kind)
        {
            case ElementKind.Party: return registry.Parties.Reserve(document.Index);
            case ElementKind.Place: return registry.Places.Reserve(document.Index);
            case ElementKind.Source: return registry.Sources.Reserve(document.Index);
            case ElementKind.Evidence: return registry.Evidence.Reserve(document.Index);
            case ElementKind.Restriction: return registry.Restrictions.Reserve(document.Index);
            case ElementKind.Authorization: return registry.Authorizations.Reserve(document.Index);
            case ElementKind.ContextClaim: return document.Context.Count - 1;
            default: return -1;
        }
    }

    /// <summary>Reads a member of the header.</summary>
    /// <returns>Whether the member belongs to the header.</returns>
    public bool ReadHeaderMember(ref Utf8JsonReader r, Member member, DocumentDraft document)
    {
        var header = document.Header;
        switch (member)
        {
            case Member.Provenance: CheckVersion(ref r); break;
            case Member.Title: document.Header = header with { Title = ReadString(ref r) }; break;
            case Member.About: document.Header = header with { About = ReadString(ref r) }; break;
            case Member.RecordedOn: document.Header = header with { RecordedOn = ReadTime(ref r) }; break;
            case Member.RecordedBy: document.Header = header with { RecordedBy = ReadReference(ref r, PartyOrSource) }; break;
            case Member.RecordKind: document.Header = header with { RecordKind = ReadWord<RecordKind>(ref r, RecordKinds, "kind of record") }; break;
            case Member.EvaluatedAt: document.Header = header with { EvaluatedAt = ReadInstant(ref r) }; break;
            case Member.Zone: document.Header = header with { Zone = ReadZone(ref r) }; break;
            default: return false;
        }

        return true;
    }

    /// <summary>Reads a member of a chain other than its events.</summary>
    public void ReadChainMember(ref Utf8JsonReader r, Member member, ChainDraft chain)
    {
        switch (member)
        {
            case Member.Id: chain.Id = ReadId(ref r); break;
            case Member.Item: chain.Item = ReadTraceableItem(ref r) ?? chain.Item; break;
            case Member.Scope: chain.Scope = ReadScope(ref r) ?? chain.Scope; break;
            default: chain.CustodyModel = ReadCode(ref r, Reference.Vocabulary.CustodyModels); break;
        }
    }

    /// <summary>Reads the ids of chains.</summary>
    public string[] ReadChainIds(ref Utf8JsonReader r) => ReadList(ref r, Id, "ids of chains").AsSpan().ToArray();

    /// <summary>Reads the id by which a chain names an event that stands elsewhere.</summary>
    public string? ReadEventId(ref Utf8JsonReader r) => ReadId(ref r);

    /// <summary>Whether the member can be read; null and a second one of its name can't.</summary>
    public bool IsReadable(ref Utf8JsonReader r, ref ObjectState o, Member member, int nameOffset)
    {
        if (!o.Seen.Add(member))
            Error(nameOffset, "duplicateMember", $"\"{Shape.NameOf(member)}\" stands twice in {o.Shape.Noun}. Keep one; the first is read.");
        else if (r.TokenType == JsonTokenType.Null)
            NullError(ref r);
        else
            return true;
        r.TrySkip();
        return false;
    }

    /// <summary>Says that a list stands where none is read, or the other way round.</summary>
    public void RefuseType(ref Utf8JsonReader r, string expected) => WrongType(ref r, expected);

    private void CheckVersion(ref Utf8JsonReader r)
    {
        if (r.TokenType != JsonTokenType.String)
            WrongType(ref r, "the version of the format in quotes: \"1.0\"");
        else if (TryUtf8(ref r, out var utf8) && !utf8.SequenceEqual("1.0"u8))
            Error(ref r, "version", $"{Quoted.Of(System.Text.Encoding.UTF8.GetString(utf8))} is no version of the format that is read here. Write \"1.0\".");
    }
}
