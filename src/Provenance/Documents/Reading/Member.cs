namespace Provenance.Documents.Reading;

/// <summary>
/// Every member name that a document uses, whatever the object: the name is the constant's with its first letter in lower case. What an object takes is its
/// <see cref="Shape"/>.
/// </summary>
internal enum Member : byte
{
    // A name that no object uses.
    Other,
    Unknown, None,

    // The document.
    Provenance, Title, About, RecordedOn, RecordedBy, RecordKind, EvaluatedAt, Zone,
    Parties, Places, Sources, Evidence, Restrictions, Authorizations, ItemFacts, Context, Chains, Events,
    Document, Party, Source, Restriction, Authorization, ItemFact, Chain, Event,

    // Chains and items.
    Item, Scope, CustodyModel, Extent, Facets, Facet,
    Id, Description, Commodity, Level, Batch, IdentifiersKnown, IdentifierStatus, NetContent, UnitWeight, Per,

    // Parties and places.
    Name, Kind, Country, Names, Identifier, Gln, Lei, Count, MemberOf, Affiliations, Aliases, Roles, Lifetime, IdentityWithheld, Notes, Address, Phone, Email,
    Text, Script, Use, To, Status, Valid,
    Unlocode, Point, RadiusKm, Near, In, DistanceKm,

    // Sources and evidence.
    Custodian, Reliability, GradedBy, GradedOn, Interest, MaybeSameAs,
    Credibility, Created, Published, ReportedOn, ReportedBy, Cites, Supports, Refutes, Distance, Coverage, Language, Attachment, Says, Covers,
    MediaType, Digest, Location,

    // Restrictions and documents.
    From, BothWays, Mode, Office, Goods, LegalBasis, Force, Disputed, Start, End,
    Holder, Documents, Number, Issuer,

    // Quantities and head counts.
    Exactly, Min, Max, Some, All, Unit, Reason,

    // Every event.
    Type, Schema, Items, Inputs, Outputs, Time, Place, By, OnBehalfOf, Owner, Basis, Planned, Follows, Relations, Quantity, Allegations, Step, Extensions, RecordedAt,

    // Relations (Allen 1983).
    Before, After, Meets, MetBy, Overlaps, OverlappedBy, Starts, StartedBy, During, Contains, Finishes, FinishedBy, Equals,

    // Events of a type.
    Label, Request, Destination, Carrier, Shipment, Container, Seals, Original, Leaving, Entering,
    Procedure, Phase, Declaration, Discharges, DeclaredOrigin, DispatchCountry, DestinationTerritory, DueBy, Exemption, Outcome,
    Removed, Packaging, Authority, Mapping, CreatesNewItem, Retired, Additive, Loss, IdentityPreserved,
    Contents, Yield, Parts, Process, CommodityBefore, CommodityAfter, ValueAdded, Finality,
    Checks, What, Against, Statement, InStock, Change, Ids, Model, Credit, Period, Proportion, Route, Target, Assessment, Segment,
    Replacement, Fingerprint, Decision, Until, Amendment, Activity,

    // Labels and packaging.
    Brand, Product, ResponsibleParty, Origin, OriginText, Lot, Dates, Date, Marks, SecurityFeatures, Statements, Side, Content,
    Labels, Issued, Applied, Destroyed, Returned,

    // Offices and prohibitions.
    Competence, EndUse, EndUses,
}
