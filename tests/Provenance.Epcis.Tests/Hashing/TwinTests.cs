namespace Provenance.Epcis.Tests.Hashing;

/// <summary>Public documents that stand in JSON-LD and in XML under one name.</summary>
public sealed class TwinTests
{
    // What a hash does not cover.
    private static readonly Dictionary<string, string> EqualByHashAlone = new(StringComparer.Ordinal)
    {
        // Declared at 00:00 in UTC, and at 00:00 an hour east of it.
        ["openepcis-test-resources/core/src/main/resources/2.0/EPCIS/JSON/Capture/Events/TransformationEvent.json"] = "ErrorDeclaration",
    };

    [Fact]
    public void Twins_with_other_ids_differ_in_the_members_that_are_listed_and_no_others_do()
    {
        Corpus.Require();

        var differing = Twin.All.Where(twin => !twin.HaveSameIds).Select(twin => $"{twin.Json.Path}: {string.Join(' ', twin.Differences)}");

        differing.Should().Equal(TwinCauses.All.Select(cause => $"{cause.Json}: {cause.Members}"));
    }

    [Fact]
    public void Twins_with_the_same_ids_mean_the_same()
    {
        Corpus.Require();
        var same = Twin.All.Where(twin => twin.HaveSameIds).ToList();

        same.Should().HaveCount(25);
        same.Where(twin => twin.Differences.Any()).Select(twin => KeyValuePair.Create(twin.Json.Path, string.Join(' ', twin.Differences))).Should().Equal(EqualByHashAlone);
    }
}
