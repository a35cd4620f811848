namespace Provenance.Tests.Packs;

/// <summary>The page that shows how to write a pack.</summary>
internal static class PackPage
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("src/Provenance/PACKS.md")).ReplaceLineEndings("\n");

    /// <summary>The pack that it shows.</summary>
    public static string Example { get; } = Block("json");

    /// <summary>What it says that a check prints.</summary>
    public static string Output { get; } = Block("text");

    /// <summary>The first cell of each row of the table of paths, without the paths that only stand for others.</summary>
    public static IEnumerable<string> Paths =>
        Text.Split("## Paths\n")[1].Split("## Conditions")[0].Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => line.Split(" | ")[0].Split('`').Where((_, i) => i % 2 == 1));

    private static string Block(string language)
    {
        var start = Text.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return Text[start..Text.IndexOf("\n```", start, StringComparison.Ordinal)];
    }
}
