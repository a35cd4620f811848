using CsCheck;
using Provenance.Values;
using static Provenance.Tests.Generators.ValueGen;

namespace Provenance.Tests.Generators;

/// <summary>Generators of what speaks for an event: evidence, documents, relations, allegations.</summary>
internal static class EvidenceGen
{
    private static readonly Gen<string> EvidenceIds = Gen.OneOf(Defined.EvidenceIds);

    public static readonly IReadOnlyList<Setter<Attachment>> AttachmentSetters =
    [
        Setter.Of<Attachment, Text>(nameof(Attachment.MediaType), Texts, (x, v) => x with { MediaType = v }),
        Setter.Of<Attachment, Text>(nameof(Attachment.Digest), Texts, (x, v) => x with { Digest = v }),
        Setter.Of<Attachment, Text>(nameof(Attachment.Location), Texts, (x, v) => x with { Location = v }),
        Setter.Of<Attachment, Extensions>(nameof(Attachment.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly IReadOnlyList<Setter<Evidence>> EvidenceSetters =
    [
        Setter.Of<Evidence, string>(nameof(Evidence.Id), PartyGen.NewIds("evidence"), (x, v) => x with { Id = v }),
        Setter.Of<Evidence, Code>(nameof(Evidence.Kind), Codes, (x, v) => x with { Kind = v }),
        Setter.Of<Evidence, Source>(nameof(Evidence.Source), PartyGen.Sources, (x, v) => x with { Source = v }),
        Setter.Of<Evidence, int>(nameof(Evidence.Credibility), Gen.Int[1, 6], (x, v) => x with { Credibility = v }),
        Setter.Of<Evidence, string>(nameof(Evidence.GradedBy), Gen.OneOf(Defined.PartyIds), (x, v) => x with { GradedBy = v }),
        Setter.Of<Evidence, EventTime>(nameof(Evidence.GradedOn), Times, (x, v) => x with { GradedOn = v }),
        Setter.Of<Evidence, EventTime>(nameof(Evidence.Created), Times, (x, v) => x with { Created = v }),
        Setter.Of<Evidence, Validity>(nameof(Evidence.Valid), Validities, (x, v) => x with { Valid = v }),
        Setter.Of<Evidence, EventTime>(nameof(Evidence.Published), Times, (x, v) => x with { Published = v }),
        Setter.Of<Evidence, EventTime>(nameof(Evidence.ReportedOn), Times, (x, v) => x with { ReportedOn = v }),
        Setter.Of<Evidence, string>(nameof(Evidence.ReportedBy), Gen.OneOf(Defined.SourceIds), (x, v) => x with { ReportedBy = v }),
        Setter.Of<Evidence, ValueList<string>>(nameof(Evidence.Cites), List(EvidenceIds), (x, v) => x with { Cites = v }),
        Setter.Of<Evidence, ValueList<string>>(nameof(Evidence.Supports), List(EvidenceIds), (x, v) => x with { Supports = v }),
        Setter.Of<Evidence, ValueList<string>>(nameof(Evidence.Refutes), List(EvidenceIds), (x, v) => x with { Refutes = v }),
        Setter.Of<Evidence, int>(nameof(Evidence.Distance), Gen.Int[0, 5], (x, v) => x with { Distance = v }),
        Setter.Of<Evidence, ValueList<Code>>(nameof(Evidence.Coverage), List(Codes), (x, v) => x with { Coverage = v }),
        Setter.Of<Evidence, Text>(nameof(Evidence.Language), Knowable(Gen.OneOf("en", "ko").Select(tag => new Text(tag)), Text.Unknown, Text.None), (x, v) => x with { Language = v }),
        Setter.Of<Evidence, Attachment>(nameof(Evidence.Attachment), Knowable(Setter.Some(Gen.Const(new Attachment()), AttachmentSetters), Attachment.Unknown, Attachment.None), (x, v) => x with { Attachment = v }),
        Setter.Of<Evidence, string>(nameof(Evidence.Says), Words, (x, v) => x with { Says = v }),
        Setter.Of<Evidence, string>(nameof(Evidence.Notes), Words, (x, v) => x with { Notes = v }),
        Setter.Of<Evidence, Extensions>(nameof(Evidence.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly Gen<Evidence> Inline = Setter.Some(Gen.Const(new Evidence()), PartyGen.Without(EvidenceSetters, nameof(Evidence.Id)), 8);

    public static readonly Gen<Evidence> Pieces = Gen.OneOf(
        Gen.OneOf<Evidence>([.. Defined.Registry.Evidence]),
        Inline,
        PartyGen.Identified(Inline, PartyGen.NewIds("evidence"), (evidence, id) => evidence with { Id = id, Notes = "new" }));

    public static readonly IReadOnlyList<Setter<EvidenceLink>> LinkSetters =
    [
        Setter.Of<EvidenceLink, Evidence>(nameof(EvidenceLink.Evidence), Pieces, (x, v) => x with { Evidence = v }),
        Setter.Of<EvidenceLink, ValueList<string>>(nameof(EvidenceLink.Covers), List(Gen.OneOf("by", "label.product", "place")), (x, v) => x with { Covers = v }),
        Setter.Of<EvidenceLink, Extensions>(nameof(EvidenceLink.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly Gen<ValueList<EvidenceLink>> Links = List(Pieces.SelectMany(evidence => Setter.Some(Gen.Const(new EvidenceLink { Evidence = evidence }), LinkSetters)));

    public static readonly IReadOnlyList<Setter<DocumentReference>> DocumentSetters =
    [
        Setter.Of<DocumentReference, Code>(nameof(DocumentReference.Type), Codes, (x, v) => x with { Type = v }),
        Setter.Of<DocumentReference, Text>(nameof(DocumentReference.Number), Texts, (x, v) => x with { Number = v }),
        Setter.Of<DocumentReference, Text>(nameof(DocumentReference.Issuer), Texts, (x, v) => x with { Issuer = v }),
        Setter.Of<DocumentReference, Validity>(nameof(DocumentReference.Valid), Validities, (x, v) => x with { Valid = v }),
        Setter.Of<DocumentReference, ValueList<string>>(nameof(DocumentReference.Covers), List(Words), (x, v) => x with { Covers = v }),
        Setter.Of<DocumentReference, Extensions>(nameof(DocumentReference.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly Gen<ValueList<DocumentReference>> Documents = List(Setter.Some(Gen.Const(new DocumentReference { Number = "INV-1" }), DocumentSetters));

    public static readonly IReadOnlyList<Setter<Relation>> RelationSetters =
    [
        Setter.Of<Relation, AllenRelation>(nameof(Relation.Kind), Gen.Enum<AllenRelation>(), (x, v) => x with { Kind = v }),
        Setter.Of<Relation, string>(nameof(Relation.Target), Gen.OneOf(Defined.RestrictionIds), (x, v) => x with { Target = v }),
        Setter.Of<Relation, Status>(nameof(Relation.Status), Statuses, (x, v) => x with { Status = v }),
        Setter.Of<Relation, ValueList<EvidenceLink>>(nameof(Relation.Evidence), Links, (x, v) => x with { Evidence = v }),
        Setter.Of<Relation, Extensions>(nameof(Relation.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly Gen<ValueList<Relation>> Relations = List(Setter.Some(Gen.Const(new Relation { Kind = AllenRelation.During, Target = "r-a" }), RelationSetters));

    public static readonly IReadOnlyList<Setter<Allegation>> AllegationSetters =
    [
        Setter.Of<Allegation, Code>(nameof(Allegation.Kind), Codes, (x, v) => x with { Kind = v }),
        Setter.Of<Allegation, ValueList<EvidenceLink>>(nameof(Allegation.Evidence), Links, (x, v) => x with { Evidence = v }),
        Setter.Of<Allegation, string>(nameof(Allegation.Text), Words, (x, v) => x with { Text = v }),
        Setter.Of<Allegation, Extensions>(nameof(Allegation.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly Gen<ValueList<Allegation>> Allegations = List(Setter.Some(Gen.Const(new Allegation()), AllegationSetters, 2));
}
