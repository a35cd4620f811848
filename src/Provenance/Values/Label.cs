namespace Provenance.Values;

/// <summary>What stands on the goods or their packaging.</summary>
/// <remarks>Equal when all members are equal. Immutable. <see cref="None"/> says that there is no label, <see cref="Unknown"/> that nobody said what is on it.</remarks>
public sealed record Label : Extensible, IKnowable
{
    /// <summary>The brand.</summary>
    public Text? Brand { get; init; }

    /// <summary>The name of the product.</summary>
    public Text? Product { get; init; }

    /// <summary>The manufacturer, importer or other person responsible that the label names.</summary>
    public Party? ResponsibleParty { get; init; }

    /// <summary>The origin claimed: one or several countries or groups of countries.</summary>
    public ValueList<Area> Origin { get; init; }

    /// <summary>The words of the origin claim as printed.</summary>
    public Text? OriginText { get; init; }

    /// <summary>Item ids on it.</summary>
    public ValueList<ItemId> Ids { get; init; }

    /// <summary>The lot or batch number.</summary>
    public Text? Lot { get; init; }

    /// <summary>The dates on it, in one order however they are given: <c>production</c>, <c>packed</c>, <c>bestBefore</c>, <c>useBy</c>, <c>expiry</c>, then others by their words; two of a kind as given.</summary>
    public ValueList<LabelDate> Dates { get; init => field = LabelDateOrder.Of(value); }

    /// <summary>Marks of quality or conformity (<c>KF94</c>, <c>CE</c>).</summary>
    public ValueList<Code> Marks { get; init; }

    /// <summary>Features against tampering and copying (<c>uniqueIdentifier</c>).</summary>
    public ValueList<Code> SecurityFeatures { get; init; }

    /// <summary>Other statements, as printed.</summary>
    public ValueList<string> Statements { get; init; }

    /// <summary>The quantity that it states.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>BCP 47 tags of its languages.</summary>
    public ValueList<string> Language { get; init; }

    /// <summary>The packaging level that it is on (<c>unit</c>, <c>outer</c>).</summary>
    public Code? Level { get; init; }

    /// <summary>The side that it is on.</summary>
    public Code? Side { get; init; }

    /// <inheritdoc/>
    public Absence? Absence { get; private init; }

    /// <summary>There is a label or may be one, and nobody said what is on it.</summary>
    public static Label Unknown(Why why) => new() { Absence = Absence.Unknown(why) };

    /// <summary>There is no label.</summary>
    /// <param name="why">The reason, for people; not empty.</param>
    public static Label None(string why) => new() { Absence = Absence.None(why) };
}

/// <summary>A date on a label and what it means.</summary>
public sealed record LabelDate
{
    /// <summary>What it means: <c>production</c>, <c>packed</c>, <c>bestBefore</c>, <c>useBy</c>, <c>expiry</c>.</summary>
    public required Code Kind { get; init; }

    /// <summary>The date.</summary>
    public required EventTime Date { get; init; }
}
