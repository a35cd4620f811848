using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Provenance.Values;

public sealed partial class EventTime
{
    /// <summary>Reads EDTF text.</summary>
    /// <param name="text">The text; it is kept as it stands.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">It is not a time; the message says what to write instead.</exception>
    public static EventTime Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var time, out var problem) ? time : throw new FormatException(problem);
    }

    /// <summary>Reads EDTF text.</summary>
    /// <param name="text">The text; it is kept as it stands.</param>
    /// <param name="time">The time; <see langword="null"/> where the text is not one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EventTime? time)
    {
        time = null;
        return text is not null && TryParse(text, out time, out _);
    }

    /// <summary>Reads EDTF text, or says in a sentence what to write instead.</summary>
    internal static bool TryParse(string text, [NotNullWhen(true)] out EventTime? time, [NotNullWhen(false)] out string? problem) =>
        TryParse(text, text, out time, out problem);

    /// <summary>Reads EDTF text, or says in a sentence what to write instead.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out EventTime? time, [NotNullWhen(false)] out string? problem) =>
        TryParse(text, null, out time, out problem);

    /// <summary>Reads EDTF text in UTF-8, unescaped, or says in a sentence what to write instead.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out EventTime? time, [NotNullWhen(false)] out string? problem)
    {
        var read = EdtfParser.TryParse(utf8, out var start, out var end, out problem);
        time = read ? new(Encoding.ASCII.GetString(utf8), start, end) : null;
        return read;
    }

    private static bool TryParse(ReadOnlySpan<char> text, string? kept, [NotNullWhen(true)] out EventTime? time, [NotNullWhen(false)] out string? problem)
    {
        time = null;
        Span<byte> ascii = stackalloc byte[EdtfParser.MaxLength];
        if (text.Length > ascii.Length || Ascii.FromUtf16(text, ascii, out var length) != OperationStatus.Done)
        {
            problem = EdtfProblem.Of(kept ?? text.ToString());
            return false;
        }

        if (!EdtfParser.TryParse(ascii[..length], out var start, out var end, out problem))
            return false;
        time = new(kept ?? text.ToString(), start, end);
        return true;
    }
}
