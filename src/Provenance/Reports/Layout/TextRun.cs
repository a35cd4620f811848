namespace Provenance.Reports.Layout;

/// <summary>What a piece of text is, so that a terminal can show it.</summary>
internal enum TextStyle
{
    /// <summary>Running text.</summary>
    Plain,

    /// <summary>What a reader should see first.</summary>
    Strong,

    /// <summary>What a reader may pass over.</summary>
    Faint,

    /// <summary>Something is missing or contradicts.</summary>
    Bad,

    /// <summary>Something is undecided.</summary>
    Doubtful,

    /// <summary>Something holds.</summary>
    Good,
}

/// <summary>A piece of text of one style.</summary>
internal readonly record struct TextRun(string Text, TextStyle Style)
{
    public static implicit operator TextRun(string text) => new(text, TextStyle.Plain);

    public static TextRun Strong(string text) => new(text, TextStyle.Strong);

    public static TextRun Faint(string text) => new(text, TextStyle.Faint);

    public static TextRun Bad(string text) => new(text, TextStyle.Bad);
}
