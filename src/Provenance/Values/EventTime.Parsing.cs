using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Provenance.Values;

public sealed partial class EventTime
{
    /// <summary>The time of an EDTF text.</summary>
    /// <param name="text">The text; it is kept as it stands.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is no time; the message says what to write instead.</exception>
    public static EventTime Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var time, out var problem) ? time : throw new FormatException(problem);
    }

    /// <summary>The time of an EDTF text, or a sentence that says what to write instead.</summary>
    /// <param name="text">The text; it is kept as it stands.</param>
    /// <param name="time">The time.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EventTime? time, [NotNullWhen(false)] out string? problem)
    {
        time = null;
        Span<byte> ascii = stackalloc byte[EdtfParser.MaxLength];
        if (text is null || text.Length > ascii.Length || Ascii.FromUtf16(text, ascii, out var length) != OperationStatus.Done)
        {
            problem = EdtfProblem.Of(text ?? "");
            return false;
        }

        if (!EdtfParser.TryParse(ascii[..length], out var start, out var end, out problem))
            return false;
        time = new(text, start, end);
        return true;
    }

    /// <summary>The time of an EDTF text in UTF-8 without escapes, or a sentence that says what to write instead.</summary>
    internal static bool TryParseUtf8(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out EventTime? time, [NotNullWhen(false)] out string? problem)
    {
        var read = EdtfParser.TryParse(utf8, out var start, out var end, out problem);
        time = read ? new(Encoding.ASCII.GetString(utf8), start, end) : null;
        return read;
    }
}
