using Provenance.Documents.Settings;

namespace Provenance.Validation.House;

/// <summary>Reads the data of a policy document onto that of the policies before.</summary>
/// <remarks>Not thread-safe; used for one document.</remarks>
internal sealed class PolicyDataReader(SettingsFile file)
{
    /// <summary>What was known before and what the document says.</summary>
    public PolicyData Read(JsonTree node, PolicyData before)
    {
        var data = before;
        var (customs, tables) = (new CustomsTableReader(file), new HouseTableReader(file));
        file.Members(
            node,
            [
                .. RegistryExcerpt.Names.Select(list => (list, (Action<JsonTree>)(static _ => { }))),
                ("customsUnions", value => data = data with { Customs = customs.ReadUnions(value, data.Customs) }),
                ("customsTerritories", value => data = data with { Customs = customs.ReadTerritories(value, data.Customs) }),
                ("landBorders", value => data = data with { Borders = customs.ReadBorders(value, data.Borders) }),
                ("hsCorrelations", value => data = data with { Correlations = tables.ReadCorrelations(value, data.Correlations) }),
                ("yields", value => data = data with { Yields = [.. data.Yields, .. tables.ReadYields(value)] }),
                ("workRates", value => data = data with { Rates = [.. data.Rates, .. tables.ReadRates(value)] }),
            ]);
        return data with { Registry = new RegistryExcerpt(file, node).Read(before.Registry) };
    }
}
