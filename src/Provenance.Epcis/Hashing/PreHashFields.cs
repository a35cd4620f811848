namespace Provenance.Epcis;

/// <summary>Writes the fields of the standard. A name comes with its equals sign; a field without a value is left out with its name.</summary>
internal sealed class PreHashFields(PreHashBuffer buffer)
{
    /// <summary>The prefixes of the document.</summary>
    public ValueList<EpcisPrefix> Prefixes { get; set; }

    public void Value(ReadOnlySpan<byte> name, string? text)
    {
        if (Trimmed(text) is not { } value)
            return;
        buffer.Add(name);
        PreHashValue.Write(value, Prefixes, buffer);
    }

    /// <summary>A value as it stands, without white space around it.</summary>
    public void Raw(ReadOnlySpan<byte> name, string? text)
    {
        if (Trimmed(text) is not { } value)
            return;
        buffer.Add(name);
        buffer.Add(value);
    }

    /// <summary>A word of a vocabulary: bare, as URN or as URI.</summary>
    public void Word(ReadOnlySpan<byte> name, string? text, CbvKind kind)
    {
        if (Trimmed(text) is not { } value)
            return;
        buffer.Add(name);
        PreHashValue.Write(value.Contains(':', StringComparison.Ordinal) ? value : Cbv.Expand(kind, value), Prefixes, buffer);
    }

    public void Time(ReadOnlySpan<byte> name, EpcisTime? time)
    {
        if (time is not { } value)
            return;
        buffer.Add(name);
        PreHashTime.Write(value, buffer);
    }

    public void Number(ReadOnlySpan<byte> name, EpcisNumber? number)
    {
        if (number is not { } value)
            return;
        buffer.Add(name);
        Span<char> digits = stackalloc char[40];
        if (value.Exact is not { } exact || !exact.TryFormat(digits, out var written, default, System.Globalization.CultureInfo.InvariantCulture))
            PreHashValue.Write(value.ToString(), Prefixes, buffer);
        else if (!PreHashNumber.TryWrite(digits[..written], buffer))
            buffer.Add(digits[..written]);
    }

    public void Action(EpcisAction? action)
    {
        if (action is { } value)
            buffer.Add(value switch { EpcisAction.Observe => "action=OBSERVE"u8, EpcisAction.Add => "action=ADD"u8, _ => "action=DELETE"u8 });
    }

    /// <summary>A field that stands several times.</summary>
    public void Repeated(ReadOnlySpan<byte> name, ValueList<string> values)
    {
        var first = buffer.BeginPieces();
        foreach (var value in values)
        {
            var start = buffer.Length;
            Value(name, value);
            buffer.EndPiece(start);
        }

        buffer.SortPieces(first);
    }

    /// <summary>A field that stands several times, of words of a vocabulary.</summary>
    public void Words(ReadOnlySpan<byte> name, ValueList<string> values, CbvKind kind)
    {
        var first = buffer.BeginPieces();
        foreach (var value in values)
        {
            var start = buffer.Length;
            Word(name, value, kind);
            buffer.EndPiece(start);
        }

        buffer.SortPieces(first);
    }

    public void List(ReadOnlySpan<byte> name, ValueList<string> epcs)
    {
        var list = BeginList(name, epcs.Count);
        Repeated("epc="u8, epcs);
        EndList(list);
    }

    public void Quantities(ReadOnlySpan<byte> name, ValueList<QuantityElement> quantities)
    {
        var list = BeginList(name, quantities.Count);
        foreach (var quantity in quantities)
        {
            var start = buffer.Length;
            buffer.Add("quantityElement"u8);
            var named = buffer.Length;
            Value("epcClass="u8, quantity.EpcClass);
            Number("quantity="u8, quantity.Quantity);
            Value("uom="u8, quantity.Uom);
            if (buffer.Length == named)
                buffer.Cut(start);
            buffer.EndPiece(start);
        }

        EndList(list);
    }

    /// <summary>Begins a list, the name of which goes again where its items yield nothing.</summary>
    public ListStart BeginList(ReadOnlySpan<byte> name, int count)
    {
        var start = buffer.Length;
        if (count > 0)
            buffer.Add(name);
        return new(start, buffer.Length, buffer.BeginPieces());
    }

    public void EndList(ListStart list)
    {
        buffer.SortPieces(list.FirstPiece);
        if (buffer.Length == list.Named)
            buffer.Cut(list.Start);
    }

    /// <summary>The text without white space around it; <see langword="null"/> where nothing is left.</summary>
    public static string? Trimmed(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (!char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]))
            return text;
        var trimmed = text.Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }

    /// <summary>Where a list begins.</summary>
    /// <param name="Start">Before its name.</param>
    /// <param name="Named">Behind its name.</param>
    /// <param name="FirstPiece">Its first piece.</param>
    public readonly record struct ListStart(int Start, int Named, int FirstPiece);
}
