using System.Globalization;
using System.Text.Json;
using Provenance.Documents.Settings;
using Provenance.Reference;

namespace Provenance.Validation.House;

/// <summary>Reads what a house knows by experience, or from tables that a library may not ship: correlations of commodity codes, yields, rates of work.</summary>
/// <remarks>Not thread-safe; used for one document.</remarks>
internal sealed class HouseTableReader(SettingsFile file)
{
    private readonly CellReader _cells = new(file);

    /// <summary>A table between the same two editions takes the place of an earlier one.</summary>
    public ValueList<HsCorrelation> ReadCorrelations(JsonTree node, ValueList<HsCorrelation> before)
    {
        var tables = before.ToList();
        foreach (var table in _cells.Each(node, Correlation))
        {
            tables.RemoveAll(one => one.From == table.From && one.To == table.To);
            tables.Add(table);
        }

        return tables.ToValueList();
    }

    public ValueList<ProcessYield> ReadYields(JsonTree node) => _cells.Each(node, Yield);

    public ValueList<WorkRate> ReadRates(JsonTree node) => _cells.Each(node, Rate);

    private HsCorrelation? Correlation(JsonTree node)
    {
        var (from, to, errors) = (0, 0, file.Errors);
        List<HsStep> steps = [];
        file.Members(
            node,
            ("from", value => from = Edition(value)),
            ("to", value => to = Edition(value)),
            ("codes", value => Steps(value, steps)),
            ("source", value => file.Text(value)));
        if (file.Errors > errors)
            return null;
        if (from > 0 && from < to && steps.Count > 0)
            return new(from, to, steps.ToValueList());
        file.Error(node, "hsCorrelation", "A correlation has the editions from and to, the earlier one first, and codes: { \"from\": 2017, \"to\": 2022, \"codes\": { \"300215\": [\"300215\", \"300249\"] } }.");
        return null;
    }

    private int Edition(JsonTree node)
    {
        if (file.Number(node, 1988, 9999, "") is not { } year)
            return 0;
        if (HsEditions.FirstYears.Contains((int)year) && decimal.IsInteger(year))
            return (int)year;
        file.Error(node, "edition", string.Create(CultureInfo.InvariantCulture, $"No edition of the Harmonized System came into force in {node.Words}. Write one of {string.Join(", ", HsEditions.FirstYears.ToArray())}."));
        return 0;
    }

    private void Steps(JsonTree node, List<HsStep> steps)
    {
        if (node.Kind != JsonValueKind.Object)
            file.Error(node, "type", $"Here stands {node.Words}. Write an object of codes: {{ \"300215\": [\"300215\", \"300249\"] }}.");
        foreach (var (name, offset, value) in node.Members)
        {
            var from = _cells.Commodity(new(JsonValueKind.String, offset, value.Path) { Text = name }, 6);
            foreach (var code in file.Items(value))
            {
                if (_cells.Commodity(code, 6) is { } to && from is not null)
                    steps.Add(new(from, to));
            }
        }
    }

    private ProcessYield? Yield(JsonTree node)
    {
        var (process, from, to, item, amount, source, errors) = ((string?)null, (string?)null, (string?)null, (ItemId?)null, (Quantity?)null, (string?)null, file.Errors);
        file.Members(
            node,
            ("process", value => process = file.Text(value)),
            ("from", value => from = _cells.Commodity(value)),
            ("to", value => to = _cells.Commodity(value)),
            ("item", value => item = _cells.Item(value)),
            ("yield", value => amount = _cells.Amount(value, hasUnit: false)),
            ("source", value => source = file.Text(value)));
        if (file.Errors > errors)
            return null;
        if (amount is not null && (process ?? from ?? to) is not null | item is not null)
            return new(process is null ? null : new Code(process), from, to, item, amount, source);
        file.Error(node, "yield", "A yield has a yield, and says of what: a process, the commodity codes from or to, or an item.");
        return null;
    }

    private WorkRate? Rate(JsonTree node)
    {
        var (activity, item, hourly, source, errors) = ((string?)null, (ItemId?)null, (Quantity?)null, (string?)null, file.Errors);
        file.Members(
            node,
            ("activity", value => activity = file.Text(value)),
            ("item", value => item = _cells.Item(value)),
            ("hourly", value => hourly = _cells.Amount(value, hasUnit: true)),
            ("source", value => source = file.Text(value)));
        if (file.Errors > errors)
            return null;
        if (activity is not null && hourly is { Max: > 0 })
            return new(activity, item, hourly, source);
        file.Error(node, "workRate", "A rate of work has an activity, and hourly what one person does of it in an hour: { \"min\": 100, \"max\": 600, \"unit\": \"H87\" }.");
        return null;
    }
}
