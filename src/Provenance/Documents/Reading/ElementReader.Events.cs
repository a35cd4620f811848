using System.Text;
using System.Text.Json;
using NodaTime;
using Provenance.Reference;

namespace Provenance.Documents.Reading;

internal sealed partial class ElementReader
{
    private const int NewestSchema = 1;

    private static readonly WordTable Types = new(EventTypes.All.ToArray());
    private static readonly WordTable Phases = WordTable.Of<CustomsPhase>();
    private static readonly WordTable Removals = WordTable.Of<Removal>();
    private static readonly WordTable Finalities = WordTable.Of<Finality>();
    private static readonly WordTable Changes = WordTable.Of<StockChange>();
    private static readonly WordTable Assessments = WordTable.Of<Assessment>();
    private static readonly WordTable Decisions = WordTable.Of<Decision>();
    private static readonly WordTable Amendments = WordTable.Of<Amendment>();

    /// <summary>An event. The reader is on its first token.</summary>
    /// <param name="r">The reader.</param>
    /// <param name="window">What it reads, for what is kept byte for byte.</param>
    /// <param name="recordedAt">When it was recorded, if that is written.</param>
    public ProvenanceEvent? ReadEvent(ref Utf8JsonReader r, ReadOnlySpan<byte> window, out Instant? recordedAt)
    {
        recordedAt = null;
        if (!IsObject(ref r, "an event: {\"id\": \"e1\", \"type\": \"originated\", …}"))
            return null;
        var mark = problems.Mark;
        var o = Begin(ref r, EventShapes.Header);
        o.IsOpen = true;
        var draft = default(EventDraft);
        draft.Header.Schema = 1;
        var kind = EventKind.Unrecognized;
        var type = "";
        var offsets = default(EventOffsets);
        while (Next(ref r, ref o, out var member))
        {
            if (ReadHeaderMember(ref r, member, ref draft.Header, ref offsets))
                continue;
            switch (member)
            {
                case Member.Type: ReadType(ref r, ref o, out kind, out type); break;
                case Member.RecordedAt: recordedAt = ReadInstant(ref r); break;
                case Member.Extensions: ReadExtensions(ref r, ref o); break;
                case Member.Replacement: draft.Replacement = ReadReplacement(ref r, window); break;
                default: ReadMember(ref r, member, o.Shape.Kind, ref draft); break;
            }
        }

        if (type.Length == 0)
        {
            if (!o.Seen.Contains(Member.Type))
                Error(o.Start, "missing", $"An event needs the member \"type\": {List(Types)}.");
            return null;
        }

        if (kind == EventKind.Unrecognized || draft.Header.Schema > NewestSchema)
            return ReadUnrecognized(ref r, window, o.Start, mark, type, draft.Header, kind);
        CheckEvent(ref o, ref draft, in offsets);
        draft.Header.Extensions = Arranged(ref o);
        return EventMaker.Make(kind, in draft);
    }

    /// <summary>Whether the event takes a member that not every event has, as its type says, which stands further on.</summary>
    private bool TakesByType(Utf8JsonReader ahead, ref ObjectState o, Member member)
    {
        var depth = ahead.CurrentDepth;
        while (ahead.Read() && ahead.CurrentDepth >= depth)
        {
            if (ahead.CurrentDepth != depth || ahead.TokenType != JsonTokenType.PropertyName || MemberOf(ref ahead) != Member.Type)
                continue;
            ahead.Read();
            if (ahead.TokenType == JsonTokenType.String && Types.Find(ahead.ValueSpan) is >= 0 and var index)
                o.Shape = EventShapes.Of((EventKind)index);
            break;
        }

        o.IsOpen = false;
        return o.Shape.Takes(member);
    }

    private void ReadType(ref Utf8JsonReader r, ref ObjectState o, out EventKind kind, out string type)
    {
        (kind, type) = (EventKind.Unrecognized, "");
        o.IsOpen = false;
        if (r.TokenType != JsonTokenType.String)
        {
            WrongType(ref r, "the type of the event in quotes, such as \"originated\"");
            return;
        }

        if (!TryUtf8(ref r, out var utf8))
            return;
        var index = Types.Find(utf8);
        if (index >= 0)
        {
            (kind, type) = ((EventKind)index, Types.Words[index]);
            o.Shape = EventShapes.Of(kind);
        }
        else if (utf8.IsEmpty)
        {
            Error(ref r, "empty", "The type is empty. Write one such as \"originated\".");
        }
        else
        {
            type = Encoding.UTF8.GetString(utf8);
        }
    }

