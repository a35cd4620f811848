namespace Provenance.Epcis;

/// <summary>What a GS1 key identifies (GS1 General Specifications, 1.3 and 3), and its application identifier.</summary>
public enum Gs1KeyKind
{
    /// <summary>A trade item: Global Trade Item Number, AI 01.</summary>
    Gtin,

    /// <summary>A logistic unit: Serial Shipping Container Code, AI 00.</summary>
    Sscc,

    /// <summary>A place: Global Location Number, AI 414.</summary>
    Gln,

    /// <summary>A party: Global Location Number, AI 417.</summary>
    Party,

    /// <summary>A returnable asset: Global Returnable Asset Identifier, AI 8003.</summary>
    Grai,

    /// <summary>An individual asset: Global Individual Asset Identifier, AI 8004.</summary>
    Giai,

    /// <summary>Who receives a service: Global Service Relation Number of a recipient, AI 8018.</summary>
    Gsrn,

    /// <summary>Who provides a service: Global Service Relation Number of a provider, AI 8017.</summary>
    Gsrnp,

    /// <summary>A document: Global Document Type Identifier, AI 253.</summary>
    Gdti,

    /// <summary>A coupon: Global Coupon Number, AI 255.</summary>
    Gcn,

    /// <summary>Goods that travel under one transport document: Global Identification Number for Consignment, AI 401.</summary>
    Ginc,

    /// <summary>Goods that a seller sends to a buyer under one dispatch advice: Global Shipment Identification Number, AI 402.</summary>
    Gsin,

    /// <summary>One of the pieces of a trade item: Individual Trade Item Piece, AI 8006.</summary>
    Itip,

    /// <summary>A component or part: Component and Part Identifier, AI 8010.</summary>
    Cpid,
}
