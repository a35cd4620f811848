using System.Collections.Frozen;
using System.Text;

namespace Provenance.Reference;

/// <summary>
/// The known words of one open vocabulary (kinds of place, customs procedures, reasons to relabel…). Another word is no error: a record may also use an absolute
/// URI or <c>prefix:word</c> of its own, and whatever else it says is kept; a reader reports it with the nearest known word.
/// </summary>
/// <remarks>Words are camelCase in US spelling and compared exactly. Immutable and safe to share between threads.</remarks>
public sealed partial class Vocabulary
{
    // Longer than any known word.
    private const int Longest = 64;

    private readonly FrozenDictionary<string, Known> _known;
    private readonly FrozenDictionary<string, Known>.AlternateLookup<ReadOnlySpan<char>> _byCharacters;

    private Vocabulary(string name, params string[] entries)
    {
        Name = name;
        Words = Array.AsReadOnly(Array.ConvertAll(entries, WordOf));
        _known = entries.ToFrozenDictionary(WordOf, e => new Known(WordOf(e), MeaningOf(e)), StringComparer.Ordinal);
        _byCharacters = _known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What a word of it is called in a message: <c>place kind</c>.</summary>
    public string Name { get; }

    /// <summary>The known words, related ones together.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Whether the word is known.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="word"/> is <see langword="null"/>.</exception>
    public bool Contains(string word) => _known.ContainsKey(word);

    /// <summary>Whether a reader has nothing to say about the word: it is known, an absolute URI or <c>prefix:word</c>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="word"/> is <see langword="null"/>.</exception>
    public bool Accepts(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return _known.ContainsKey(word) || AbsoluteUri.SchemeLength(word) > 0 || (this == Languages && IsLanguageTag(word));
    }

    /// <summary>The known word that is meant by a misspelled one, or <see langword="null"/> where none is near enough. A code is also found by its meaning.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="word"/> is <see langword="null"/>.</exception>
    public string? Nearest(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (Reference.Nearest.To(word, Words) is { } near)
            return near;
        if (this == Modes && ModeMeant(word) is { } mode)
            return mode;
        return Reference.Nearest.To(word, Words.Select(w => Meaning(w)).OfType<string>()) is { } meaning ? Words.First(w => Meaning(w) == meaning) : null;
    }

    // People name the vehicle.
    private static string? ModeMeant(string word) => word.ToLowerInvariant() switch
    {
        "ship" or "vessel" or "boat" or "ocean" or "maritime" => "sea",
        "truck" or "lorry" or "van" or "car" or "trailer" => "road",
        "train" or "railway" or "railroad" or "wagon" => "rail",
        "plane" or "airplane" or "aeroplane" or "aircraft" or "flight" => "air",
        "barge" or "inlandwaterway" => "river",
        "post" or "postal" => "mail",
        "walking" or "porter" => "foot",
        _ => null,
    };

    /// <summary>What a code stands for in English (<c>BO</c>: bottle); <see langword="null"/> for a word that says it itself and for an unknown one.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="word"/> is <see langword="null"/>.</exception>
    public string? Meaning(string word) => _known.TryGetValue(word, out var known) ? known.Meaning : null;

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The one shared value of a known word in UTF-8, or <see langword="null"/>. Allocates nothing.</summary>
    internal Code? Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
            return null;
        Span<char> characters = stackalloc char[Longest];
        return Ascii.ToUtf16(utf8, characters, out var length) == System.Buffers.OperationStatus.Done && _byCharacters.TryGetValue(characters[..length], out var known)
            ? known.Code
            : null;
    }

    /// <summary>The one shared value of a known word, else a new one.</summary>
    internal Code CodeOf(string word) => _known.TryGetValue(word, out var known) ? known.Code : new(word);

    // BCP 47 as far as a label needs it: a known language or one of three letters, then subtags of up to eight letters and digits.
    private bool IsLanguageTag(string word)
    {
        var first = true;
        foreach (var range in word.AsSpan().Split('-'))
        {
            var subtag = word.AsSpan(range);
            if (first ? !IsLanguage(subtag) : subtag.Length is < 1 or > 8 || !IsAlphanumeric(subtag))
                return false;
            first = false;
        }

        return true;
    }

    private bool IsLanguage(ReadOnlySpan<char> subtag) =>
        _byCharacters.ContainsKey(subtag) || (subtag.Length == 3 && !subtag.ContainsAnyExceptInRange('a', 'z'));

    private static bool IsAlphanumeric(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
        }

        return true;
    }

    // An entry is a word, or a code, a colon and its meaning.
    private static string WordOf(string entry) => entry.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? entry[..colon] : entry;

    private static string? MeaningOf(string entry) => entry.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? entry[(colon + 2)..] : null;

    private sealed record Known(string Word, string? Meaning)
    {
        public Code Code { get; } = new(Word);
    }
}
