namespace Provenance.Rules.Labeling;

/// <summary>What a record says of one member of a label, by the path that label profiles use.</summary>
internal static class LabelParts
{
    public static Knowledge StateOf(Label label, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var word = dot < 0 ? "" : path[(dot + 1)..];
        return (dot < 0 ? path : path[..dot]) switch
        {
            "brand" => label.Brand.Knowledge(),
            "product" => label.Product.Knowledge(),
            "responsibleParty" => label.ResponsibleParty.Knowledge(),
            "origin" => label.Origin.Knowledge(),
            "originText" => label.OriginText.Knowledge(),
            "ids" => label.Ids.Knowledge(),
            "lot" => label.Lot.Knowledge(),
            "quantity" => label.Quantity.Knowledge(),
            "statements" => label.Statements.Knowledge(),
            "language" => label.Language.Knowledge(),
            "dates" => OfDate(label, word),
            "marks" => OfWord(label.Marks, word),
            _ => OfWord(label.SecurityFeatures, word),
        };
    }

    private static Knowledge OfDate(Label label, string kind)
    {
        if (kind.Length == 0 || label.Dates.Count == 0)
            return label.Dates.Knowledge();
        return LabelComparison.DateOf(label, kind) is { } date ? date.Knowledge() : Knowledge.NotRecorded;
    }

    /// <summary>A list that is recorded and does not have the word leaves nothing open: it names what is there.</summary>
    private static Knowledge OfWord(ValueList<Code> words, string word)
    {
        if (word.Length == 0 || words.Count == 0)
            return words.Knowledge();
        foreach (var one in words)
        {
            if (one.Is(word))
                return Knowledge.Known;
        }

        return Knowledge.None;
    }
}
