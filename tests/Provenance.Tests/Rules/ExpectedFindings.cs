using System.Collections.Concurrent;

namespace Provenance.Tests.Rules;

/// <summary>Reads <c>expected.txt</c>: the name of a fixture, then one indented line for every finding; none where it is to give none.</summary>
internal static class ExpectedFindings
{
    private static readonly ConcurrentDictionary<string, Lazy<Dictionary<string, string[]>>> Files = new(StringComparer.Ordinal);

    public static Dictionary<string, string[]> Read(string code) => Files.GetOrAdd(code, code => new(() => Load(code))).Value;

    private static Dictionary<string, string[]> Load(string code)
    {
        var path = RuleFixture.ExpectedPath(code);
        if (Environment.GetEnvironmentVariable("PROVENANCE_APPROVE") == "1")
            Approve(code, path);
        var sections = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var name = "";
        foreach (var line in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
                sections[name] = [.. sections[name], line.Trim()];
            else if (line.Length > 0)
                sections.Add(name = line.Trim(), []);
        }

        return sections;
    }

    private static void Approve(string code, string path) => File.WriteAllText(
        path,
        string.Concat(RuleFixture.All.Where(fixture => fixture.Code == code).Select(fixture =>
            string.Concat(fixture.Told().Prepend(fixture.Name).Select((line, i) => i == 0 ? $"{line}\n" : $"  {line}\n")))));
}
