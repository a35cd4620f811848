using System.Diagnostics.CodeAnalysis;

namespace Provenance.Values;

/// <summary>
/// A commodity by its code in the Harmonized System: 2 digits are a chapter, 4 a heading, 6 a subheading; further digits are a country's own.
/// </summary>
/// <remarks>
/// Only the form is checked, and the edition of the nomenclature is not known. Equality is that of the digits: <c>1509</c> and <c>150920</c> differ, though
/// the first includes the second. Immutable.
/// </remarks>
public sealed record HsCode : IKnowable
{
    private HsCode(string digits, Absence? absence = null) => (Digits, Absence) = (digits, absence);

    /// <summary>2 to 10 digits; empty where the code is unknown or none.</summary>
    public string Digits { get; }

    /// <inheritdoc/>
    public Absence? Absence { get; }

    /// <summary>The first two digits; <see langword="null"/> where the code is unknown or none.</summary>
    public string? Chapter => First(2);

    /// <summary>The first four digits; <see langword="null"/> where there are fewer.</summary>
    public string? Heading => First(4);

    /// <summary>The first six digits, the last that are the same in all countries; <see langword="null"/> where there are fewer.</summary>
    public string? Subheading => First(6);

    /// <summary>There is one and it is not known.</summary>
    public static HsCode Unknown(Why why) => new("", Values.Absence.Unknown(why));

    /// <summary>There is none.</summary>
    /// <param name="why">The reason, for people; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="why"/> is empty.</exception>
    public static HsCode None(string why) => new("", Values.Absence.None(why));

    /// <summary>The commodity of a code.</summary>
    /// <param name="text">2 to 10 digits without dots or spaces.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is no such code; the message says what to write instead.</exception>
    public static HsCode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var code, out var problem) ? code : throw new FormatException(problem);
    }

    /// <summary>The commodity of a code, or a sentence that says what to write instead.</summary>
    /// <param name="text">2 to 10 digits without dots or spaces; the first two are not <c>00</c>.</param>
    /// <param name="code">The code.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out HsCode? code, [NotNullWhen(false)] out string? problem)
    {
        (code, problem) = IsCode(text) ? (new HsCode(text), (string?)null) : (null, Advice(text));
        return code is not null;
    }

    /// <summary>Whether both have the same heading; <see langword="null"/> where either has too few digits to tell, or is unknown or none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    public bool? SameHeading(HsCode other) => Same(other, 4);

    /// <summary>Whether both have the same subheading; <see langword="null"/> where either has too few digits to tell, or is unknown or none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    public bool? SameSubheading(HsCode other) => Same(other, 6);

    /// <summary>The digits; empty where the code is unknown or none.</summary>
    public override string ToString() => Digits;

    // A difference in the digits that both have decides; otherwise both must have enough of them.
    private bool? Same(HsCode other, int length)
    {
        ArgumentNullException.ThrowIfNull(other);
        var common = Math.Min(length, Math.Min(Digits.Length, other.Digits.Length));
        if (!Digits.AsSpan(0, common).SequenceEqual(other.Digits.AsSpan(0, common)))
            return false;
        return common == length ? true : null;
    }

    private string? First(int length) => Digits.Length >= length ? Digits[..length] : null;

    private static bool IsCode([NotNullWhen(true)] string? text) =>
        text is { Length: >= 2 and <= 10 } && !text.AsSpan().ContainsAnyExceptInRange('0', '9') && !text.StartsWith("00", StringComparison.Ordinal);

    private static string Advice(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "An HS code is empty. Write 2 to 10 digits, such as 630790.";
        var wrong = $"{Quoted.Of(text)} is not an HS code.";
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length < text.Length && IsCode(digits) && text.All(c => char.IsAsciiDigit(c) || c is '.' or ' ' or '-'))
            return $"{wrong} Write {digits}.";
        return digits.StartsWith("00", StringComparison.Ordinal) && digits.Length == text.Length
            ? $"{wrong} There is no chapter 00; the first two digits are the chapter."
            : $"{wrong} Write 2 to 10 digits, such as 630790.";
    }
}
