using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Provenance.Reference;

namespace Provenance.Documents.Reading;

internal sealed partial class ElementReader
{
    private static readonly WordTable Allen = WordTable.Of<AllenRelation>();

    private static readonly ReadItem<Relation> OneRelation = static (ElementReader self, ref Utf8JsonReader r, [NotNullWhen(true)] out Relation? relation) => (relation = self.ReadRelation(ref r)) is not null;
    private static readonly ReadItem<Allegation> OneAllegation = static (ElementReader self, ref Utf8JsonReader r, [NotNullWhen(true)] out Allegation? allegation) => (allegation = self.ReadAllegation(ref r)) is not null;
    private static readonly ReadItem<InspectionCheck> OneCheck = static (ElementReader self, ref Utf8JsonReader r, [NotNullWhen(true)] out InspectionCheck? check) => (check = self.ReadCheck(ref r)) is not null;

    private Relation? ReadRelation(ref Utf8JsonReader r)
    {
        const string Expected = "a relation: {\"during\": \"id of an event or a restriction\"}";
        if (!IsObject(ref r, Expected))
            return null;
        var o = Begin(ref r, Shapes.Relation);
        AllenRelation? kind = null;
        string? target = null;
        Status? status = null;
        ValueList<EvidenceLink> evidence = default;
        var relations = 0;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Status: status = ReadStatus(ref r); break;
                case Member.Evidence: evidence = ReadList(ref r, OneEvidence, "evidence"); break;
                default:
                    relations++;
                    kind = (AllenRelation)(member - Member.Before);

                    // An event is not told from a restriction by its id, so rules look for it.
                    target = r.TokenType == JsonTokenType.StartObject ? ReadReference(ref r, RegistryKinds.Restriction) : ReadId(ref r);
                    break;
            }
        }

        if (relations == 1 && target is not null)
            return new() { Kind = kind!.Value, Target = target, Status = status, Evidence = evidence, Extensions = o.Extensions };
        if (relations != 1)
            Error(o.Start, "relation", $"A relation names one other event or restriction by how it lies to it: {List(Allen)}. Write {Expected}.");
        return null;
    }

    private Allegation? ReadAllegation(ref Utf8JsonReader r)
    {
        if (!IsObject(ref r, "an allegation: {\"kind\": \"smuggling\", \"evidence\": [\"v-1\"], \"text\": \"…\"}"))
            return null;
        var o = Begin(ref r, Shapes.Allegation);
        Code? kind = null;
        ValueList<EvidenceLink> evidence = default;
        string? text = null;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Kind: kind = ReadCode(ref r, Vocabulary.AllegationKinds); break;
                case Member.Evidence: evidence = ReadList(ref r, OneEvidence, "evidence"); break;
                default: text = ReadString(ref r); break;
            }
        }

        return new() { Kind = kind, Evidence = evidence, Text = text, Extensions = o.Extensions };
    }

    private InspectionCheck? ReadCheck(ref Utf8JsonReader r)
    {
        if (!IsObject(ref r, "a check: {\"what\": \"seal\", \"outcome\": \"intact\"}"))
            return null;
        var o = Begin(ref r, Shapes.Check);
        Code? what = null, outcome = null;
        Text? against = null;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.What: what = ReadCode(ref r, Vocabulary.Checks); break;
                case Member.Outcome: outcome = ReadCode(ref r, Vocabulary.CheckOutcomes); break;
                default: against = ReadText(ref r); break;
            }
        }

        return new() { What = what, Outcome = outcome, Against = against, Extensions = o.Extensions };
    }

    private Exemption? ReadExemption(ref Utf8JsonReader r)
    {
        if (!IsObject(ref r, "an exemption: {\"kind\": \"humanitarian\", \"by\": \"id of an authority\"}, {\"unknown\": \"notStated\"} or {\"none\": \"why\"}"))
            return null;
        var o = Begin(ref r, Shapes.Exemption);
        Code? kind = null;
        Party? by = null;
        ValueList<DocumentReference> documents = default;
        Status? status = null;
        ValueList<string> basis = default;
        ValueList<EvidenceLink> evidence = default;
        Absence? absence = null;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Kind: kind = ReadCode(ref r, Vocabulary.ExemptionKinds); break;
                case Member.By: by = ReadParty(ref r); break;
                case Member.Documents: documents = ReadList(ref r, OneDocument, "documents"); break;
                case Member.Status: status = ReadStatus(ref r); break;
                case Member.Basis: basis = ReadList(ref r, Id, "ids"); break;
                case Member.Evidence: evidence = ReadList(ref r, OneEvidence, "evidence"); break;
                case Member.Unknown: absence = ReadUnknown(ref r); break;
                default: absence = ReadNone(ref r); break;
            }
        }

        if (IsAbsent(ref o, absence))
            return absence!.Why is { } why ? Exemption.Unknown(why) : Exemption.None(absence.Text!);
        return new() { Kind = kind, By = by, Documents = documents, Status = status, Basis = basis, Evidence = evidence, Extensions = o.Extensions };
    }

    private Segment? ReadSegment(ref Utf8JsonReader r)
    {
        if (!IsObject(ref r, "a segment: {\"after\": \"id of an event\", \"before\": \"id of an event\", \"facet\": \"custody\"}"))
            return null;
        var o = Begin(ref r, Shapes.Segment);
        string? after = null, before = null, text = null;
        Code? facet = null;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.After: after = ReadId(ref r); break;
                case Member.Before: before = ReadId(ref r); break;
                case Member.Facet: facet = ReadCode(ref r, Vocabulary.Facets); break;
                default: text = ReadString(ref r); break;
            }
        }

        return new() { After = after, Before = before, Facet = facet, Text = text, Extensions = o.Extensions };
    }
}
