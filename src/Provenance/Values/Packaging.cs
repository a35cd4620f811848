namespace Provenance.Values;

/// <summary>What goods are packed in.</summary>
public sealed record Packaging : Extensible, IKnowable
{
    /// <summary>UN/CEFACT Recommendation 21 code (<c>BX</c> box, <c>44</c> polybag).</summary>
    public Code? Type { get; init; }

    /// <summary>How much one package holds.</summary>
    public Quantity? Content { get; init; }

    /// <summary>How many packages.</summary>
    public Quantity? Count { get; init; }

    /// <summary>The words of the record.</summary>
    public string? Text { get; init; }

    /// <summary>The packaging level (<c>unit</c>, <c>outer</c>).</summary>
    public Code? Level { get; init; }

    /// <inheritdoc/>
    public Absence? Absence { get; private init; }

    /// <summary>It is packed, and nobody said in what.</summary>
    public static Packaging Unknown(Why why) => new() { Absence = Absence.Unknown(why) };

    /// <summary>It is not packed.</summary>
    /// <param name="why">The reason, for people; not empty.</param>
    public static Packaging None(string why) => new() { Absence = Absence.None(why) };
}

/// <summary>Packaging before and after an act.</summary>
public sealed record PackagingChange : Extensible
{
    /// <summary>What the goods were packed in.</summary>
    public Packaging? Before { get; init; }

    /// <summary>What they are packed in afterwards.</summary>
    public Packaging? After { get; init; }
}