    /// <summary>An event of a type or schema that this version does not know: kept byte for byte, with the header members that could be read.</summary>
    private Unrecognized ReadUnrecognized(ref Utf8JsonReader r, ReadOnlySpan<byte> window, int start, int mark, string type, in EventHeader header, EventKind kind)
    {
        problems.Forget(mark);
        if (kind != EventKind.Unrecognized)
            problems.Note(ProblemSeverity.Warning, "unknownType", $"The event has schema {header.Schema} of its type; this version reads schema {NewestSchema}. It is kept as it stands, and only a rule about unknown events reads it.", start);
        else if (Nearest.To(type, Types.Words) is { } near)
            Error(start, "unknownType", $"{Quoted.Of(type)} is no type of event. Write \"{near}\".");
        else
            problems.Note(ProblemSeverity.Warning, "unknownType", $"{Quoted.Of(type)} is no type of event that this version knows. It is kept as it stands, and only a rule about unknown events reads it; an activity of your own is \"performed\" with its \"activity\".", start);
        return new() { Type = type, Json = Encoding.UTF8.GetString(window[start..(int)r.BytesConsumed]), Header = header };
    }

    private ProvenanceEvent? ReadReplacement(ref Utf8JsonReader r, ReadOnlySpan<byte> window)
    {
        var start = (int)r.TokenStartIndex;
        var replacement = ReadEvent(ref r, window, out var recordedAt);
        if (recordedAt is not null)
            Error(start, "misplaced", "A replacement has no \"recordedAt\" of its own: it is recorded with its correction. Leave it out.");
        return replacement;
    }

    private void ReadExtensions(ref Utf8JsonReader r, ref ObjectState o)
    {
        if (!IsObject(ref r, "an object with members of your own: {\"my:color\": \"blue\"}"))
            return;
        while (r.Read() && r.TokenType == JsonTokenType.PropertyName)
        {
            if (TryUtf8(ref r, out var utf8))
            {
                Keep(ref r, ref o, Encoding.UTF8.GetString(utf8), false);
                continue;
            }

            r.Read();
            r.TrySkip();
        }
    }

    // Those among the event's own members first, which is how they are written again.
    private static Extensions Arranged(ref ObjectState o)
    {
        if (o.Kept is { Count: > 1 } kept)
            o.Kept = [.. kept.Where(member => member.Inline), .. kept.Where(member => !member.Inline)];
        return o.Extensions;
    }

    private bool ReadHeaderMember(ref Utf8JsonReader r, Member member, ref EventHeader h, ref EventOffsets offsets)
    {
        switch (member)
        {
            case Member.Id: h.Id = ReadId(ref r); break;
            case Member.Schema: h.Schema = ReadInteger(ref r, 1, int.MaxValue, "a version of the type's schema: a whole number from 1") ?? 1; break;
            case Member.Items: h.Items = ReadList(ref r, OneItem, "items"); break;
            case Member.Inputs: h.Inputs = ReadList(ref r, OneItem, "items"); break;
            case Member.Outputs: h.Outputs = ReadList(ref r, OneItem, "items"); break;
            case Member.Time: h.Time = ReadTime(ref r); break;
            case Member.Start:
                offsets.Start = (int)r.TokenStartIndex;
                h.Start = ReadTime(ref r);
                break;
            case Member.End:
                offsets.End = (int)r.TokenStartIndex;
                h.End = ReadTime(ref r);
                break;
            case Member.Zone: h.Zone = ReadZone(ref r); break;
            case Member.Place: h.Place = ReadPlace(ref r); break;
            case Member.By: h.By = ReadParty(ref r); break;
            case Member.OnBehalfOf: h.OnBehalfOf = ReadParty(ref r); break;
            case Member.Owner: h.Owner = ReadParty(ref r); break;
            case Member.Custodian: h.Custodian = ReadParty(ref r); break;
            case Member.Status: h.Status = ReadStatus(ref r); break;
            case Member.Basis: h.Basis = ReadList(ref r, Id, "ids"); break;
            case Member.Planned: h.Planned = ReadBoolean(ref r) ?? false; break;
            case Member.Follows:
                offsets.Follows = (int)r.TokenStartIndex;
                h.Follows = ReadList(ref r, Id, "ids of events");
                break;
            case Member.Relations: h.Relations = ReadList(ref r, OneRelation, "relations"); break;
            case Member.Quantity: h.Quantity = ReadQuantity(ref r); break;
            case Member.Documents: h.Documents = ReadList(ref r, OneDocument, "documents"); break;
            case Member.Evidence:
                offsets.Evidence = (int)r.TokenStartIndex;
                h.Evidence = ReadList(ref r, OneEvidence, "evidence");
                break;
            case Member.Allegations: h.Allegations = ReadList(ref r, OneAllegation, "allegations"); break;
            case Member.Step: h.Step = ReadCode(ref r, Vocabulary.Steps); break;
            case Member.Notes: h.Notes = ReadString(ref r); break;
            default: return false;
        }

        return true;
    }

