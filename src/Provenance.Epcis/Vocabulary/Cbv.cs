using System.Collections.Frozen;

namespace Provenance.Epcis;

/// <summary>The Core Business Vocabulary: between bare words (JSON-LD), URNs (EPCIS 1.2) and Web URIs (CBV 2.0), which the model holds.</summary>
/// <remarks>Thread-safe. Comparison is ordinal: the standard's words are in lower case.</remarks>
public static class Cbv
{
    // By kind: the Web URI up to the word, and the URN up to it (null where CBV 1.2 had none).
    private static readonly (string Web, string? Urn)[] Heads =
    [
        ("https://ref.gs1.org/cbv/BizStep-", "urn:epcglobal:cbv:bizstep:"),
        ("https://ref.gs1.org/cbv/Disp-", "urn:epcglobal:cbv:disp:"),
        ("https://ref.gs1.org/cbv/BTT-", "urn:epcglobal:cbv:btt:"),
        ("https://ref.gs1.org/cbv/SDT-", "urn:epcglobal:cbv:sdt:"),
        ("https://ref.gs1.org/cbv/ER-", "urn:epcglobal:cbv:er:"),
        ("https://ref.gs1.org/cbv/Comp-", null),
        ("https://gs1.org/voc/", null),
        ("https://gs1.org/voc/", null),
    ];

    private static readonly FrozenDictionary<string, string>[] Uris = [.. Enum.GetValues<CbvKind>().Select(kind => Words(kind).ToFrozenDictionary(word => word, word => Heads[(int)kind].Web + word, StringComparer.Ordinal))];
    private static readonly FrozenDictionary<string, string>[] BareWords = [.. Uris.Select(uris => uris.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal))];

    /// <summary>The Web URI of a business step.</summary>
    /// <param name="word">A word of CBV (<c>shipping</c>).</param>
    /// <exception cref="ArgumentException"><paramref name="word"/> is no business step of CBV.</exception>
    public static string BizStep(string word) => Known(CbvKind.BizStep, word);

    /// <summary>The Web URI of a disposition.</summary>
    /// <param name="word">A word of CBV (<c>in_transit</c>).</param>
    /// <exception cref="ArgumentException"><paramref name="word"/> is no disposition of CBV.</exception>
    public static string Disposition(string word) => Known(CbvKind.Disposition, word);

    /// <summary>The form that the model holds: a bare word and a URN of the vocabulary become a Web URI; everything else stays as it is.</summary>
    /// <param name="kind">The vocabulary.</param>
    /// <param name="text">A bare word, a URN or a URI.</param>
    public static string Expand(CbvKind kind, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Uris[(int)kind].TryGetValue(text, out var uri))
            return uri;
        var (web, urn) = Heads[(int)kind];
        return urn is not null && text.Length > urn.Length && text.StartsWith(urn, StringComparison.Ordinal)
            ? ToWeb(kind, web, text[urn.Length..])
            : text;
    }

    /// <summary>The bare word that JSON-LD writes; <see langword="null"/> where the vocabulary has none, and the URI is to be written.</summary>
    /// <param name="kind">The vocabulary.</param>
    /// <param name="uri">A Web URI, as the model holds it.</param>
    public static string? Word(CbvKind kind, string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return BareWords[(int)kind].GetValueOrDefault(uri);
    }

    /// <summary>The form that EPCIS 1.2 writes: the URN of a Web URI of CBV; everything else stays as it is.</summary>
    /// <param name="kind">The vocabulary.</param>
    /// <param name="uri">A Web URI, as the model holds it.</param>
    public static string Urn(CbvKind kind, string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        var (web, urn) = Heads[(int)kind];
        return urn is not null && uri.Length > web.Length && uri.StartsWith(web, StringComparison.Ordinal) ? string.Concat(urn, uri.AsSpan(web.Length)) : uri;
    }

    internal static ReadOnlySpan<string> WordsOf(CbvKind kind) => kind switch
    {
        CbvKind.BizStep => CbvWords.BizSteps,
        CbvKind.Disposition => CbvWords.Dispositions,
        CbvKind.BizTransactionType => CbvWords.BizTransactionTypes,
        CbvKind.SourceDestinationType => CbvWords.SourceDestinationTypes,
        CbvKind.ErrorReason => CbvWords.ErrorReasons,
        CbvKind.Component => CbvWords.Components,
        CbvKind.MeasurementType => CbvWords.MeasurementTypes,
        _ => CbvWords.SensorAlerts,
    };

    private static string[] Words(CbvKind kind) => WordsOf(kind).ToArray();

    private static string ToWeb(CbvKind kind, string web, string word) => Uris[(int)kind].TryGetValue(word, out var known) ? known : web + word;

    private static string Known(CbvKind kind, string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Uris[(int)kind].TryGetValue(word, out var uri)
            ? uri
            : throw new ArgumentException($"CBV has no such word: \"{word}\". The nearest is \"{Reference.Nearest.To(word, Words(kind))}\".", nameof(word));
    }
}
