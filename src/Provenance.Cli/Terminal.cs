using System.Text;

namespace Provenance.Cli;

/// <summary>The process's streams and what they can show. What is asked for goes to standard output, talk goes to standard error.</summary>
internal sealed class Terminal : IDisposable
{
    private const int WidthElsewhere = 80;
    private const int NarrowestWidth = 40;

    private readonly Stream _output = Console.OpenStandardOutput();
    private readonly StreamWriter _text;

    public Terminal()
    {
        // What a terminal makes of the bytes is its own matter everywhere but on Windows, whose console has a code page.
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
            Console.OutputEncoding = Encoding.UTF8;
        _text = new(_output, new UTF8Encoding(false), 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        Width = WidthOf();
        Color = UsesColor();
    }

    /// <summary>For what is asked for, as UTF-8 without a byte-order mark and with line feeds, so that it is the same everywhere.</summary>
    public TextWriter Text => _text;

    /// <summary>For what is asked for, as bytes.</summary>
    public Stream Bytes => _output;

    /// <summary>For everything else.</summary>
    public TextWriter Talk { get; } = TextWriter.Synchronized(Console.Error);

    /// <summary>Columns of a line: the terminal's, else 80.</summary>
    public int Width { get; }

    /// <summary>Whether output is shown on a terminal that knows colors, and nobody objects (https://no-color.org).</summary>
    public bool Color { get; }

    /// <summary>Writes out what is still held.</summary>
    public void Flush()
    {
        _text.Flush();
        _output.Flush();
    }

    public void Dispose()
    {
        _text.Dispose();
        _output.Dispose();
    }

    private static int WidthOf()
    {
        if (Console.IsOutputRedirected)
            return WidthElsewhere;
        try
        {
            return Console.WindowWidth > 0 ? Math.Max(Console.WindowWidth, NarrowestWidth) : WidthElsewhere;
        }
        catch (IOException)
        {
            return WidthElsewhere;
        }
    }

    /// <remarks>The old Windows console shows escape sequences as they are; Windows Terminal and others name themselves.</remarks>
    private static bool UsesColor() =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb"
        && (!OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("WT_SESSION") is not null || Environment.GetEnvironmentVariable("TERM") is not null);
}
