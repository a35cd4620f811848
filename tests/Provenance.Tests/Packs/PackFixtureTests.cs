using Provenance.Packs;

namespace Provenance.Tests.Packs;

public sealed class PackFixtureTests
{
    /// <summary>What cannot be missing where the pack covers the goods: their commodity is what it covers them by.</summary>
    private static readonly string[] Implied = ["fsma204/harvest/commodity", "fsma204/cooling/commodity", "eudr/article-9/commodity"];

    /// <summary>Where the goods are no produce, nor of aquaculture, these are not asked for.</summary>
    private static readonly string[] OfAquaculture = ["fsma204/harvest/container", "fsma204/initial-packing/container"];

    public static TheoryData<string> Packs => new(ProvenancePacks.All.Select(pack => pack.Id));

    public static TheoryData<string, string> Drops
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var pack in ProvenancePacks.All)
            {
                foreach (var (change, _) in PackFixture.Drops(pack.Id))
                    data.Add(pack.Id, change);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Packs))]
    public void A_sound_document_lacks_nothing_that_its_pack_asks_for(string id)
    {
        var report = PackFixture.Check(PackFixture.Sound(id), ProvenancePacks.Find(id)!);

        PackFixture.Told(report).Should().BeEmpty();
        var verdict = report.Packs.Should().ContainSingle().Which;
        verdict.Compliance.Should().Be(id == "uflpa" ? Compliance.Undecided : Compliance.Compliant, verdict.Why);
        verdict.Judged.Should().BePositive();
    }

    [Theory, MemberData(nameof(Drops))]
    public void What_is_taken_out_is_missing_and_nothing_else(string id, string change)
    {
        var expected = PackFixture.Drops(id).Single(drop => drop.Change == change).Missing;

        var report = PackFixture.Check(PackFixture.Changed(id, change), ProvenancePacks.Find(id)!);

        PackFixture.Told(report).Should().BeEquivalentTo(expected);
        report.Packs[0].Compliance.Should().Be(id == "uflpa" || expected is [var only] && only.Contains("/scope", StringComparison.Ordinal) ? Compliance.Undecided : Compliance.NotCompliant, report.Packs[0].Why);
    }

    [Theory, MemberData(nameof(Packs))]
    public void Every_element_that_is_judged_is_missing_in_some_document(string id)
    {
        var missing = PackFixture.Drops(id).SelectMany(drop => drop.Missing).Select(line => line.Split(" @ ")[0]).ToHashSet();
        var judged = ProvenancePacks.Find(id)!.Events.SelectMany(e => e.Elements.Where(element => element.IsJudged).Select(element => $"{id}/{e.Id}/{element.Id}"));

        judged.Except(missing).Except(Implied).Except(OfAquaculture).Should().BeEmpty();
    }
}
