using System.Globalization;
using Provenance.Chains;
using Provenance.Documents;

namespace Provenance.Tests.Validation.Monitoring;

/// <summary>A ledger of many lots: one importer receives tins of tea, relabels them and ships them on, lot after lot, ten events each.</summary>
internal static class LotsInTurn
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("benchmarks/Provenance.Benchmarks/ten-events.json"));

    /// <summary>The lot of a number, with what its document defines and the report's now.</summary>
    public static ReadResult Lot(int number) => DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(Text
        .Replace("2403-07", number.ToString("0000-00", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("H240528", number.ToString("'H'000000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("240417", number.ToString("000000", CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    /// <summary>The chain of a lot.</summary>
    public static ProvenanceChain Chain(int number) => Lot(number).ChainsOrThrow()[0];
}
