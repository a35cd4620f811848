using System.Globalization;
using System.Text;

namespace Provenance.Reports.Layout;

/// <summary>How many columns of a terminal a text takes: Korean, Chinese and Japanese characters take two.</summary>
/// <remarks>Wide are the characters that Unicode Standard Annex 11 calls W or F, in ranges wide enough to hold what is assigned later.</remarks>
internal static class DisplayWidth
{
    // First and last, in order.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    /// <summary>Columns of a text.</summary>
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Of(rune);
        return width;
    }

    /// <summary>Columns of a character: 0 for what joins the one before it, else 1 or 2.</summary>
    public static int Of(Rune rune)
    {
        if (rune.Value < 0x300)
            return 1;

        // Vowels and finals of conjoining Hangul join the initial before them.
        if (rune.Value is (>= 0x1160 and <= 0x11FF) or (>= 0xD7B0 and <= 0xD7FF))
            return 0;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        foreach (var (first, last) in Wide)
        {
            if (rune.Value < first)
                return 1;
            if (rune.Value <= last)
                return 2;
        }

        return 1;
    }
}
