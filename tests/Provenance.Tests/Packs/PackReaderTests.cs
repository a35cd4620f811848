using System.Text;
using System.Text.Json.Nodes;
using Provenance.Documents;
using Provenance.Packs;

namespace Provenance.Tests.Packs;

public sealed class PackReaderTests
{
    private static readonly string Example = PackPage.Example;

    [Fact]
    public void A_pack_is_read_as_it_is_written()
    {
        var pack = PackReader.Read(Encoding.UTF8.GetBytes(Example)).PackOrThrow();

        pack.ToString().Should().Be("house-wine 1.0.0");
        pack.Source.Mark.Should().Be(ConfirmationMark.Verified);
        pack.Retention!.Text.Should().Be("Ten years.");
        pack.Reviewer.Should().BeNull();
        var elements = pack.Events.Should().ContainSingle().Which.Elements;
        ((IEnumerable<PackElement>)elements).Select(element => (element.Id, element.Need, element.IsJudged)).Should().Equal(
            ("carrier", PackNeed.Mandatory, true), ("document", PackNeed.Mandatory, true), ("lot", PackNeed.Conditional, true), ("training", PackNeed.Duty, false));
        ((IEnumerable<string>)elements[1].Fields).Should().Equal("documents[consignmentNote].number|shipment");
        elements[3].NotJudged.Should().Be("a duty outside any record");
    }

    [Fact]
    public void A_pack_that_is_printed_and_read_again_is_the_same()
    {
        foreach (var pack in ProvenancePacks.All)
            PackReader.Read(Encoding.UTF8.GetBytes(pack.ToJson())).PackOrThrow().Should().Be(pack);
    }

    [Fact]
    public void White_space_and_a_byte_order_mark_change_nothing() =>
        PackReader.Read(Encoding.UTF8.Preamble.ToArray().Concat(Encoding.UTF8.GetBytes(JsonNode.Parse(Example)!.ToJsonString(new() { WriteIndented = true }))).ToArray()).PackOrThrow()
            .Should().Be(PackReader.Read(Encoding.UTF8.GetBytes(Example)).PackOrThrow());

    [Fact]
    public void A_problem_tells_line_column_path_and_the_nearest_word()
    {
        var problem = Problems(Example.Replace("\"carrier.name\"", "\"carier.name\"", StringComparison.Ordinal)).Should().ContainSingle().Which;

        (problem.Line, problem.Column, problem.Path).Should().Be((20, 120, "$.events[0].elements[0].fields[0]"));
        problem.Message.Should().Be("\"carier\" is no member of an event that a path can name. Write carrier, if that is meant.");
    }

