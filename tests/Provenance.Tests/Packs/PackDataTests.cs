using System.Text.Json;
using Provenance.Packs;

namespace Provenance.Tests.Packs;

public sealed class PackDataTests
{
    public static TheoryData<string> Packs => new(ProvenancePacks.All.Select(pack => pack.Id));

    [Fact]
    public void There_are_eight_packs() =>
        ProvenancePacks.All.Select(pack => pack.Id).Should().Equal("fsma204", "dscsa", "eudr", "uflpa", "udi-relabel", "eu-fmd", "eu-mdr16", "eu-poao");

    [Fact]
    public void A_pack_is_found_by_its_id_in_any_case()
    {
        ProvenancePacks.Find("FSMA204")!.Id.Should().Be("fsma204");
        ProvenancePacks.Find("fsma205").Should().BeNull();
    }

    [Theory, MemberData(nameof(Packs))]
    public void A_pack_says_what_it_is_and_what_it_is_not(string id)
    {
        var pack = ProvenancePacks.Find(id)!;

        pack.Disclaimer.Should().Contain("not legal advice");
        pack.Reviewer.Should().BeNull("nobody reviewed it yet");
        pack.EffectiveFrom.Should().NotBeNull();
        pack.Source.Version.Should().NotBeEmpty();
        pack.Status.Should().MatchRegex(@"\[[VSK]");
        pack.Events.Should().NotBeEmpty();
        foreach (var element in pack.Events.SelectMany(e => e.Elements))
            (element.IsJudged ? element.Fields.Count > 0 : element.NotJudged is not null).Should().BeTrue(element.Title);
    }

    /// <remarks>The catalogue's table and the packs are two hands' work; a row of the one that the other lacks is a mistake of one of them.</remarks>
    [Theory, MemberData(nameof(Packs))]
    public void A_pack_has_all_that_the_catalogue_lists(string id)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "rules", "packs.json");
        Assert.SkipUnless(File.Exists(path), "The catalogue (shared/rules/packs.json beside the repository) is not here to compare with.");
        using var catalogue = JsonDocument.Parse(File.ReadAllBytes(path));
        var listed = catalogue.RootElement.GetProperty(id);
        var pack = ProvenancePacks.Find(id)!;
        var citations = pack.Events.SelectMany(e => e.Elements).Select(element => element.Citation).ToArray();

        foreach (var row in listed.GetProperty("events").EnumerateObject().Where(e => id != "uflpa").SelectMany(e => e.Value.EnumerateArray()))
        {
            foreach (var clause in ClausesOf(row.GetProperty("cite").GetString()!))
                citations.Should().Contain(citation => citation.Contains(clause, StringComparison.Ordinal), row.ToString());
        }

        citations.Length.Should().BeGreaterThanOrEqualTo(listed.GetProperty("events").EnumerateObject().Sum(e => e.Value.GetArrayLength()) - (id == "uflpa" ? 2 : 0));
    }

    /// <summary><c>581(26)(A) [S]</c> as <c>(26)(A)</c>; <c>(1)-(4)</c> as its ends.</summary>
    private static IEnumerable<string> ClausesOf(string citation) =>
        citation.Split('[')[0].Split('-', ',', ';').Select(part => part.Trim()).Where(part => part.Contains('(', StringComparison.Ordinal)).Select(part =>
        {
            var from = part.IndexOf('(', StringComparison.Ordinal);
            var to = from;
            while (to < part.Length && part[to] == '(')
                to = part.IndexOf(')', to) + 1;
            return part[from..to];
        });
}
