using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Provenance.Epcis;

/// <summary>The lengths of company prefixes by the digits that they start with, as GS1 publishes them and as you know them.</summary>
/// <remarks>
/// GS1's table is not part of this package: read a copy of <c>gcpprefixformatlist.json</c> with <see cref="Read(Stream)"/>. It changes as prefixes are given out. Where
/// several entries fit, the longest decides. Immutable; safe to use from many threads.
/// </remarks>
public sealed class Gs1CompanyPrefixTable : IGs1CompanyPrefixes
{
    private const int LongestPrefix = 12;

    private readonly FrozenDictionary<string, int> _lengths;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    /// <summary>A table of entries.</summary>
    /// <param name="lengths">
    /// First digits, 1 to 12 of them, and the length of the company prefixes that start with them: 6 to 12, or 0 where no company prefix does. A whole company prefix with its
    /// own length is an entry too.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="lengths"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An entry is not as described, or two have the same digits.</exception>
    public Gs1CompanyPrefixTable(IEnumerable<KeyValuePair<string, int>> lengths)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        var entries = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (digits, length) in lengths)
        {
            if (ProblemOf(digits, length) is { } problem)
                throw new ArgumentException(problem, nameof(lengths));
            if (!entries.TryAdd(digits, length))
                throw new ArgumentException($"The table has two entries for {digits}.", nameof(lengths));
        }

        _lengths = entries.ToFrozenDictionary(StringComparer.Ordinal);
        _bySpan = _lengths.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many entries it has.</summary>
    public int Count => _lengths.Count;

    /// <summary>Reads the file that GS1 publishes: <c>{"GCPPrefixFormatList":{"entry":[{"prefix":"952","gcpLength":7},…]}}</c>.</summary>
    /// <param name="json">UTF-8; read to its end and left open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">It is no such file; the message says where.</exception>
    public static Gs1CompanyPrefixTable Read(Stream json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json, new() { AllowDuplicateProperties = false });
            return new(Entries(document.RootElement));
        }
        catch (JsonException e)
        {
            throw new FormatException($"The table of company prefixes is no JSON: {e.Message}", e);
        }
        catch (ArgumentException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    /// <inheritdoc/>
    public int LengthOf(ReadOnlySpan<char> digits)
    {
        for (var length = Math.Min(digits.Length, LongestPrefix); length > 0; length--)
        {
            if (_bySpan.TryGetValue(digits[..length], out var found))
                return found;
        }

        return 0;
    }

    private static List<KeyValuePair<string, int>> Entries(JsonElement root)
    {
        if (!TryMember(root, "GCPPrefixFormatList", out var list) || !TryMember(list, "entry", out var entries) || entries.ValueKind != JsonValueKind.Array)
            throw new FormatException("The table of company prefixes has no GCPPrefixFormatList with an array entry.");
        var result = new List<KeyValuePair<string, int>>(entries.GetArrayLength());
        foreach (var entry in entries.EnumerateArray())
        {
            if (!TryMember(entry, "prefix", out var prefix) || prefix.ValueKind != JsonValueKind.String || !TryMember(entry, "gcpLength", out var length) || !TryNumber(length, out var number))
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Entry {result.Count + 1} of the table of company prefixes has no prefix and gcpLength, such as {{\"prefix\":\"952\",\"gcpLength\":7}}."));
            result.Add(new(prefix.GetString()!, number));
        }

        return result;
    }

    private static bool TryMember(JsonElement element, string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
    }

    // Some copies have the number as text.
    private static bool TryNumber(JsonElement element, out int number)
    {
        number = 0;
        return element.ValueKind switch
        {
            JsonValueKind.Number => element.TryGetInt32(out number),
            JsonValueKind.String => int.TryParse(element.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out number),
            _ => false,
        };
    }

    private static string? ProblemOf(string? digits, int length)
    {
        if (string.IsNullOrEmpty(digits) || digits.Length > LongestPrefix || !Gs1Characters.AreDigits(digits))
            return $"{Quoted.Of(digits ?? "")} does not start a company prefix: write 1 to 12 digits.";
        return length is 0 or (>= 6 and <= LongestPrefix)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"A company prefix that starts with {digits} can't have {length} digits: write 6 to 12, or 0 for none.");
    }
}
