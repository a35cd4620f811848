using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Provenance.Epcis;

/// <summary>A number exactly as a document states it, however many digits it has.</summary>
/// <remarks>
/// Equal when the numbers are equal: <c>1.50</c> and <c>1.5</c> are. Numbers that a <see cref="decimal"/> can't hold exactly, and <c>INF</c>, <c>-INF</c> and
/// <c>NaN</c> of XML, are held as text and equal when their texts are. The default value is 0. Immutable.
/// </remarks>
public readonly struct EpcisNumber : IEquatable<EpcisNumber>
{
    private readonly decimal _value;
    private readonly string? _text;

    /// <summary>A number.</summary>
    public EpcisNumber(decimal value) => _value = value;

    private EpcisNumber(string text) => _text = text;

    /// <summary>The number; <see langword="null"/> where a <see cref="decimal"/> can't hold it exactly.</summary>
    public decimal? Exact => _text is null ? _value : null;

    /// <summary>The number as the nearest floating-point number.</summary>
    public double Approximate => _text is null
        ? (double)_value
        : _text switch
        {
            "INF" => double.PositiveInfinity,
            "-INF" => double.NegativeInfinity,
            _ => double.Parse(_text, NumberStyles.Float, CultureInfo.InvariantCulture),
        };

    /// <summary>Reads a number (RFC 8259, 6; XML Schema <c>decimal</c> and <c>double</c>).</summary>
    /// <param name="text">The text, in ASCII digits, with or without sign, fraction and exponent; or <c>INF</c>, <c>-INF</c>, <c>NaN</c>. At most 1,000 characters.</param>
    /// <param name="number">The number; 0 where there is none.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out EpcisNumber number)
    {
        number = default;
        if (text is "INF" or "-INF" or "NaN")
        {
            number = new(text.ToString());
            return true;
        }

        if (!NumberShape.Read(text, out var shape))
            return false;
        number = shape.MayBeDecimal && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && (shape.Digits <= NumberShape.SurelyExact || SameDigits(text, value))
            ? new(value)
            : new(text.ToString());
        return true;
    }

    // The last of 29 digits may have been rounded away.
    private static bool SameDigits(ReadOnlySpan<char> text, decimal value)
    {
        var mantissa = text.IndexOfAny('e', 'E') is var exponent and >= 0 ? text[..exponent] : text;
        return Significant(mantissa) == Significant(value.ToString(CultureInfo.InvariantCulture));
    }

    private static string Significant(ReadOnlySpan<char> text) => text.ToString().Replace(".", "", StringComparison.Ordinal).Trim('+', '-').Trim('0');

    /// <summary>The number of a text.</summary>
    /// <param name="text">As <see cref="TryParse"/> takes it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is no number.</exception>
    public static EpcisNumber Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var number) ? number : throw new FormatException("This is no number. Write digits, such as 12.5.");
    }

    /// <summary>A number.</summary>
    public static implicit operator EpcisNumber(decimal value) => new(value);

    /// <inheritdoc/>
    public bool Equals(EpcisNumber other) => _text is null ? other._text is null && _value == other._value : string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is EpcisNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? _value.GetHashCode() : StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>Whether both are equal.</summary>
    public static bool operator ==(EpcisNumber left, EpcisNumber right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(EpcisNumber left, EpcisNumber right) => !left.Equals(right);

    /// <summary>The number in ASCII digits, with the zeros of its fraction; as written where it is held as text.</summary>
    public override string ToString() => _text ?? _value.ToString(CultureInfo.InvariantCulture);
}