    [Theory]
    [InlineData("\"types\": [\"dispatched\"]", "\"types\": [\"dispached\"]", "\"dispached\" is no type of event. Write dispatched, if that is meant.")]
    [InlineData("\"types\": [\"dispatched\"]", "\"type\": [\"dispatched\"]", "Nobody knows a member type here. Write types, if that is meant.")]
    [InlineData("documents[consignmentNote]", "documents[consignementNote]", "\"consignementNote\" is no known document type. Write consignmentNote, if that is meant.")]
    [InlineData("\"shipment\"]", "\"shipment.number\"]", "\"shipment\" has no members, so that \"number\" names nothing.")]
    [InlineData("\"item.lot\"", "\"item.lots\"", "\"lots\" is no member of an item that a path can name. Write lot, if that is meant.")]
    [InlineData("\"item.lot\"", "\"item\"", "\"item\" is no member. Write one of it: item.description.")]
    [InlineData("\"item.lot\"", "\"item[].lot\"", "\"item[]\" is no list. Write item.")]
    [InlineData("\"item.lot\"", "\"quantity[]\"", "\"quantity\" is no list. Write quantity.")]
    [InlineData("\"item.lot\"", "\"earlier.time\"", "\"earlier\" does not say which events. Write earlier[inspected], with a type, a step or a kind of event.")]
    [InlineData("\"item.lot\"", "\"earlier[inspectd].time\"", "\"inspectd\" is no type, step or kind of event. Write inspected, if that is meant.")]
    [InlineData("\"item.lot\"", "\"inputs[.quantity\"", "\"inputs[.quantity\" is no path. Write members with dots between them, [] after a list of which each must have it, or words that choose: documents[invoice].")]
    [InlineData("\"LBL001\": \"error\"", "\"LBL060\": \"error\"", "No rule has the code LBL060. Write LBL006, if that is meant.")]
    [InlineData("\"LBL001\": \"error\"", "\"LBL001\": \"note\"", "A pack may raise a severity, never lower it: that of LBL001 is warning. Write a higher one, or leave it out.")]
    [InlineData("\"severities\": {\"LBL001\": \"error\"}", "\"rules\": [\"LBL018\", \"LBL0188\"]", "No rule has the code LBL0188. Write LBL018, if that is meant.")]
    [InlineData("\"need\": \"duty\"", "\"need\": \"dutty\"", "Here stands \"dutty\". Write duty, if that is meant.")]
    [InlineData("\"need\": \"duty\"", "\"need\": \"mandatory\"", "Nothing says where the element stands. Write \"fields\", or \"notJudged\" with the reason why it is only listed.")]
    [InlineData("\"need\": \"duty\"", "\"need\": \"duty\", \"fields\": [\"time\"]", "A duty stands in no record. Leave \"fields\" out, or write another \"need\".")]
    [InlineData("\"where\": \"the wine was bottled\", ", "", "A conditional element says in words where it is needed. Write \"where\", and \"if\" in a way that can be checked where that can be.")]
    [InlineData("\"need\": \"mandatory\", \"fields\": [\"carrier.name\"]", "\"need\": \"mandatory\", \"where\": \"it rains\", \"fields\": [\"carrier.name\"]", "Only a conditional element has \"where\" and \"if\". Write \"need\": \"conditional\", or leave them out.")]
    [InlineData("[\"carrier.name\"]", "[\"carrier.name\"], \"decimals\": 6", "Only a point has decimals. Leave \"decimals\" out, or name a point: origin.place.point.")]
    [InlineData("\"commodities\": [\"2204\"]", "\"commodities\": [\"wine\"]", "\"wine\" is no commodity.")]
    [InlineData("\"commodities\": [\"2204\"]", "\"types\": [\"dispatched\"]", "This asks something of an event, and what is judged here is a chain. Write it within \"some\": an event of the chain is such.")]
    [InlineData("{\"commodities\": [\"2204\"]}", "{}", "This condition says nothing. Write what must hold, or leave it out.")]
    [InlineData("\"id\": \"training\"", "\"id\": \"lot\"", "The id lot stands twice among the elements. Write another one.")]
    [InlineData("\"id\": \"house-wine\"", "\"id\": \"House wine\"", "\"House wine\" is no id. Write lower-case letters, digits and hyphens, a letter first: first-receiver.")]
    [InlineData("  \"disclaimer\": \"House rules; nothing here is legal advice.\",\n", "", "A pack needs the member \"disclaimer\".")]
    [InlineData("\"jurisdiction\": \"EU\"", "\"jurisdiction\": \"eu\"", "\"eu\" is not an area. Write EU.")]
    [InlineData("\"provenancePack\": \"1.0\"", "\"provenancePack\": \"2.0\"", "Version \"2.0\" of the format is not known. Write \"1.0\".")]
    [InlineData("\"mark\": \"V\", \"citation\": \"Handbook 7\"", "\"mark\": \"X\"", "Here stands \"X\". Write V, S, K or P.")]
    [InlineData("      \"when\": {\"types\": [\"dispatched\"]},\n", "", "No event can be of this kind, since it has no \"when\", so that its elements are only listed. Write \"when\" at the event, or \"notJudged\" here in place of \"fields\".")]
    public void What_is_wrong_is_said_with_what_to_write(string was, string written, string message)
    {
        Example.Should().Contain(was);

        var result = PackReader.Read(Encoding.UTF8.GetBytes(Example.Replace(was, written, StringComparison.Ordinal)));

        result.Pack.Should().BeNull();
        ((IEnumerable<ReadProblem>)result.Problems).Select(problem => problem.Message).Should().Contain(message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"provenancePack\": \"1.0\", \"events\": [null, 1, [], {\"elements\": [{\"if\": {\"any\": [null]}}]}], \"scope\": 7, \"severities\": [], \"source\": \"x\"}")]
    public void Hostile_text_gives_problems_and_no_exception(string text)
    {
        var result = PackReader.Read(Encoding.UTF8.GetBytes(text));

        result.Pack.Should().BeNull();
        result.Problems.Should().NotBeEmpty();
        result.Invoking(one => one.PackOrThrow()).Should().Throw<FormatException>();
    }

    [Fact]
    public void Whatever_is_cut_off_or_changed_gives_problems_or_a_pack_and_no_exception()
    {
        var utf8 = Encoding.UTF8.GetBytes(Example);
        for (var i = 0; i < utf8.Length; i += 7)
        {
            PackReader.Read(utf8.AsMemory(0, i)).Pack.Should().BeNull();
            var changed = utf8.ToArray();
            changed[i] = (byte)(changed[i] ^ 0x15);
            _ = PackReader.Read(changed);
        }
    }

    private static Provenance.Values.ValueList<ReadProblem> Problems(string text) => PackReader.Read(Encoding.UTF8.GetBytes(text), "house.json").Problems;
}
