using Provenance.Documents;

namespace Provenance.Tests.Documents;

/// <remarks>The founding documents stand beside the repository, where they are.</remarks>
public sealed class ScenarioDocumentTests
{
    [Theory]
    [InlineData("kf94-masks", 1, 7)]
    [InlineData("medicine-fmd", 2, 14)]
    [InlineData("olive-oil", 4, 28)]
    public async Task A_scenario_reads_without_a_warning(string name, int chains, int events)
    {
        var file = Path.Combine(Repository.Root, "..", "shared", "scenario", $"{name}.json");
        Assert.SkipWhen(!File.Exists(file), $"{name}.json is not beside the repository.");

        await using var stream = File.OpenRead(file);
        var result = await DocumentReader.ReadAsync(stream, name, cancellationToken: TestContext.Current.CancellationToken);

        result.Problems.Should().BeEmpty();
        result.Chains!.Count.Should().Be(chains);
        result.Chains.Sum(chain => chain.Count).Should().Be(events);
    }
}
