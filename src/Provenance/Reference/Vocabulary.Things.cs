namespace Provenance.Reference;

// Words of the registries: items, parties, places, sources, evidence, restrictions, authorizations.
public sealed partial class Vocabulary
{
    /// <summary>What an id, a label or a mapping names: a whole batch, one piece, a packaging level.</summary>
    public static Vocabulary Levels { get; } = new("level",
        "product", "batch", "lot", "serial", "consignment", "shipment",
        "item", "unit", "innerPack", "pack", "outerPack", "case", "carton", "bag", "pallet", "container", "logisticUnit");

    /// <summary>Whether an item's identifier still names goods.</summary>
    public static Vocabulary IdentifierStatuses { get; } = new("identifier status",
        "active", "decommissioned", "reactivated", "retired", "reserved", "void", "unreadable", "recalled");

    /// <summary>Chain-of-custody models of ISO 22095, strictest first.</summary>
    public static Vocabulary CustodyModels { get; } = new("custody model",
        "identityPreserved", "segregated", "controlledBlending", "massBalance", "bookAndClaim");

    /// <summary>The facets that a chain can be limited to, and that a declared gap names.</summary>
    public static Vocabulary Facets { get; } = new("facet",
        "custody", "movement", "customs", "labels", "quantity", "ownership", "identity", "origin", "time", "place");

    /// <summary>What a place is.</summary>
    public static Vocabulary PlaceKinds { get; } = new("place kind",
        "country", "region", "area", "city", "address", "building", "site",
        "farm", "field", "plot", "forest", "mine", "pond", "fishery", "productionSite", "laboratory",
        "warehouse", "bondedWarehouse", "coldStore", "distributionCenter", "consigneeSite", "repackagingSite", "relabelingSite",
        "port", "airport", "railTerminal", "terminal", "freeZone", "customsOffice", "borderCrossing", "checkpoint",
        "vehicle", "vessel", "aircraft", "train", "container",
        "retail", "market", "pharmacy", "hospital", "restaurant", "office", "home", "militaryBase", "recyclingSite", "disposalSite");

    /// <summary>What a party does in general.</summary>
    public static Vocabulary PartyRoles { get; } = new("party role",
        "manufacturer", "producer", "grower", "fisher", "processor", "packer", "repackager", "relabeler", "brandOwner",
        "marketingAuthorizationHolder", "authorizedRepresentative", "responsiblePerson",
        "exporter", "importer", "trader", "broker", "agent", "distributor", "wholesaler", "parallelDistributor", "retailer", "dispenser", "marketplace",
        "consignor", "consignee", "seller", "buyer", "owner", "carrier", "freightForwarder", "warehouseKeeper", "declarant", "customsBroker", "guarantor",
        "customsAuthority", "competentAuthority", "inspector", "certifier", "laboratory", "recycler", "endUser");

    /// <summary>How a party belongs to another.</summary>
    public static Vocabulary AffiliationKinds { get; } = new("affiliation kind",
        "affiliated", "parent", "subsidiary", "branch", "controlledBy", "ownedBy", "memberOf", "employedBy", "officerOf", "agentOf", "contractorOf", "supplierOf",
        "jointVenture", "successorOf", "predecessorOf", "franchiseeOf", "licenseeOf", "commandedBy");

    /// <summary>What a name is used for.</summary>
    public static Vocabulary NameUses { get; } = new("use of a name",
        "legal", "trade", "short", "former", "local", "translation", "transliteration", "alias", "onLabel", "onDocument", "asPrinted", "as printed in the report");

    /// <summary>Who or what tells.</summary>
    public static Vocabulary SourceKinds { get; } = new("source kind",
        "person", "group", "organization", "authority", "publisher", "register", "device", "system", "laboratory", "document");

    /// <summary>What a piece of evidence is.</summary>
    public static Vocabulary EvidenceKinds { get; } = new("evidence kind",
        "testimony", "document", "register", "photo", "video", "image", "audio", "measurement", "scan", "signedRecord", "machineLog", "satelliteImage",
        "labelSample", "retainedSample", "labReport", "audit", "certificate", "statement", "article", "message", "database",
        "plan", "order", "forecast", "contract");

    /// <summary>What a piece of evidence shows, beside the member paths of an event.</summary>
    public static Vocabulary Coverage { get; } = new("coverage",
        "product", "label", "packaging", "identity", "place", "time", "quantity", "party", "origin", "route", "document", "seal", "condition", "ownership");

    /// <summary>What a restriction is.</summary>
    public static Vocabulary RestrictionKinds { get; } = new("restriction kind",
        "route", "embargo", "sanction", "importBan", "exportBan", "exportControl", "quota", "quarantine", "closure", "suspension", "recall", "endUse");

    /// <summary>What goods are for.</summary>
    public static Vocabulary EndUses { get; } = new("end use",
        "civil", "medical", "humanitarian", "research", "resale", "military", "police", "nuclear", "missile", "chemicalWeapons", "biologicalWeapons");

    /// <summary>What an authorization allows its holder to be or do.</summary>
    public static Vocabulary AuthorizationKinds { get; } = new("authorization kind",
        "customsWarehouse", "exemption", "freeZone", "inwardProcessing", "outwardProcessing", "temporaryAdmission", "authorizedConsignee", "authorizedConsignor",
        "authorizedEconomicOperator", "manipulationPermit", "transitPermit", "exportLicense", "importLicense",
        "manufacturingAuthorization", "wholesaleDistribution", "parallelDistributionNotice", "parallelImportLicense", "dispensing", "brokering",
        "authorizedRepackager", "authorizedRelabeler", "brandLicense", "establishmentRegistration", "carrierLicense", "certification");

    /// <summary>What an authorization covers.</summary>
    public static Vocabulary Activities { get; } = new("activity",
        "manufacturing", "processing", "packaging", "repackaging", "labeling", "relabeling", "storage", "distribution", "transport", "export", "import", "transit",
        "inspection", "batchRelease", "decommissioning", "destruction", "returns");

    /// <summary>What a document is.</summary>
    public static Vocabulary DocumentTypes { get; } = new("document type",
        "declaration", "exportDeclaration", "importDeclaration", "transitDeclaration", "oralDeclaration", "otherActDeclaration", "entrySummary", "releaseNote", "exitConfirmation",
        "certificateOfOrigin", "originStatement", "originRuling", "classificationRuling", "exemptionDecision", "permit", "license", "customsDecision",
        "billOfLading", "airWaybill", "railWaybill", "consignmentNote", "deliveryNote", "manifest", "packingList", "weighingReport", "tallySheet", "lossReport",
        "purchaseOrder", "contract", "invoice", "proforma", "proofOfPayment", "transactionStatement", "dueDiligenceStatement", "instruction", "mandate", "notification",
        "batchRecord", "batchRelease", "certificateOfAnalysis", "certificate", "inspectionReport", "labReport", "destructionCertificate", "register",
        "photo", "plan", "order", "forecast");

    /// <summary>Groups of countries that labels, authorizations and restrictions name.</summary>
    public static Vocabulary AreaGroups { get; } = new("group of countries",
        "EU", "non-EU", "EEA", "EFTA", "EAEU", "ASEAN", "RCEP", "GCC", "MERCOSUR", "SACU", "ECOWAS", "EAC", "USMCA", "CPTPP");
}
