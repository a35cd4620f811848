using System.Text;
using Provenance.Documents;
using Provenance.Routes;

namespace Provenance.Tests.Routes;

public sealed class RouteReaderTests
{
    [Fact]
    public void A_route_is_read_with_all_that_it_says()
    {
        var route = MaskRoute.Read(
            """
            { "provenanceRoute": "1.0", "id": "r-1", "version": "2", "title": "t", "about": "for people",
              "appliesTo": {"items": ["urn:example:lot"], "commodities": ["6307"]},
              "steps": [{"name": "a", "events": ["originated"]},
                        {"name": "b", "events": ["moved"], "optional": true, "repeats": true, "after": ["a"], "within": "P2DT3H", "sources": 2, "grade": "C3"}],
              "thresholds": [{"of": "origin", "sources": 2}, {"of": "labels", "grade": "B2"}] }
            """);

        (route.Id, route.Version, route.Title).Should().Be(("r-1", "2", "t"));
        route.Items.Should().ContainSingle().Which.Value.Should().Be("urn:example:lot");
        ((IEnumerable<string>)route.Commodities).Should().Equal("6307");
        var step = route.Steps[1];
        (step.Name, step.IsOptional, step.Repeats, step.Sources, step.Grade).Should().Be(("b", true, true, 2, "C3"));
        ((IEnumerable<string>)step.After).Should().Equal("a");
        step.Within!.Value.TotalHours.Should().Be(51);
        (route.Steps[0].IsOptional, route.Steps[0].Repeats, route.Steps[0].Sources, route.Steps[0].Within).Should().Be((false, false, 0, null));
        ((IEnumerable<RouteThreshold>)route.Thresholds).Should().Equal(new RouteThreshold("origin", 2, null), new RouteThreshold("labels", 1, "B2"));
    }

