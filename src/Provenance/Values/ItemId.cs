using System.Diagnostics.CodeAnalysis;

namespace Provenance.Values;

/// <summary>
/// The id of a traceable item: a serial, a batch, a logistic unit. Any absolute URI: a GS1 Digital Link, an EPC URN, <c>urn:uuid:</c> and a UUID…
/// </summary>
/// <remarks>
/// <para>Kept as written; equality is ordinal. Ids that differ only in the query of a GS1 Digital Link name the same item: <see cref="SameItem"/>.</para>
/// <para>The default value has an empty text and names nothing. Immutable; no larger than a reference.</para>
/// </remarks>
public readonly record struct ItemId
{
    private readonly string? _text;

    private ItemId(string text) => _text = text;

    /// <summary>The URI as written; empty for the default value.</summary>
    public string Value => _text ?? "";

    /// <summary>Whether it is the default value, which names nothing.</summary>
    public bool IsEmpty => _text is null;

    /// <summary>
    /// Whether it names one single piece: a GS1 Digital Link with a serial number (AI 21 or 235; an asset of AI 8003 or 8004), or an EPC URN of an
    /// instance (<c>sgtin</c>, <c>itip</c>, <c>upui</c>, <c>cpi</c>, <c>grai</c>, <c>giai</c>). A logistic unit (SSCC) can hold many pieces and is none.
    /// </summary>
    public bool IsSerial => Gs1Uri.Read(Value).Level == Gs1Level.Serial;

    /// <summary>Whether it names a batch: a GS1 Digital Link that ends with a lot (AI 10), or an EPC URN of class <c>lgtin</c>.</summary>
    public bool IsBatch => Gs1Uri.Read(Value).Level == Gs1Level.Batch;

    /// <summary>
    /// The batch that a serial belongs to, where its GS1 Digital Link names the lot before the serial number; without the query. <see langword="null"/> for
    /// every other id, an EPC URN among them: an <c>sgtin</c> does not say its lot.
    /// </summary>
    public ItemId? Batch
    {
        get
        {
            var link = Gs1Uri.Read(Value);
            return link is { Level: Gs1Level.Serial, BatchLength: > 0 } ? new(Value[..link.BatchLength]) : null;
        }
    }

    /// <summary>The id without the query and fragment of a GS1 Digital Link; in any other URI the query belongs to the name and stays.</summary>
    public ItemId WithoutQuery
    {
        get
        {
            var end = Value.AsSpan().IndexOfAny('?', '#');
            return end >= 0 && Gs1Uri.Read(Value).Level != Gs1Level.None ? new(Value[..end]) : this;
        }
    }

    /// <summary>Whether both name the same item: equal but for the query of a GS1 Digital Link.</summary>
    public static bool SameItem(ItemId left, ItemId right) => left == right || left.WithoutQuery == right.WithoutQuery;

    /// <summary>The id of a text.</summary>
    /// <param name="text">An absolute URI.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is no absolute URI; the message says what to write instead.</exception>
    public static ItemId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var id, out var problem) ? id : throw new FormatException(problem);
    }

    /// <summary>The id of a text, or a sentence that says what to write instead.</summary>
    /// <param name="text">An absolute URI (RFC 3986; letters beyond ASCII as in RFC 3987). Its scheme has at least two letters.</param>
    /// <param name="id">The id; the default value where there is none.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out ItemId id, [NotNullWhen(false)] out string? problem)
    {
        var sound = AbsoluteUri.SchemeLength(text) > 1;
        (id, problem) = sound ? (new(text!), null) : (default(ItemId), Advice(text));
        return sound;
    }

    /// <summary>The URI as written; empty for the default value.</summary>
    public override string ToString() => Value;

    private static string Advice(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "An item id is empty. Write an absolute URI, such as urn:example:lot-7.";
        var wrong = $"{Quoted.Of(text)} is not an item id.";
        if (text.Length is 36 && Guid.TryParse(text, out _))
            return $"{wrong} Write urn:uuid:{text}.";
        if (AbsoluteUri.SchemeLength($"urn:example:{text}") > 0 && !text.Contains(':', StringComparison.Ordinal))
            return $"{wrong} Write an absolute URI, such as urn:example:{Quoted.Of(text).Trim('"')}.";
        return $"{wrong} Write an absolute URI, without spaces, such as urn:example:lot-7.";
    }
}
