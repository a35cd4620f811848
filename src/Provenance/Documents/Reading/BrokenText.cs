namespace Provenance.Documents.Reading;

/// <summary>What to say of text that is no JSON.</summary>
internal static class BrokenText
{
    public const string Ending =
        "The text breaks off here, before what it began is closed. It may have been cut short; otherwise write the quotation mark, ] or } that is missing.";

    /// <summary>What is wrong at a place, and what to write instead.</summary>
    /// <param name="window">The text.</param>
    /// <param name="offset">The place.</param>
    /// <param name="isOver">Whether all that it should hold stands before the place.</param>
    public static string Sentence(ReadOnlySpan<byte> window, int offset, bool isOver)
    {
        if (offset >= window.Length)
            return Ending;
        var before = window[..offset].TrimEnd(" \t\r\n"u8);
        var last = before.IsEmpty ? default : before[^1];
        return (char)window[offset] switch
        {
            '}' or ']' when last == ',' => "A comma stands before the end of an object or list. Leave it out.",
            '/' => "JSON has no comments. Leave it out, or keep it as \"notes\".",
            '\'' => "JSON has no single quotation marks. Write \"double\" ones.",
            < ' ' => "A line break or another control character stands inside a text. Write \\n, or close the quotation mark.",
            _ when isOver => "Text follows the end of the document. Leave it out; a stream has one object a line, each with one member that says what it is.",
            '"' => "A text stands where none belongs. A comma may be missing before it, or a quotation mark inside a text is not written as \\\".",
            '{' or '[' => "An object or list begins where none belongs. A comma may be missing before it.",
            '}' or ']' => "This closes what was not opened, or too early: something is missing before it.",
            ':' => "A colon stands where none belongs. One follows each name, and nothing else: \"name\": value.",
            ',' => "A comma stands where none belongs. One stands between two members or elements.",
            '\\' => "This escape is none of JSON. Write \\\\ for a backslash, or \\n, \\t, \\\", \\u and four digits.",
            >= '0' and <= '9' or '-' or '+' or '.' => "This is no number of JSON. Write it without a plus, without zeros in front and with digits around the point: 0.75.",
            _ => "This is no JSON value. Write true, false or a number without quotes, and a text in quotes.",
        };
    }
}
