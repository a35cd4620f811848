namespace Provenance.Reference;

/// <summary>Finds what somebody meant who misspelled a word of a list.</summary>
internal static class Nearest
{
    // Beyond it nothing is a misspelling; it also bounds the work on hostile input.
    private const int Longest = 64;

    /// <summary>The nearest of <paramref name="candidates"/>, the first of equally near ones, or <see langword="null"/> where none is near enough.</summary>
    /// <remarks>
    /// Case, spaces, hyphens, underscores and dots count for nothing (<c>market-adaptation</c> is <c>marketAdaptation</c>). Beyond that one slip is allowed in
    /// a word of three letters, two from six, three from nine.
    /// </remarks>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length > Longest)
            return null;
        var asked = Fold(word);
        var limit = Math.Min(asked.Length / 3, 3);
        string? best = null;
        foreach (var candidate in candidates)
        {
            var folded = Fold(candidate);
            if (Math.Abs(folded.Length - asked.Length) > limit || folded.Length > Longest)
                continue;
            var distance = Distance(asked, folded);
            if (distance > limit)
                continue;
            (best, limit) = (candidate, distance - 1);
            if (distance == 0)
                break;
        }

        return best;
    }

    /// <summary>
    /// How many letters must be inserted, deleted, replaced or swapped with their neighbor to turn one text into the other (Damerau 1964, Lowrance and
    /// Wagner 1975: the form that is a metric).
    /// </summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var width = b.Length + 2;
        var size = (a.Length + 2) * width;
        var cells = size <= 1024 ? stackalloc int[size] : new int[size];
        var far = a.Length + b.Length;

        // cells[i + 1, j + 1] is the distance of the first i letters of a and the first j of b; row and column 0 bar a swap that has no partner.
        cells[0] = far;
        for (var i = 0; i <= a.Length; i++)
            (cells[(i + 1) * width], cells[((i + 1) * width) + 1]) = (far, i);
        for (var j = 0; j <= b.Length; j++)
            (cells[j + 1], cells[width + j + 1]) = (far, j);

        // lastRow[j]: the last row whose letter is b[j].
        var lastRow = b.Length <= 128 ? stackalloc int[b.Length] : new int[b.Length];
        lastRow.Clear();
        for (var i = 1; i <= a.Length; i++)
        {
            var lastColumn = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                int row = lastRow[j - 1], column = lastColumn;
                var cost = 1;
                if (a[i - 1] == b[j - 1])
                    (cost, lastColumn) = (0, j);
                var replaced = cells[(i * width) + j] + cost;
                var inserted = cells[((i + 1) * width) + j] + 1;
                var deleted = cells[(i * width) + j + 1] + 1;
                var swapped = cells[(row * width) + column] + (i - row - 1) + 1 + (j - column - 1);
                cells[((i + 1) * width) + j + 1] = Math.Min(Math.Min(replaced, inserted), Math.Min(deleted, swapped));
            }

            for (var j = 0; j < b.Length; j++)
            {
                if (b[j] == a[i - 1])
                    lastRow[j] = i;
            }
        }

        return cells[((a.Length + 1) * width) + b.Length + 1];
    }

    private static string Fold(string word) => string.Create(word.Count(Counts), word, static (letters, source) =>
    {
        var at = 0;
        foreach (var c in source)
        {
            if (Counts(c))
                letters[at++] = char.ToLowerInvariant(c);
        }
    });

    private static bool Counts(char c) => c is not (' ' or '-' or '_' or '.');
}
