using System.Text;
using System.Text.Json;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Reports;
using Provenance.Validation;

namespace Provenance.Tests.Reports;

public sealed class ReportJsonTests
{
    private static readonly ProvenanceReport Report = Masks.Chain.Check(Masks.EvaluatedAt);

    [Fact]
    public void Members_stand_in_a_fixed_order()
    {
        using var json = JsonDocument.Parse(Write(Report));

        json.RootElement.EnumerateObject().Select(member => member.Name).Should().Equal(
            "provenanceReport", "evaluatedAt", "verdict", "packs", "routes", "groups", "questions", "findings", "consolidated", "rules", "assumptions", "scope", "disclaimer",
            "ruleSet", "ruleSetDigest", "policy", "policyDigest", "dataDigest", "chains");
    }

    [Fact]
    public void The_verdict_names_the_step_that_is_not_reached_and_what_blocks_it()
    {
        using var json = JsonDocument.Parse(Write(Report));
        var verdict = json.RootElement.GetProperty("verdict");

        verdict.GetProperty("reached").GetString().Should().Be("consistent");
        verdict.GetProperty("next").GetString().Should().Be("continuous");
        verdict.GetProperty("nextIs").GetString().Should().Be("refuted");
        verdict.GetProperty("blockedBy").EnumerateArray().Select(code => code.GetString()).Should().Equal(Report.Verdict.BlockedBy);
    }

    [Fact]
    public void A_finding_has_all_its_members()
    {
        var report = Masks.Report((view, sink) => sink.Fail("No handover of {what} is recorded.", new MessageArgument("what", "the masks"))
            .Detailed("byRoad").About("the leg").At(view.Event("e3"), "from").At(view.Event("e1")).Proven(["step 1", "step 2"])
            .Missing("handover", "who handed them over", "the maker", "a note"));
        using var json = JsonDocument.Parse(Write(report));
        var finding = json.RootElement.GetProperty("findings")[0];

        finding.GetRawText().ReplaceLineEndings("\n").Should().Be(
            $$"""
            {
                  "code": "MOV900",
                  "name": "house-rule",
                  "class": "gap",
                  "severity": "error",
                  "kind": "fail",
                  "restsOn": "claim",
                  "detail": "byRoad",
                  "message": "No handover of the masks is recorded.",
                  "arguments": {
                    "what": "the masks"
                  },
                  "subject": "the leg",
                  "locations": [
                    {
                      "chain": "kf94-masks",
                      "event": "e3",
                      "field": "from"
                    },
                    {
                      "chain": "kf94-masks",
                      "event": "e1"
                    }
                  ],
                  "relatedEvents": [
                    "e3",
                    "e1"
                  ],
                  "witness": [
                    "step 1",
                    "step 2"
                  ],
                  "missing": [
                    {
                      "key": "handover",
                      "what": "who handed them over",
                      "ask": "the maker",
                      "document": "a note"
                    }
                  ],
                  "remedies": [
                    "Record it."
                  ],
                  "citations": [
                    "House manual 3.2 [P]"
                  ],
                  "fingerprint": "{{report.Findings[0].Fingerprint}}",
                  "replies": []
                }
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void What_is_null_is_left_out()
    {
        var report = Masks.Report((_, sink) => sink.Open("It is not known.").Missing("what", "what it was"));
        using var json = JsonDocument.Parse(Write(report));
        var finding = json.RootElement.GetProperty("findings")[0];

        finding.TryGetProperty("detail", out _).Should().BeFalse();
        finding.GetProperty("locations")[0].TryGetProperty("event", out _).Should().BeFalse();
        finding.GetProperty("missing")[0].TryGetProperty("ask", out _).Should().BeFalse();
        Encoding.UTF8.GetString(Write(report)).Should().NotContain("null");
    }

    [Fact]
    public void Every_finding_that_a_group_or_a_question_names_is_there()
    {
        using var json = JsonDocument.Parse(Write(Report));
        var root = json.RootElement;
        var all = root.GetProperty("findings").EnumerateArray().Select(Name).ToList();

        root.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("findings").EnumerateArray()).Select(Name).Should().BeEquivalentTo(all);
        root.GetProperty("questions").EnumerateArray().SelectMany(question => question.GetProperty("decides").EnumerateArray()).Select(Name).Should().NotBeEmpty().And.BeSubsetOf(all);

        static (string?, string?) Name(JsonElement finding) => (finding.GetProperty("code").GetString(), finding.GetProperty("fingerprint").GetString());
    }

    [Fact]
    public void Every_rule_is_there_with_a_finding_or_with_what_became_of_it()
    {
        using var json = JsonDocument.Parse(Write(Report));
        var codes = json.RootElement.GetProperty("rules").EnumerateArray().Concat(json.RootElement.GetProperty("findings").EnumerateArray())
            .Concat(json.RootElement.GetProperty("consolidated").EnumerateArray().Select(one => one.GetProperty("finding")))
            .Select(rule => rule.GetProperty("code").GetString());

        codes.Distinct().Should().BeEquivalentTo(Provenance.Rules.RuleCatalog.Descriptors.Select(rule => rule.Code));
    }

    [Fact]
    public void Two_checks_of_one_chain_give_the_same_bytes() =>
        Write(Masks.Chain.Check(Masks.EvaluatedAt)).Should().Equal(Write(Report));

    [Fact]
    public void It_is_utf8_without_a_mark_and_leaves_letters_as_they_are()
    {
        var chain = ProvenanceChain.Of("마스크").Report(new Observed { Id = "a" });
        var json = Write(Masks.Report((view, sink) => sink.Fail("No record of {chain}.", new MessageArgument("chain", view.Chain.Id)).At(view.History[0]), chain));

        json[0].Should().Be((byte)'{');
        json[^1].Should().Be((byte)'\n');
        json.Should().NotContain((byte)'\r');
        Encoding.UTF8.GetString(json).Should().Contain("No record of 마스크.");
    }

    [Fact]
    public void Control_characters_of_the_record_are_escaped()
    {
        var chain = ProvenanceChain.Of("evil\e[2J\u009b").Report(new Observed { Id = "a" });

        Encoding.UTF8.GetString(Write(chain.Check(Masks.EvaluatedAt))).Should().NotContainAny("\e", "\u009b").And.Contain(@"evil\u001B[2J\u009B");
    }

    private static byte[] Write(ProvenanceReport report)
    {
        using var output = new MemoryStream();
        ReportJson.Write(report, output);
        return output.ToArray();
    }
}
