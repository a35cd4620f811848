namespace Provenance.Epcis;

/// <summary>Writes a short text into memory of its caller.</summary>
internal ref struct TextBuffer(Span<char> memory)
{
    private readonly Span<char> _memory = memory;
    private int _length;

    public readonly ReadOnlySpan<char> Text => _memory[.._length];

    public void Add(char c) => _memory[_length++] = c;

    public void Add(scoped ReadOnlySpan<char> text)
    {
        text.CopyTo(_memory[_length..]);
        _length += text.Length;
    }

    /// <summary>Adds a part of a URI with its escapes, and escapes what a Digital Link does not show as it is.</summary>
    public void AddEscaped(scoped ReadOnlySpan<char> part) => _length += Gs1Characters.Escape(part, _memory[_length..]);

    /// <summary>Adds the check digit of the digits from a place on.</summary>
    public void AddCheckDigit(int from) => Add((char)('0' + Gs1CheckDigit.OfDigits(_memory[from.._length])));

    public readonly int Length => _length;
}
