using System.Text.Json;

namespace Provenance.Benchmarks;

/// <summary>The limit of everything that starts from JSON: a reader that looks at every token and does nothing with it.</summary>
internal static class TokenPass
{
    public static int Count(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var tokens = 0;
        while (reader.Read())
            tokens++;
        return tokens;
    }
}
