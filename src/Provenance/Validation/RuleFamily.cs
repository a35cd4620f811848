namespace Provenance.Validation;

/// <summary>What a rule is about; the first three letters of its code.</summary>
public enum RuleFamily
{
    /// <summary>STR: the shape of a chain.</summary>
    Structure,

    /// <summary>COC: who held the goods.</summary>
    Custody,

    /// <summary>MOV: where they were.</summary>
    Movement,

    /// <summary>ORD: in which order.</summary>
    Order,

    /// <summary>CST: borders and customs.</summary>
    Customs,

    /// <summary>LBL: labels, identity and the origin claimed.</summary>
    Labeling,

    /// <summary>QTY: how much.</summary>
    Quantity,

    /// <summary>EVD: what it is known from.</summary>
    Evidence,

    /// <summary>INT: the ledger itself.</summary>
    Integrity,

    /// <summary>PAT: patterns over findings.</summary>
    Pattern,

    /// <summary>REG: what a regulation asks the record to state.</summary>
    Regulatory,

    /// <summary>RTE: whether goods keep to an expected route.</summary>
    Route,
}
