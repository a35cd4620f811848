namespace Provenance.Reference;

/// <summary>What the labels of a class of goods must say, and what else is asked of whoever changes them.</summary>
/// <remarks>
/// Immutable, safe to share between threads. Rules that need one run only where <see cref="Validation.ProvenancePolicy.LabelProfiles"/> names one; of several that apply to
/// an item the first counts. Nothing here is legal advice: the built-in ones are short lists of common particulars, each with its source and how well that
/// is confirmed.
/// </remarks>
public sealed record LabelProfile
{
    /// <summary>Its id, such as <c>food</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The goods that it applies to, by commodity code: prefixes of 2 to 10 digits.</summary>
    /// <exception cref="ArgumentException">An entry is no such prefix.</exception>
    public ValueList<string> Commodities
    {
        get;
        init
        {
            foreach (var prefix in value)
                HsCode.Parse(prefix);
            field = value;
        }
    }

    /// <summary>The items that it applies to, whatever their commodity code; a batch includes its serials.</summary>
    public ValueList<ItemId> Items { get; init; }

    /// <summary>What a label must say before the goods go to the market.</summary>
    public ValueList<LabelElement> Required { get; init; }

    /// <summary>The marks that mean something in some markets only; any other mark means something everywhere.</summary>
    public ValueList<LabelMark> Marks { get; init; }

    /// <summary>Whether the serial number of a replaced label must be recorded as ended; it need not by default.</summary>
    public bool EndsOldIdentifiers { get; init; }

    /// <summary>The built-in profiles: <c>food</c>, <c>protectiveEquipment</c>, <c>medicine</c> and <c>electronics</c>.</summary>
    public static ValueList<LabelProfile> BuiltIn => LabelProfileData.BuiltIn;

    /// <summary>The built-in profile of an id, or <see langword="null"/>.</summary>
    /// <param name="id">Its id; upper and lower case differ.</param>
    public static LabelProfile? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return BuiltIn.FirstOrDefault(profile => profile.Id == id);
    }

    /// <summary>Whether it applies to an item.</summary>
    /// <param name="item">The item's id, where it has one.</param>
    /// <param name="commodity">Its commodity code, where one is recorded.</param>
    public bool AppliesTo(ItemId? item, HsCode? commodity)
    {
        foreach (var one in Items)
        {
            if (item is { } id && (ItemId.SameItem(one, id) || (id.Batch is { } batch && ItemId.SameItem(one, batch))))
                return true;
        }

        foreach (var prefix in Commodities)
        {
            if (commodity is { Absence: null } && commodity.Digits.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}

/// <summary>One thing that a label must say.</summary>
public sealed record LabelElement
{
    private static readonly string[] Words =
        ["brand", "product", "responsibleParty", "origin", "originText", "ids", "lot", "dates", "marks", "securityFeatures", "statements", "quantity", "language"];

    /// <summary>
    /// The members of a label of which one suffices: <c>brand</c>, <c>product</c>, <c>responsibleParty</c>, <c>origin</c>, <c>originText</c>, <c>ids</c>, <c>lot</c>, <c>dates</c>,
    /// <c>marks</c>, <c>securityFeatures</c>, <c>statements</c>, <c>quantity</c> or <c>language</c>; a kind of date, a mark or a feature follows after a dot: <c>dates.expiry</c>, <c>marks.CE</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The list is empty, or an entry is no member of a label.</exception>
    public required ValueList<string> AnyOf
    {
        get;
        init
        {
            if (value.Count == 0)
                throw new ArgumentException("An element of a label profile names no member. Write at least one, such as lot.", nameof(value));
            foreach (var path in value)
            {
                var (word, dot) = (path.Split('.', 2)[0], path.Contains('.', StringComparison.Ordinal));
                if (Array.IndexOf(Words, word) < 0 || (dot && word is not ("dates" or "marks" or "securityFeatures")))
                    throw new ArgumentException($"{Quoted.Of(path)} is no member of a label. Write {Nearest.To(word, Words) ?? string.Join(", ", Words)}.", nameof(value));
            }

            field = value;
        }
    }

    /// <summary>What it is, in a few words that follow "the label states no".</summary>
    public required string Title { get; init; }

    /// <summary>Where that is laid down, with the mark of how well it is confirmed: <c>[V]</c>, <c>[S]</c>, <c>[K]</c> or <c>[P]</c>.</summary>
    public required string Citation { get; init; }

    /// <summary>The markets that ask for it: countries or groups; every market where it is empty.</summary>
    public ValueList<Area> Markets { get; init; }
}

/// <summary>A mark that means something in some markets only.</summary>
public sealed record LabelMark
{
    /// <summary>The mark, such as <c>CE</c>.</summary>
    public required string Mark { get; init; }

    /// <summary>The markets in which it means something: countries or groups.</summary>
    public required ValueList<Area> Markets { get; init; }

    /// <summary>Where that is laid down, with the mark of how well it is confirmed.</summary>
    public required string Citation { get; init; }
}
