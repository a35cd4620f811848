namespace Provenance.Reports.Layout;

/// <summary>Writes lines of at most so many columns, with colors or without.</summary>
internal sealed class TextPage(TextWriter output, int width, bool color)
{
    private bool _isStarted;
    private bool _isBlank = true;

    /// <summary>Columns of a line.</summary>
    public int Width => width;

    /// <summary>One empty line before what follows, unless there is one or nothing stands above it.</summary>
    public void Break()
    {
        if (!_isStarted || _isBlank)
            return;
        output.Write('\n');
        _isBlank = true;
    }

    /// <summary>A paragraph.</summary>
    /// <param name="indent">Columns before each line.</param>
    /// <param name="runs">Its text.</param>
    public void Paragraph(int indent, params ReadOnlySpan<TextRun> runs)
    {
        foreach (var line in Wrapping.Lines(runs, Room(indent)))
            Line(indent, line);
    }

    /// <summary>A paragraph that hangs from a label: the label in its own column, the text beside it.</summary>
    /// <param name="indent">Columns before the label.</param>
    /// <param name="label">The label; wrapped where it is wider than its column.</param>
    /// <param name="column">Columns for the label and what separates it from the text.</param>
    /// <param name="runs">The text.</param>
    public void Hanging(int indent, TextRun label, int column, params ReadOnlySpan<TextRun> runs) => Hanging(indent, default, label, column, runs);

    /// <summary>As the other, with a mark before the label of each line.</summary>
    public void Hanging(int indent, LineMarks marks, TextRun label, int column, params ReadOnlySpan<TextRun> runs)
    {
        var labels = Wrapping.Lines([label], Math.Max(1, column - 1));
        var lines = Wrapping.Lines(runs, Room(indent + marks.Width + column));
        for (var i = 0; i < Math.Max(labels.Count, lines.Count); i++)
        {
            var row = new List<TextRun>();
            if (marks.Width > 0)
                row.Add(i == 0 ? marks.First : marks.Next);
            var used = 0;
            if (i < labels.Count)
            {
                row.AddRange(labels[i]);
                foreach (var run in labels[i])
                    used += DisplayWidth.Of(run.Text);
            }

            if (i < lines.Count && lines[i].Count > 0)
            {
                row.Add(new string(' ', Math.Max(0, column - used)));
                row.AddRange(lines[i]);
            }

            Line(indent, row);
        }
    }

    private int Room(int indent) => Math.Max(16, width - indent);

    private void Line(int indent, List<TextRun> runs)
    {
        var last = runs.FindLastIndex(run => !string.IsNullOrWhiteSpace(run.Text));
        if (last >= 0)
        {
            for (var i = 0; i < indent; i++)
                output.Write(' ');
        }

        for (var i = 0; i <= last;)
        {
            var style = runs[i].Style;
            var code = color ? Sgr(style) : null;
            if (code is not null)
                output.Write($"\e[{code}m");
            for (; i <= last && runs[i].Style == style; i++)
                output.Write(i == last ? runs[i].Text.TrimEnd(' ') : runs[i].Text);
            if (code is not null)
                output.Write("\e[0m");
        }

        output.Write('\n');
        (_isStarted, _isBlank) = (true, last < 0);
    }

    /// <summary>Parameters of Select Graphic Rendition (ECMA-48 8.3.117).</summary>
    private static string? Sgr(TextStyle style) => style switch
    {
        TextStyle.Strong => "1",
        TextStyle.Faint => "2",
        TextStyle.Bad => "31",
        TextStyle.Doubtful => "33",
        TextStyle.Good => "32",
        _ => null,
    };
}

/// <summary>What stands at the left of the first line of a paragraph and of its other lines; both of one width.</summary>
internal readonly record struct LineMarks(string First, string Next)
{
    public int Width => First?.Length ?? 0;
}
