using System.Globalization;
using System.Text;

namespace Provenance.Reports.Wording;

/// <summary>Puts counts, lists and coded words into English.</summary>
internal static class Words
{
    /// <summary>A number and its noun: "1 hole", "6 holes".</summary>
    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>Those that are not empty, joined as a sentence does: "a, b and c".</summary>
    public static string Series(IEnumerable<string?> words)
    {
        var all = words.Where(word => !string.IsNullOrEmpty(word)).ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    /// <summary>Those that are not empty, joined.</summary>
    public static string Join(string separator, IEnumerable<string?> words) => string.Join(separator, words.Where(word => !string.IsNullOrEmpty(word)));

    /// <summary>A coded word as words: "freeCirculation" as "free circulation", "reExport" as "re-export"; a URI and <c>prefix:word</c> as they stand.</summary>
    public static string Of(string coded)
    {
        if (coded.Contains(':', StringComparison.Ordinal))
            return coded;
        var words = new StringBuilder(coded.Length + 8);
        for (var i = 0; i < coded.Length; i++)
        {
            var isHump = i > 0 && char.IsUpper(coded[i]) && char.IsLower(coded[i - 1]);
            if (isHump)
                words.Append(i == 2 && coded.StartsWith("re", StringComparison.Ordinal) ? '-' : ' ');
            words.Append(isHump && (i + 1 == coded.Length || char.IsLower(coded[i + 1])) ? char.ToLowerInvariant(coded[i]) : coded[i]);
        }

        return words.ToString();
    }

    /// <summary>A known coded value as words; <see langword="null"/> where it is not recorded, unknown or none.</summary>
    public static string? Of(Code? code) => code is { Absence: null } ? Of(code.Word) : null;

    /// <summary>The first letter as a capital.</summary>
    public static string Sentence(string text) => text.Length == 0 || char.IsUpper(text[0]) ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