    [Theory]
    [InlineData("\"steps\": [{\"name\": \"a\", \"event\": [\"moved\"]}]", "unknownMember", "Write events, if that is meant.")]
    [InlineData("\"steps\": [{\"name\": \"a\", \"events\": [\"recieved\"]}]", "word", "\"recieved\" is no type of event that a step can have. Write received, if that is meant.")]
    [InlineData("\"steps\": [{\"name\": \"a\", \"events\": [\"corrected\"]}]", "word", "\"corrected\" is no type of event that a step can have.")]
    [InlineData("\"steps\": [{\"name\": \"a\", \"events\": [\"customsProcessed\"], \"procedures\": [\"exprot\"]}]", "word", "Write export, if that is meant.")]
    [InlineData("\"steps\": [{\"name\": \"a\", \"events\": []}]", "empty", "is empty, so that nothing fits it")]
    [InlineData("\"steps\": [{\"name\": \"a\"}]", "step", "This step names no events.")]
    [InlineData("\"steps\": [{\"events\": [\"moved\"]}]", "missing", "A step needs the member \"name\".")]
    [InlineData("\"steps\": [{\"name\": \"a/b\", \"events\": [\"moved\"]}]", "name", "Write one line without a slash.")]
    [InlineData("\"steps\": [{\"name\": \"a\", \"events\": [\"moved\"]}, {\"name\": \"a\", \"events\": [\"stored\"]}]", "duplicateName", "stands twice")]
    [InlineData("\"steps\": [{\"name\": \"export\", \"events\": [\"moved\"]}, {\"name\": \"b\", \"events\": [\"moved\"], \"after\": [\"exprt\"]}]", "step", "No step is called \"exprt\". Write export, if that is meant.")]
    [InlineData("\"steps\": [{\"name\": \"a\", \"events\": [\"moved\"], \"after\": [\"b\"]}, {\"name\": \"b\", \"events\": [\"moved\"], \"after\": [\"a\"]}]", "order", "The step a comes after itself")]
    [InlineData("\"steps\": [{\"name\": \"a\", \"events\": [\"moved\"], \"within\": \"P3D\"}]", "step", "A span runs from an earlier step.")]
    [InlineData("\"steps\": [{\"name\": \"a\", \"events\": [\"moved\"], \"after\": [\"a\"], \"within\": \"P1M\"}]", "duration", "such as P30D")]
    [InlineData("\"steps\": [{\"name\": \"a\", \"events\": [\"originated\"], \"to\": [\"x\"]}]", "member", "No event of this step has something to say of to.")]
    [InlineData("\"steps\": [{\"name\": \"a\", \"events\": [\"moved\"], \"countries\": [\"KOR\"]}]", "area", "KR")]
    [InlineData("\"steps\": [{\"name\": \"a\", \"events\": [\"moved\"], \"by\": [{}]}]", "party", "Write named, countries or kind.")]
    [InlineData("\"steps\": [{\"name\": \"a\", \"events\": [\"moved\"], \"by\": [{\"kind\": \"organisation\"}]}]", "word", "Write organization, if that is meant.")]
    [InlineData("\"steps\": [{\"name\": \"a\", \"events\": [\"moved\"], \"by\": [3]}]", "type", "Write the id, the number or the name of a party")]
    [InlineData("\"steps\": [{\"name\": \"a\", \"events\": [\"moved\"], \"sources\": 0}]", "number", "Write a number from 1 to 100")]
    [InlineData("\"steps\": [{\"name\": \"a\", \"events\": [\"moved\"], \"grade\": \"F6\"}]", "grade", "nobody could judge")]
    [InlineData("\"steps\": [{\"name\": \"a\", \"events\": [\"moved\"], \"optional\": \"yes\"}]", "type", "Write true or false")]
    [InlineData("\"steps\": [], \"thresholds\": [{\"of\": \"orgin\", \"sources\": 2}]", "word", "Write origin, if that is meant.")]
    [InlineData("\"steps\": [], \"thresholds\": [{\"of\": \"origin\"}]", "threshold", "asks for nothing")]
    [InlineData("\"steps\": [], \"thresholds\": [{\"of\": \"origin\", \"sources\": 2}, {\"of\": \"origin\", \"sources\": 3}]", "duplicateFact", "Two thresholds are of origin.")]
    [InlineData("\"steps\": [], \"appliesTo\": {}", "goods", "This names no goods.")]
    [InlineData("\"steps\": [], \"appliesTo\": {\"commodities\": [\"masks\"]}", "word", "is no commodity code")]
    [InlineData("\"steps\": [], \"id\": \"Masks\"", "duplicateMember", "stands twice")]
    public void What_is_wrong_is_told_with_its_place_and_what_to_write(string members, string code, string advice)
    {
        var read = RouteReader.Read(Encoding.UTF8.GetBytes($"{{ \"provenanceRoute\": \"1.0\", \"id\": \"r\", \"version\": \"1\", \"title\": \"t\",\n{members} }}"), "house.json");

        read.Route.Should().BeNull();
        var problem = read.Problems.Should().ContainSingle().Which;
        (problem.Code, problem.DocumentName, problem.Line).Should().Be((code, "house.json", 2));
        problem.Message.Should().Contain(advice);
        problem.Path.Should().StartWith("$.");
        FluentActions.Invoking(read.RouteOrThrow).Should().Throw<FormatException>().WithMessage("house.json(2,*");
    }

    [Theory]
    [InlineData("", "json")]
    [InlineData("[]", "type")]
    [InlineData("{}", "version")]
    [InlineData("{\"provenanceRoute\": \"2.0\"}", "version")]
    [InlineData("{\"provenanceRoute\": \"1.0\", \"id\": \"r\", \"version\": \"1\", \"title\": \"t\"}", "missing")]
    [InlineData("{\"provenanceRoute\": \"1.0\", \"id\": \"R\", \"version\": \"1\", \"title\": \"t\", \"steps\": []}", "id")]
    public void What_is_no_route_is_refused(string json, string code) =>
        RouteReader.Read(Encoding.UTF8.GetBytes(json)).Problems.Should().Contain(problem => problem.Code == code && problem.Severity == ProblemSeverity.Error);

    [Fact]
    public void Routes_are_equal_where_their_json_is()
    {
        var again = MaskRoute.Read($"\uFEFF{MaskRoute.Text.Replace("\n", "\n\n", StringComparison.Ordinal)}");

        again.Should().Be(MaskRoute.Route);
        (again.GetHashCode(), again.Digest, again.ToJson()).Should().Be((MaskRoute.Route.GetHashCode(), MaskRoute.Route.Digest, MaskRoute.Route.ToJson()));
        MaskRoute.Read(MaskRoute.Route.ToJson()).Should().Be(again);
        MaskRoute.Changed(json => json["title"] = "Another one").Should().NotBe(again).And.Subject.As<ExpectedRoute>().Digest.Should().NotBe(again.Digest);
    }
}
