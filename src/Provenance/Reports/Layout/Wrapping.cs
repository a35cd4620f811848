using System.Globalization;
using System.Text;

namespace Provenance.Reports.Layout;

/// <summary>Breaks text into lines of at most so many columns, between words where it can.</summary>
internal static class Wrapping
{
    /// <summary>The lines, at least one.</summary>
    /// <remarks>
    /// Any white space is one blank, so that text from outside can't break a layout; its control and direction characters become U+FFFD, so that it
    /// can't drive a terminal either.
    /// </remarks>
    public static List<List<TextRun>> Lines(ReadOnlySpan<TextRun> runs, int width)
    {
        List<List<TextRun>> lines = [[]];
        var column = 0;
        foreach (var word in Words(runs))
        {
            var needed = Columns(word);
            if (column > 0 && column + 1 + needed > width)
            {
                lines.Add([]);
                column = 0;
            }

            if (column > 0)
            {
                // The blank between two words of one style is of that style, so that a terminal is told once.
                lines[^1].Add(new(" ", lines[^1][^1].Style == word[0].Style ? word[0].Style : TextStyle.Plain));
                column++;
            }

            foreach (var piece in word)
                column = Place(piece, column, width, lines);
        }

        return lines;
    }

    /// <summary>Puts a piece on the last line, breaking it where a line is not wide enough for it.</summary>
    private static int Place(TextRun piece, int column, int width, List<List<TextRun>> lines)
    {
        if (column + DisplayWidth.Of(piece.Text) <= width)
        {
            lines[^1].Add(piece);
            return column + DisplayWidth.Of(piece.Text);
        }

        var part = new StringBuilder();
        foreach (var rune in piece.Text.EnumerateRunes())
        {
            var needed = DisplayWidth.Of(rune);
            if (column > 0 && column + needed > width)
            {
                lines[^1].Add(piece with { Text = part.ToString() });
                lines.Add([]);
                part.Clear();
                column = 0;
            }

            part.Append(rune);
            column += needed;
        }

        lines[^1].Add(piece with { Text = part.ToString() });
        return column;
    }

    private static int Columns(List<TextRun> word)
    {
        var columns = 0;
        foreach (var piece in word)
            columns += DisplayWidth.Of(piece.Text);
        return columns;
    }

    /// <summary>What stands between white space; a word may change its style within.</summary>
    private static List<List<TextRun>> Words(ReadOnlySpan<TextRun> runs)
    {
        var words = new List<List<TextRun>>();
        List<TextRun>? word = null;
        var letters = new StringBuilder();
        foreach (var run in runs)
        {
            foreach (var rune in run.Text.EnumerateRunes())
            {
                if (!Rune.IsWhiteSpace(rune))
                {
                    letters.Append(Printable(rune));
                    continue;
                }

                End(run.Style);
                word = null;
            }

            End(run.Style);
        }

        return words;

        void End(TextStyle style)
        {
            if (letters.Length == 0)
                return;
            if (word is null)
                words.Add(word = []);
            word.Add(new(letters.ToString(), style));
            letters.Clear();
        }
    }

    /// <summary>The character, or U+FFFD for one that would drive a terminal or turn the direction of what follows.</summary>
    public static Rune Printable(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        || rune.Value is 0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF
            ? Rune.ReplacementChar
            : rune;
}
