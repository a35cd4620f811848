namespace Provenance.Tests.Documents;

/// <summary>The founding cases, which stand beside the repository and not in it.</summary>
internal static class Scenario
{
    public static readonly TheoryData<string> Names = ["kf94-masks", "olive-oil", "medicine-fmd"];

    /// <summary>The document, or a test that is seen to be skipped.</summary>
    public static string Read(string name)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "scenario", $"{name}.json");
        Assert.SkipUnless(File.Exists(path), $"No {name}.json beside the repository.");
        return File.ReadAllText(path);
    }
}
