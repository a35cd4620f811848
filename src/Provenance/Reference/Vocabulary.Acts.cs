namespace Provenance.Reference;

// Words of the events.
public sealed partial class Vocabulary
{
    /// <summary>How an item came into being, or into the record.</summary>
    public static Vocabulary OriginatedKinds { get; } = new("kind of origin",
        "produced", "manufactured", "assembled", "grown", "harvested", "raised", "caught", "extracted", "mined", "collected", "recycled", "commissioned", "openingBalance");

    /// <summary>An industry's own word for what an event is; the steps of food traceability (21 CFR 1.1310) and the business steps of GS1 CBV 2.0.</summary>
    public static Vocabulary Steps { get; } = new("step",
        "harvest", "cooling", "initialPack", "firstLandReceive", "growing", "transformation",
        "accepting", "arriving", "assembling", "collecting", "commissioning", "consigning", "creatingClassInstance", "cycleCounting", "decommissioning", "departing",
        "destroying", "disassembling", "dispensing", "encoding", "enteringExiting", "holding", "inspecting", "installing", "killing", "loading", "other", "packing",
        "picking", "receiving", "removing", "repackaging", "repairing", "replacing", "reserving", "retailSelling", "sampling", "sensorReporting", "shipping",
        "stagingOutbound", "stockTaking", "stocking", "storing", "transporting", "unloading", "unpacking", "voidShipping");

    /// <summary>How goods travel.</summary>
    public static Vocabulary Modes { get; } = new("mode of transport",
        "air", "rail", "road", "sea", "river", "foot", "mail", "courier", "pipeline", "multimodal", "ownPower");

    /// <summary>Under which procedure goods pass a customs office: <see cref="Reference.Procedures"/>.</summary>
    public static Vocabulary Procedures { get; } = new("customs procedure",
        Reference.Procedures.Export, Reference.Procedures.ReExport, Reference.Procedures.FreeCirculation, Reference.Procedures.Transit, Reference.Procedures.Warehousing,
        Reference.Procedures.FreeZone, Reference.Procedures.InwardProcessing, Reference.Procedures.OutwardProcessing, Reference.Procedures.TemporaryAdmission,
        Reference.Procedures.Exempt);

    /// <summary>What a customs office decided.</summary>
    public static Vocabulary CustomsOutcomes { get; } = new("customs outcome",
        "accepted", "released", "conditionallyReleased", "held", "inspected", "rejected", "refused", "seized", "forfeited", "destroyed", "abandoned", "withdrawn", "discharged",
        "invalidated");

    /// <summary>Why goods pass customs without what is usually asked for.</summary>
    public static Vocabulary ExemptionKinds { get; } = new("exemption kind",
        "interventionByAuthority", "humanitarian", "military", "diplomatic", "deMinimis", "postal", "personalEffects", "returnedGoods", "sanctionsExemption", "borderTraffic");

    /// <summary>Why a label or a package is changed, as the actor or brand owner states it. <c>unknown</c> says that no reason is known, like the value unknown.</summary>
    public static Vocabulary RelabelReasons { get; } = new("reason to relabel",
        "translation", "marketAdaptation", "correction", "damage", "reDate", "anonymization", "rebranding", "originConcealment", "customsRequirement", "unknown");

    /// <summary>On what authority a label, a package or a seal is changed. <c>refused</c> says that it was asked for and not given.</summary>
    public static Vocabulary AuthorityKinds { get; } = new("kind of authority",
        "brandOwnerInstruction", "brandOwnerConsent", "manufacturerInstruction", "manufacturerConsent", "standingInstruction", "contract", "license",
        "authorizedRelabeler", "authorizedRepackager", "parallelDistribution", "legalBasis", "courtOrder", "customsOrder", "authorityDecision", "regulatoryNotification", "refused");

    /// <summary>On which side of a package a label is.</summary>
    public static Vocabulary LabelSides { get; } = new("side", "front", "back", "top", "bottom", "left", "right", "inside", "overSticker", "tag", "leaflet");

    /// <summary>Marks of conformity or quality that a label carries.</summary>
    public static Vocabulary Marks { get; } = new("mark",
        "KF80", "KF94", "KF99", "KF-AD", "N95", "KN95", "FFP1", "FFP2", "FFP3",
        "CE", "UKCA", "EAC", "CCC", "KC", "PSE", "FCC", "UL", "GS", "RoHS", "WEEE", "UDI",
        "organic", "PDO", "PGI", "TSG", "halal", "kosher", "fairTrade", "FSC", "PEFC", "MSC", "ASC");

    /// <summary>What protects a package from being opened or copied unseen.</summary>
    public static Vocabulary SecurityFeatures { get; } = new("security feature",
        "uniqueIdentifier", "antiTamperingDevice", "tamperEvidentSeal", "hologram", "securityInk", "watermark", "microtext", "taggant", "rfidTag", "nfcTag", "securityThread",
        "guilloche", "digitalSignature", "exciseStamp");

    /// <summary>What a transformation does to goods.</summary>
    public static Vocabulary Processes { get; } = new("process",
        "assembling", "blending", "bottling", "brewing", "cooking", "cutting", "drying", "dyeing", "extracting", "fermenting", "filtering", "forging", "freezing", "ginning",
        "knitting", "milling", "molding", "pasteurizing", "pressing", "printing", "recycling", "refining", "roasting", "sawing", "sewing", "slaughtering", "smelting",
        "spinning", "sterilizing", "synthesizing", "tanning", "washing", "weaving", "welding");