    private void ReadMember(ref Utf8JsonReader r, Member member, EventKind kind, ref EventDraft d)
    {
        switch (member)
        {
            case Member.From: d.From = ReadParty(ref r); break;
            case Member.To: d.To = ReadParty(ref r); break;
            case Member.Destination: d.Destination = ReadPlace(ref r); break;
            case Member.Carrier: d.Carrier = ReadParty(ref r); break;
            case Member.Mode: d.Mode = ReadCode(ref r, Vocabulary.Modes); break;
            case Member.Shipment: d.Shipment = ReadText(ref r); break;
            case Member.Container when kind is EventKind.Packed or EventKind.Unpacked: d.ContainerItem = ReadItemId(ref r); break;
            case Member.Container: d.Container = ReadText(ref r); break;
            case Member.Seals: d.Seals = ReadList(ref r, Id, "seal numbers"); break;
            case Member.Leaving: d.Leaving = ReadCountry(ref r); break;
            case Member.Entering: d.Entering = ReadCountry(ref r); break;
            case Member.Kind: d.Kind = ReadCode(ref r, kind == EventKind.Originated ? Vocabulary.OriginatedKinds : Vocabulary.ClaimKinds); break;
            case Member.Label: d.Label = ReadLabel(ref r); break;
            case Member.Request: d.Request = ReadString(ref r); break;
            case Member.Original: d.Original = ReadId(ref r); break;
            case Member.Reason when kind == EventKind.FindingDecided: d.ReasonText = ReadString(ref r); break;
            case Member.Reason: d.Reason = ReadCode(ref r, ReasonsOf(kind)); break;
            case Member.Before when kind == EventKind.SealChanged: d.SealsBefore = ReadList(ref r, Id, "seal numbers"); break;
            case Member.Before: d.Before = ReadLabel(ref r); break;
            case Member.After when kind == EventKind.SealChanged: d.SealsAfter = ReadList(ref r, Id, "seal numbers"); break;
            case Member.After: d.After = ReadLabel(ref r); break;
            case Member.Removed: d.Removed = ReadWord<Removal>(ref r, Removals, "extent of removal"); break;
            case Member.Packaging when kind is EventKind.Inspected or EventKind.Observed: d.SeenPackaging = ReadPackaging(ref r); break;
            case Member.Packaging: d.Packaging = ReadPackagingChange(ref r); break;
            case Member.Authority: d.Authority = ReadAuthority(ref r); break;
            case Member.Mapping: d.Mapping = ReadList(ref r, OneMapping, "mappings"); break;
            case Member.CreatesNewItem: d.CreatesNewItem = ReadBoolean(ref r); break;
            case Member.Retired: d.Retired = ReadList(ref r, OneItemId, "item ids"); break;
            case Member.Additive: d.Additive = ReadBoolean(ref r); break;
            case Member.Labels: d.Labels = ReadLabelCount(ref r); break;
            case Member.Contents: d.Contents = ReadList(ref r, OneItem, "items"); break;
            case Member.Loss: d.Loss = ReadQuantity(ref r); break;
            case Member.Yield: d.Yield = ReadQuantity(ref r); break;
            case Member.Parts: d.Parts = ReadInteger(ref r, 1, int.MaxValue, "a number of parts: a whole number from 1"); break;
            case Member.Process: d.Process = ReadCode(ref r, Vocabulary.Processes); break;
            case Member.CommodityBefore: d.CommodityBefore = ReadCommodity(ref r); break;
            case Member.CommodityAfter: d.CommodityAfter = ReadCommodity(ref r); break;
            case Member.ValueAdded: d.ValueAdded = ReadDecimal(ref r); break;
            case Member.Authorization: d.Authorization = ReadReference(ref r, RegistryKinds.Authorization); break;
            case Member.EndUse: d.EndUse = ReadCode(ref r, Vocabulary.EndUses); break;
            case Member.Finality: d.Finality = ReadWord<Finality>(ref r, Finalities, "finality"); break;
            case Member.Outcome when kind != EventKind.CustomsProcessed: d.Outcome = ReadCode(ref r, Vocabulary.CheckOutcomes); break;
            case Member.Checks: d.Checks = ReadList(ref r, OneCheck, "checks"); break;
            case Member.Statement: d.Statement = ReadString(ref r); break;
            case Member.InStock: d.InStock = ReadBoolean(ref r); break;
            case Member.Change: d.Change = ReadWord<StockChange>(ref r, Changes, "change of stock"); break;
            case Member.Ids: d.Ids = ReadList(ref r, OneItemId, "item ids"); break;
            default: ReadRareMember(ref r, member, ref d); break;
        }
    }

