using System.Globalization;

namespace Provenance.Reports.Layout;

/// <summary>Writes blocks of Markdown, an empty line between them. What it is given is Markdown already.</summary>
/// <param name="output">Where it is written.</param>
/// <param name="level">The level of the first heading, from 1.</param>
internal sealed class MarkdownPage(TextWriter output, int level)
{
    private bool _isStarted;

    /// <summary>A heading so many levels below the first one.</summary>
    public void Heading(int below, string text) => Block($"{new string('#', level + below)} {text}");

    public void Paragraph(string text) => Block(text);

    /// <summary>A heading and a list; nothing where the list is empty.</summary>
    public void List(string heading, IEnumerable<string> items) => Items(heading, items.Select(item => $"- {item}"));

    /// <summary>A heading and a numbered list; nothing where the list is empty.</summary>
    public void Numbered(string heading, IEnumerable<string> items) =>
        Items(heading, items.Select((item, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {item}")));

    /// <summary>A heading and a table; nothing where it has no rows.</summary>
    public void Table(string heading, string[] columns, IEnumerable<string[]> rows) =>
        Items(heading, rows.Select(Row), [Row(columns), Row([.. columns.Select(_ => "---")])]);

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells)} |";

    private void Items(string heading, IEnumerable<string> lines, string[]? before = null)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            if (isFirst)
            {
                Heading(1, heading);
                output.Write('\n');
                foreach (var one in before ?? [])
                    Line(one);
            }

            isFirst = false;
            Line(line);
        }
    }

    private void Block(string text)
    {
        if (_isStarted)
            output.Write('\n');
        _isStarted = true;
        Line(text);
    }

    private void Line(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