    /// <summary>What is checked.</summary>
    public static Vocabulary Checks { get; } = new("check",
        "antiTamperingDevice", "uniqueIdentifier", "batchRelease", "identity", "label", "packaging", "seal", "quantity", "weight", "condition", "temperature", "quality",
        "sample", "documents", "origin", "lot", "expiry", "securityFeature", "mark", "contents", "radiation", "pest", "residues", "microbiology", "contamination",
        "allergens", "moisture", "function", "safety", "veterinary", "phytosanitary", "species");

    /// <summary>What an inspection or one of its checks found.</summary>
    public static Vocabulary CheckOutcomes { get; } = new("outcome of a check",
        "passed", "failed", "accepted", "rejected", "released", "blocked", "quarantined", "intact", "broken", "missing", "authentic", "notAuthentic", "suspect", "match",
        "mismatch", "compliant", "notCompliant", "damaged", "inconclusive", "notDone");

    /// <summary>What something is checked against.</summary>
    public static Vocabulary CheckReferences { get; } = new("reference of a check",
        "repository", "register", "document", "declaration", "manifest", "purchaseOrder", "label", "referenceSample", "specification", "standard", "sealList", "stockRecord");

    /// <summary>Why goods come back.</summary>
    public static Vocabulary ReturnReasons { get; } = new("reason for a return",
        "damaged", "defective", "wrongItem", "overDelivery", "notOrdered", "notCollected", "refused", "recalled", "expired", "unsold", "notAuthentic", "contract", "repair",
        "warrantyClaim", "recycling");

    /// <summary>Why goods are stored.</summary>
    public static Vocabulary StorageReasons { get; } = new("reason for storage",
        "stock", "awaitingShipment", "awaitingRelease", "customsHold", "quarantine", "consignment", "reserve", "aging", "seasonal", "display", "evidence");

    /// <summary>How goods are lost.</summary>
    public static Vocabulary LossReasons { get; } = new("reason for a loss",
        "theft", "accident", "fire", "flood", "shipwreck", "jettison", "spillage", "leakage", "spoilage", "misdelivery", "unaccounted");

    /// <summary>Why goods are destroyed.</summary>
    public static Vocabulary DestructionReasons { get; } = new("reason for destruction",
        "damaged", "defective", "rejected", "expired", "recalled", "notAuthentic", "seized", "contaminated", "waste", "testing", "obsolete");

    /// <summary>Why a recorded stock is changed.</summary>
    public static Vocabulary AdjustmentReasons { get; } = new("reason for an adjustment",
        "stockCount", "openingBalance", "sample", "waste", "loss", "found", "theft", "damage", "evaporation", "moisture", "drying", "rounding", "unitConversion", "correction", "ownUse");

    /// <summary>Why a seal is applied, broken or changed.</summary>
    public static Vocabulary SealReasons { get; } = new("reason to change a seal",
        "loading", "unloading", "customsInspection", "inspection", "transshipment", "damage", "loss", "replacement", "emergency", "error");

    /// <summary>Why an identifier stops naming goods; among them those of Delegated Regulation (EU) 2016/161.</summary>
    public static Vocabulary DecommissionReasons { get; } = new("reason to decommission",
        "repackaged", "relabeled", "supplied", "dispensed", "exported", "sample", "freeSample", "stolen", "lost", "destroyed", "damaged", "expired", "recalled", "withdrawn", "locked",
        "consumed", "unreadable", "error");

    /// <summary>Why an identifier names goods again.</summary>
    public static Vocabulary ReactivationReasons { get; } = new("reason to reactivate", "notCollected", "notSupplied", "returned", "found", "unlocked", "error");

    /// <summary>Why a quantity is vague, or where a loss went.</summary>
    public static Vocabulary QuantityReasons { get; } = new("reason of a quantity",
        "notAsked", "notStated", "notDisclosed", "notAscertainable", "notHeld", "estimated", "rounded", "partialList",
        "lineResidue", "evaporation", "moisture", "drying", "spillage", "leakage", "breakage", "trimming", "sampling", "waste", "spoilage", "byProduct");

    /// <summary>Why a record is corrected, retracted or amended, or evidence is assessed anew.</summary>
    public static Vocabulary AmendmentReasons { get; } = new("reason to amend",
        "incorrectData", "didNotOccur", "duplicate", "newInformation", "typingError", "wrongItem", "wrongTime", "wrongPlace", "wrongParty", "wrongQuantity",
        "confidential", "legalOrder", "retention", "migration", "fork", "corroborated", "withdrawnBySource", "superseded");

    /// <summary>What others say of the purpose or nature of an act. No rule tests it.</summary>
    public static Vocabulary AllegationKinds { get; } = new("kind of allegation",
        "smuggling", "concealOrigin", "concealIdentity", "counterfeit", "diversion", "transshipment", "sanctionsEvasion", "dutyEvasion", "undervaluation", "falseDeclaration",
        "mislabeling", "theft", "bribery", "forcedLabor", "illegalLogging", "illegalFishing", "deforestation");

    /// <summary>What a claim about goods is about.</summary>
    public static Vocabulary ClaimKinds { get; } = new("kind of claim",
        "custodyModel", "creditIssued", "creditTransferred", "creditRetired", "origin", "organic", "recycledContent", "deforestationFree", "certified", "fairTrade",
        "conflictFree", "carbonFootprint", "halal", "kosher");

    /// <summary>Whether a claim is about the goods themselves or about an account.</summary>
    public static Vocabulary ClaimScopes { get; } = new("scope of a claim", "physical", "credit");
}