    private void ReadRareMember(ref Utf8JsonReader r, Member member, ref EventDraft d)
    {
        switch (member)
        {
            case Member.Country: d.Country = ReadCountry(ref r); break;
            case Member.Procedure: d.Procedure = ReadCode(ref r, Vocabulary.Procedures); break;
            case Member.Phase: d.Phase = ReadWord<CustomsPhase>(ref r, Phases, "phase"); break;
            case Member.Declaration: d.Declaration = ReadText(ref r); break;
            case Member.Discharges: d.Discharges = ReadText(ref r); break;
            case Member.DeclaredOrigin: d.DeclaredOrigin = ReadList(ref r, OneArea, "countries"); break;
            case Member.Commodity: d.Commodity = ReadCommodity(ref r); break;
            case Member.DispatchCountry: d.DispatchCountry = ReadCountry(ref r); break;
            case Member.DestinationTerritory: d.DestinationTerritory = ReadCountry(ref r); break;
            case Member.DueBy: d.DueBy = ReadTime(ref r); break;
            case Member.Exemption: d.Exemption = ReadExemption(ref r); break;
            case Member.Outcome: d.Outcome = ReadCode(ref r, Vocabulary.CustomsOutcomes); break;
            case Member.Model: d.Model = ReadCode(ref r, Vocabulary.CustodyModels); break;
            case Member.Credit: d.Credit = ReadText(ref r); break;
            case Member.Scope: d.Scope = ReadCode(ref r, Vocabulary.ClaimScopes); break;
            case Member.Period: d.Period = ReadValidity(ref r); break;
            case Member.Proportion: d.Proportion = ReadQuantity(ref r); break;
            case Member.Route: d.Route = ReadList(ref r, OneCountry, "countries"); break;
            case Member.Target: d.Target = ReadId(ref r); break;
            case Member.Assessment: d.Assessment = ReadWord<Assessment>(ref r, Assessments, "assessment"); break;
            case Member.Reliability: d.Reliability = ReadReliability(ref r); break;
            case Member.Credibility: d.Credibility = ReadCredibility(ref r); break;
            case Member.Segment: d.Segment = ReadSegment(ref r); break;
            case Member.Fingerprint: d.Fingerprint = ReadId(ref r); break;
            case Member.Decision: d.Decision = ReadWord<Decision>(ref r, Decisions, "decision"); break;
            case Member.Until: d.Until = ReadTime(ref r); break;
            case Member.Amendment: d.Amendment = ReadWord<Amendment>(ref r, Amendments, "amendment"); break;
            default: d.Activity = ReadActivity(ref r); break;
        }
    }

    private static Vocabulary ReasonsOf(EventKind kind) => kind switch
    {
        EventKind.Returned => Vocabulary.ReturnReasons,
        EventKind.Stored => Vocabulary.StorageReasons,
        EventKind.Lost => Vocabulary.LossReasons,
        EventKind.Destroyed => Vocabulary.DestructionReasons,
        EventKind.StockAdjusted => Vocabulary.AdjustmentReasons,
        EventKind.SealChanged => Vocabulary.SealReasons,
        EventKind.IdentifierDecommissioned => Vocabulary.DecommissionReasons,
        EventKind.IdentifierReactivated => Vocabulary.ReactivationReasons,
        EventKind.Relabeled or EventKind.Repackaged => Vocabulary.RelabelReasons,
        _ => Vocabulary.AmendmentReasons,
    };
}
