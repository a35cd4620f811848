namespace Provenance.Documents.Reading;

/// <summary>The objects of a document other than events.</summary>
internal static class Shapes
{
    public static readonly Shape Document = new("a document",
        "provenance title about recordedOn recordedBy recordKind evaluatedAt zone parties places sources evidence restrictions authorizations "
        + "itemFacts context chains events");

    public static readonly Shape StreamDocument = new("the document line", "provenance title about recordedOn recordedBy recordKind evaluatedAt zone");

    public static readonly Shape Line = new("a line", "document party place source evidence restriction authorization itemFact context chain event chains")
    {
        KeepsOthers = false,
    };

    public static readonly Shape ChainOfEvents = new("a chain", "id item scope custodyModel events");

    public static readonly Shape TraceableItem = new("an item", "id description commodity level batch identifiersKnown identifierStatus");

    public static readonly Shape ChainScope = new("a scope", "extent facets");

    public static readonly Shape OneParty = new("a party",
        "id name kind country names identifier gln lei address phone email count memberOf affiliations aliases roles lifetime authorizations identityWithheld notes unknown "
        + "none");

    public static readonly Shape PartyName = new("a name", "text script use");

    public static readonly Shape Alias = new("an alias", "name valid");

    public static readonly Shape Affiliation = new("an affiliation", "to kind status evidence valid");

    public static readonly Shape OnePlace = new("a place", "id name country kind unlocode gln point radiusKm near in valid competence notes unknown none");

    public static readonly Shape Near = new("what a place is near", "point distanceKm");

    public static readonly Shape OneSource = new("a source",
        "id name kind count identityWithheld custodian reliability gradedBy gradedOn interest maybeSameAs notes");

    public static readonly Shape OneEvidence = new("a piece of evidence",
        "id kind source credibility gradedBy gradedOn created valid published reportedOn reportedBy cites supports refutes distance coverage language "
        + "attachment says notes");

    public static readonly Shape EvidenceLink = OneEvidence.With("evidence", "evidence covers");

    public static readonly Shape Attachment = new("an attachment", "mediaType digest location unknown none");

    public static readonly Shape OneRestriction = new("a restriction",
        "id kind from to origin endUses bothWays mode office goods parties legalBasis force status disputed start end evidence notes");

    public static readonly Shape OneAuthorization = new("an authorization", "id kind holder country valid covers documents notes");

    public static readonly Shape Fact = new("a fact of an item", "item netContent unitWeight per");

    public static readonly Shape ContextClaim = new("a claim of the context", "text product by status evidence");

    public static readonly Shape DocumentReference = new("a document", "type number issuer valid covers");

    public static readonly Shape Allegation = new("an allegation", "kind evidence text");

    public static readonly Shape ItemReference = new("an item", "item product level quantity")
    {
        Advice = " The item's id stands under \"item\".",
    };

    public static readonly Shape OneLabel = new("a label",
        "brand product responsibleParty origin originText ids lot dates marks securityFeatures statements quantity language level side unknown "
        + "none");

    public static readonly Shape LabelDate = new("a date of a label", "kind date") { KeepsOthers = false };

    public static readonly Shape OnePackaging = new("packaging", "type content count text level unknown none");

    public static readonly Shape PackagingChange = new("a change of packaging", "before after");

    public static readonly Shape LabelCount = new("a count of labels", "issued applied destroyed returned");

    public static readonly Shape OneAuthority = new("an authority", "authorization kind by documents unknown none");

    public static readonly Shape Mapping = new("a mapping", "from to level quantity identityPreserved digest custodian notes");

    public static readonly Shape Exemption = new("an exemption", "kind by documents status basis evidence unknown none");

    public static readonly Shape Check = new("a check", "what outcome against");

    public static readonly Shape Relation = new("a relation",
        "before after meets metBy overlaps overlappedBy starts startedBy during contains finishes finishedBy equals status evidence");

    public static readonly Shape Segment = new("a segment", "after before facet text");

    public static readonly Shape OneQuantity = new("a quantity", "exactly min max about some all unknown none unit text reason") { KeepsOthers = false };

    public static readonly Shape HeadCount = new("a head count", "exactly min max about unknown none") { KeepsOthers = false };

    public static readonly Shape Absence = new("what stands in place of a value", "unknown none") { KeepsOthers = false };
}
