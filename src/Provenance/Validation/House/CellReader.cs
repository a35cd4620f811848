using NodaTime;
using NodaTime.Text;
using Provenance.Documents.Settings;

namespace Provenance.Validation.House;

/// <summary>Reads the values that stand in tables of a policy.</summary>
/// <remarks>Not thread-safe; used for one file.</remarks>
internal sealed class CellReader(SettingsFile file)
{
    public Country? Country(JsonTree node)
    {
        if (file.Text(node) is not { } text)
            return null;
        if (Values.Country.TryParse(text, out var country, out var problem))
            return country;
        file.Error(node, "country", problem);
        return null;
    }

    /// <summary>A day: <c>2020-01-31</c>.</summary>
    public LocalDate? Day(JsonTree node)
    {
        if (file.Text(node) is not { } text)
            return null;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day })
            return day;
        file.Error(node, "date", $"Here stands {node.Words}. Write a day such as 2020-01-31.");
        return null;
    }

    /// <summary>A commodity code, or the first digits of one.</summary>
    public string? Commodity(JsonTree node, int digits = 0)
    {
        if (file.Text(node) is not { } text)
            return null;
        if (HsCode.TryParse(text, out var code, out var problem) && (digits == 0 || code.Digits.Length == digits))
            return code.Digits;
        file.Error(node, "commodity", problem ?? $"Here stands {node.Words}. Write a code of {digits} digits, the first ones, which are the same in all countries.");
        return null;
    }

    public ItemId? Item(JsonTree node)
    {
        if (file.Text(node) is not { } text)
            return null;
        if (ItemId.TryParse(text, out var item, out var problem))
            return item;
        file.Error(node, "item", problem);
        return null;
    }

    /// <summary>An amount that is known: <c>{"exactly": 0.93}</c>, <c>{"min": 0.9, "max": 0.95}</c>, and its unit where it has one.</summary>
    public Quantity? Amount(JsonTree node, bool hasUnit)
    {
        var (exactly, min, max, unit, errors) = ((decimal?)null, (decimal?)null, (decimal?)null, (Unit?)null, file.Errors);
        (string, Action<JsonTree>)[] members =
        [
            ("exactly", value => exactly = file.Number(value, 0, 1_000_000_000_000, "")),
            ("min", value => min = file.Number(value, 0, 1_000_000_000_000, "")),
            ("max", value => max = file.Number(value, 0, 1_000_000_000_000, "")),
        ];
        file.Members(node, hasUnit ? [.. members, ("unit", value => unit = UnitOf(value))] : members);
        if (file.Errors > errors)
            return null;
        if (exactly is { } one && min is null && max is null)
            return Quantity.Exactly(one, unit?.Code);
        if (exactly is null && min is { } least && max is { } most && least <= most)
            return Quantity.Between(least, most, unit?.Code);
        file.Error(node, "quantity", "Write an amount that is known: {\"exactly\": 0.93}, or {\"min\": 0.9, \"max\": 0.95}, the smaller one first.");
        return null;
    }

    /// <summary>Each item of a list that could be read; where one could not, its problem is noted.</summary>
    public ValueList<T> Each<T>(JsonTree node, Func<JsonTree, T?> read)
        where T : class => file.Items(node).Select(read).OfType<T>().ToValueList();

    private Unit? UnitOf(JsonTree node)
    {
        if (file.Text(node) is not { } text)
            return null;
        if (Unit.TryParse(text, out var unit, out var problem))
            return unit;
        file.Error(node, "unit", problem);
        return null;
    }
}
