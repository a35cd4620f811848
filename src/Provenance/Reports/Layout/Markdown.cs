using System.Text;

namespace Provenance.Reports.Layout;

/// <summary>Puts text from outside into Markdown (CommonMark, and GitHub's additions) so that it stays text.</summary>
internal static class Markdown
{
    private const string Special = "\\`*_[]|~#$^";
    private const char ZeroWidthSpace = '\u200B';

    /// <summary>One line of text in which nothing is markup, HTML, a link, a mention or the beginning of a list.</summary>
    /// <remarks>White space is one blank; control and direction characters become U+FFFD. After an at sign stands a zero-width space, for hosts mention whom it names.</remarks>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (escaped.Length > 0 && escaped[^1] != ' ')
                    escaped.Append(' ');
                continue;
            }

            switch (Wrapping.Printable(rune))
            {
                case { Value: '&' }:
                    escaped.Append("&amp;");
                    break;
                case { Value: '<' }:
                    escaped.Append("&lt;");
                    break;
                case { Value: '>' }:
                    escaped.Append("&gt;");
                    break;
                case { Value: '@' }:
                    escaped.Append('@').Append(ZeroWidthSpace);
                    break;
                case { IsAscii: true } ascii when Special.Contains((char)ascii.Value, StringComparison.Ordinal):
                    escaped.Append('\\').Append((char)ascii.Value);
                    break;
                case var other:
                    escaped.Append(other.ToString());
                    break;
            }
        }

        return Inert(escaped.ToString().TrimEnd());
    }

    /// <summary>What would begin a list, a heading or a rule at the start of a line; and names of hosts that would become links.</summary>
    private static string Inert(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (text is ['-' or '+' or '=', ..])
            text = $"\\{text}";
        else if (digits > 0 && text[digits] is '.' or ')')
            text = text.Insert(digits, "\\");
        return text.Replace("://", "\\://", StringComparison.Ordinal).Replace("www.", "www\\.", StringComparison.OrdinalIgnoreCase);
    }
}
