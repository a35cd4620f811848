using System.Globalization;
using Provenance.Tests.Rules;
using Provenance.Validation;

namespace Provenance.Tests.Reports;

/// <summary>An application words findings and questions in the language of its users: it has a table from the templates, which are stable, to its own.</summary>
public sealed class LocalizationTests
{
    private static readonly Dictionary<string, string> German = new()
    {
        ["No link from the removed labels to the new packages is recorded."] = "Eine Verbindung von den entfernten Etiketten zu den neuen Packungen ist nicht aufgezeichnet.",
        ["How the goods got from {from} to {to} is not recorded."] = "Nicht aufgezeichnet ist, wie die Ware nach {to} kam, ausgehend von {from}.",
        ["The record gives {party} no identity: a role, a class or a number of people."] = "Die Aufzeichnung nennt keine Identität für {party}, nur eine Rolle, eine Klasse oder eine Anzahl.",
        ["The record of the relabeling ({event}): old lots, new packages, count"] = "Das Protokoll der Umetikettierung ({event}): alte Lose, neue Packungen, Anzahl",
    };

    private static readonly Dictionary<string, string> Korean = new()
    {
        ["How the goods got from {from} to {to} is not recorded."] = "물품이 {from}에서 {to}(으)로 어떻게 이동했는지 기록되어 있지 않습니다.",
    };

    private static readonly ProvenanceReport Report = Masks.Chain.Check(Masks.EvaluatedAt);

    [Fact]
    public void A_finding_speaks_german_with_its_own_arguments_in_the_order_of_that_language()
    {
        Translated("MOV001", German).Should().Be("Nicht aufgezeichnet ist, wie die Ware nach Sinuiju kam, ausgehend von South Korea.");
        Translated("LBL006", German).Should().Be("Eine Verbindung von den entfernten Etiketten zu den neuen Packungen ist nicht aufgezeichnet.");
        Translated("COC007", German).Should().Be("Die Aufzeichnung nennt keine Identität für Chinese traders, nur eine Rolle, eine Klasse oder eine Anzahl.");
    }

    [Fact]
    public void And_korean() => Translated("MOV001", Korean).Should().Be("물품이 South Korea에서 Sinuiju(으)로 어떻게 이동했는지 기록되어 있지 않습니다.");

    [Fact]
    public void So_does_a_question()
    {
        var lost = Report.Findings.Single(finding => finding.Code == "LBL006");

        lost.Say(German[lost.MissingTemplates[0].What]).Should().Be("Das Protokoll der Umetikettierung (e6): alte Lose, neue Packungen, Anzahl");
    }

    [Fact]
    public void A_number_among_the_arguments_is_written_as_the_culture_does()
    {
        var report = Masks.Report((view, sink) => sink.Fail("No record of {amount} is there.", new MessageArgument("amount", 1234.5m)).At(view.Event("e1")));
        var german = new NumberFormatInfo { NumberDecimalSeparator = "," };

        report.Findings[0].Message.Should().Be("No record of 1234.5 is there.");
        report.Findings[0].Say("Von {amount} gibt es keine Aufzeichnung.", german).Should().Be("Von 1234,5 gibt es keine Aufzeichnung.");
    }

    [Fact]
    public void Every_message_and_every_question_of_every_fixture_is_a_template_with_arguments_that_are_there()
    {
        var findings = RuleFixture.All.SelectMany(fixture => fixture.Check().Findings).ToArray();

        findings.Should().AllSatisfy(finding =>
        {
            finding.Say(finding.Template).Should().Be(finding.Message);
            finding.MissingTemplates.Select(fact => finding.Say(fact.What)).Should().Equal(finding.Missing.Select(fact => fact.What));
            var names = finding.Arguments.Select(argument => argument.Name).ToHashSet();
            foreach (var template in finding.MissingTemplates.SelectMany(fact => new[] { fact.What, fact.Ask ?? "", fact.Document ?? "" }).Append(finding.Template))
                NamesIn(template).Should().BeSubsetOf(names, "{0}: {1}", finding.Code, template);
        });
    }

    private static string Translated(string code, Dictionary<string, string> table)
    {
        var finding = Report.Findings.First(finding => finding.Code == code && table.ContainsKey(finding.Template));
        return finding.Say(table[finding.Template], CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> NamesIn(string template) =>
        System.Text.RegularExpressions.Regex.Matches(template, @"\{(\w+)\}").Select(match => match.Groups[1].Value);
}
