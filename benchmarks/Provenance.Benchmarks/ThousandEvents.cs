using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Provenance.Benchmarks;

/// <summary>A document of a hundred lots with ten events each: what an export of a month is.</summary>
internal static class ThousandEvents
{
    private const int Lots = 100;
    private const string Lot = "2403-07";

    public static byte[] Json { get; } = Make();

    /// <summary>The chain of <see cref="TenEvents"/> as often as there are lots, each under its own number, in the same layout.</summary>
    private static byte[] Make()
    {
        using var sample = JsonDocument.Parse(TenEvents.Json);
        var chain = sample.RootElement.GetProperty("chains")[0].GetRawText();
        var text = Encoding.UTF8.GetString(TenEvents.Json);
        var start = text.IndexOf(chain, StringComparison.Ordinal);
        var document = new StringBuilder(text, 0, start, text.Length * Lots);
        for (var i = 0; i < Lots; i++)
        {
            if (i > 0)
                document.Append(",\n    ");
            var number = string.Create(CultureInfo.InvariantCulture, $"2403-{i:000}");
            document.Append(chain.Replace(Lot, number, StringComparison.Ordinal).Replace("H240528", $"H240528-{i:000}", StringComparison.Ordinal));
        }

        return Encoding.UTF8.GetBytes(document.Append(text, start + chain.Length, text.Length - start - chain.Length).ToString());
    }
}
