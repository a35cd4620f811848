using Provenance.Validation;

namespace Provenance.Rules.Customs;

/// <summary>Whether the goods are among those that a restriction names: all, by commodity code, or in words.</summary>
internal static class GoodsMatches
{
    public static RestrictionMatch Of(ChainView view, Restriction restriction, Passage passage)
    {
        var best = RestrictionMatch.No;
        foreach (var goods in restriction.Goods)
        {
            var match = !goods.IsKnown() || goods.Is("all") ? RestrictionMatch.Yes
                : IsDigits(goods.Word) ? OfCode(view, passage, goods.Word)
                : OfWords(view, passage, goods.Word);
            if (match < best)
                best = match;
        }

        return restriction.Goods.Count == 0 ? RestrictionMatch.Yes : best;
    }

    private static bool IsDigits(string word) => !word.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>The code declared for them comes first, then that of the item.</summary>
    private static RestrictionMatch OfCode(ChainView view, Passage passage, string code)
    {
        var declared = (view.Events[passage.Before].Event as CustomsProcessed)?.Commodity;
        if ((declared.IsKnown() ? declared : view.Chain.Description.Item.Commodity) is not { } commodity)
            return RestrictionMatch.NotRecorded;
        if (!commodity.IsKnown())
            return commodity.IsUnknown() ? RestrictionMatch.Unknown : RestrictionMatch.No;
        if (commodity.Digits.StartsWith(code, StringComparison.Ordinal))
            return RestrictionMatch.Yes;
        return code.StartsWith(commodity.Digits, StringComparison.Ordinal) ? RestrictionMatch.NotRecorded : RestrictionMatch.No;
    }

    private static RestrictionMatch OfWords(ChainView view, Passage passage, string words)
    {
        var description = view.Chain.Description.Item.Description;
        if (Names(description, words))
            return RestrictionMatch.Yes;
        foreach (var item in view.Events[passage.Before].Event.Items)
        {
            if (Names(item.Product, words))
                return RestrictionMatch.Yes;
        }

        return description is null ? RestrictionMatch.NotRecorded : RestrictionMatch.No;
    }

    /// <summary>Whether a description has the words as whole words, in any case.</summary>
    private static bool Names(string? description, string words)
    {
        for (var at = 0; description is not null && (at = description.IndexOf(words, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(description[at - 1])) && (end == description.Length || !char.IsLetterOrDigit(description[end])))
                return true;
        }

        return false;
    }
}
