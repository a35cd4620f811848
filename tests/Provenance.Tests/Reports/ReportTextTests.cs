using System.Globalization;
using System.Text.RegularExpressions;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Reports;
using Provenance.Reports.Layout;
using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Tests.Reports;

public sealed partial class ReportTextTests
{
    private static readonly ProvenanceReport OneHole = Masks.Report((view, sink) =>
        sink.Fail("No handover of {what} is recorded.", new MessageArgument("what", "the masks")).At(view.Event("e3")).At(view.Event("e1"))
            .Missing("handover", "who handed them over", "the last maker recorded", "a delivery note"));

    [Fact]
    public void The_first_line_says_how_far_it_holds_and_what_that_rests_on() =>
        ReportText.Of(OneHole, new() { Width = 200 }).Should().StartWith(
            "Not continuous: 1 hole. Every event is a claim; all rests on one withheld source (2 sources, 1 withheld).\n");

    [Fact]
    public void A_finding_stands_with_its_group_and_its_question_with_whom_to_ask() =>
        ReportText.Of(OneHole).Should().Contain(
            """
            1  Handover
               No handover of the masks is recorded. (MOV900)

            Ask next
            1  Who handed them over (MOV900)
               Ask the last maker recorded; shown by a delivery note
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void The_rest_is_one_line() =>
        ReportText.Of(Masks.Report(Eight), new() { Hint = "--all shows everything" }).Should().Contain("\n3 more findings and 3 more questions; 0 checks passed. --all shows everything.\n");

    [Fact]
    public void Five_groups_and_five_questions_are_shown_and_all_of_them_where_everything_is_asked_for()
    {
        var report = Masks.Report(Eight);

        ReportText.Of(report).Should().Contain("\n5  ").And.NotContain("\n6  ");
        Regex.Count(ReportText.Of(report, new() { All = true }), @"\n8  ").Should().Be(2);
    }

    [Fact]
    public void The_other_findings_of_a_group_are_named_in_a_few_words()
    {
        var report = Masks.Report((view, sink) =>
        {
            sink.Fail("The first.").At(view.Event("e3"));
            sink.Open("The second.").At(view.Event("e3")).Detailed("newLabelUnknown");
            sink.Review("The third.").At(view.Event("e3"), "place").About("a");
            sink.Review("The third.").At(view.Event("e3"), "place").About("b");
        });

        ReportText.Of(report, new() { Width = 200 }).Should().Contain(
            "   The first. (MOV900)\n   Also house rule (MOV900, to be judged) ×2; house rule, new label unknown (MOV900, open)\n");
    }

    [Fact]
    public void The_timeline_shows_what_happened_in_plain_words_and_the_hole_where_it_is() =>
        ReportText.Of(OneHole, new() { Width = 110 }).Should().Contain(
            """
            KF94 respirator masks (kf94-masks)
            ┌ date unknown   Made by LG; South Korea; labeled LG KF94 mask (e1)
            └ by 2020-02-03  Ordered by Kimbongsokyong Trading Company from Chinese traders: products made in South Korea;
                             a customs office in Sinuiju (e2)
              ╌╌ gap ╌╌      No handover of the masks is recorded. (MOV900)
            ┌ date unknown   Handed over by Chinese traders to Kimbongsokyong Trading Company; place not stated; large
            │                amounts (e3)
            │ date unknown   Crossed the border from China to North Korea; Sinuiju (e4)
            └ date unknown   Customs of North Korea: procedure not stated, outcome not stated; a customs office in Sinuiju
                             (e5)
              by 2020-02-03  All labels removed by soldiers (about 40) on behalf of Kimbongsokyong Trading Company; place
                             not stated; LG KF94 mask → label not stated; packed in clear plastic bags (e6)
              planned        Delivered to bases and hospitals (at least 2); near Pyongyang (e7)

            Bracketed events overlap, or the record does not settle their order.
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_hole_on_the_far_side_of_a_crossing_is_drawn_behind_it()
    {
        var report = Masks.Report((view, sink) => sink.Fail("No import is recorded.").At(view.Event("e4")).Detailed("import"));

        ReportText.Of(report).Should().MatchRegex(@"\(e4\)\n│ ╌╌ gap ╌╌ +No import is recorded\. \(MOV900\)\n");
    }

    [Fact]
    public void Only_a_failing_gap_is_a_hole()
    {
        var report = Masks.Report((view, sink) =>
        {
            sink.Open("It is open.").At(view.Event("e3"));
            sink.Fail("A note.").At(view.Event("e4")).AtMost(Severity.Note);
        });

        ReportText.Of(report).Should().Contain("It is open. (MOV900, open)");
        Regex.Count(ReportText.Of(report), "╌ gap ╌").Should().Be(report.Holes);
    }

    [Fact]
    public void Each_event_of_a_mixed_record_says_what_it_is_unless_it_is_a_fact()
    {
        var chain = ProvenanceChain.Of("urn:example:mixed")
            .Report(new Originated { Id = "a" }, new Observed { Id = "b", Status = Status.Claim }, new Observed { Id = "c", Status = Status.Inferred });

        var text = ReportText.Of(Masks.Report((_, _) => { }, chain), new() { Width = 200 });

        text.Should().Contain("Of 3 events 1 is a fact, 1 is a claim and 1 is inferred; no evidence is linked").And.Contain("(a)").And.Contain("(b, claim)").And.Contain("(c, inferred)");
    }

    [Fact]
    public void A_corrected_event_says_so_and_the_correction_itself_is_not_listed()
    {
        var chain = ProvenanceChain.Of("urn:example:corrected").Report(
            new Stored { Id = "a", By = Party.Organization("One") },
            new Corrected { Id = "b", Target = "a", Replacement = new Stored { By = Party.Organization("Two") } });

        ReportText.Of(Masks.Report((_, _) => { }, chain)).Should().Contain("Stored by Two (a, corrected)").And.NotContain("(b)");
    }

    [Fact]
    public void A_report_with_nothing_to_ask_says_so()
    {
        var text = ReportText.Of(Masks.Report((view, sink) => sink.Pass(null, view.Event("e1"))), new() { Width = 120 });

        text.Should().Contain("Nothing is missing, contradicts itself or is left to decide, as far as these rules look.").And.NotContain("Ask next").And.Contain("1 check passed.");
    }

    [Fact]
    public void Names_and_words_of_withheld_sources_and_allegations_are_never_written()
    {
        var text = ReportText.Of(Masks.Chain.Check(Masks.EvaluatedAt), new() { All = true });

        text.Should().NotContain("railway clerk").And.NotContainEquivalentOf("smuggl").And.NotContain("The outlet's word");
    }

    [Fact]
    public void Everything_is_written_where_it_is_asked_for()
    {
        var text = ReportText.Of(OneHole, new() { All = true, Width = 100 });

        text.Should().Contain(
            """
            MOV900 house rule: fails, error
              No handover of the masks is recorded.
              Rests on   claims
              Events     e3, e1
              Missing    who handed them over; ask the last maker recorded; shown by a delivery note
              Closed by  Record it.
              Sources    House manual 3.2 [P]
              Id         
            """.ReplaceLineEndings("\n"));
        text.Should().Contain("\nDid not run\nSTR001").And.Contain("\nNot looked at\n- Rules that did not run").And.Contain("\nRead\n- kf94-masks: 7 events, the last one e7\n");
    }

    [Fact]
    public void A_report_ends_with_what_it_can_not_show_and_when_it_was_made() =>
        ReportText.Of(OneHole, new() { Width = 200 }).Should().EndWith(
            $"\n\n{ProvenanceReport.Disclaimer}\nEvaluated at 2020-02-10T00:00:00Z by {OneHole.RuleSet}, policy default.\n");

    [Theory]
    [InlineData(40), InlineData(80), InlineData(133)]
    public void No_line_is_wider_than_asked_for(int width)
    {
        var chain = Masks.Chain.Report(new Stored { Id = "e8", By = Party.Organization("삼성물산주식회사 서울특별시 강남구 물류센터와 부산광역시 물류센터"), Place = Place.Named(new string('x', 150)) });

        var text = ReportText.Of(chain.Check(Masks.EvaluatedAt), new() { Width = width, All = true });

        text.Split('\n').Where(line => DisplayWidth.Of(line) > width).Should().BeEmpty();
        text.Should().NotContain(" \n");
    }

    [Fact]
    public void Colors_change_nothing_but_the_color()
    {
        var colored = ReportText.Of(OneHole, new() { Color = true });

        colored.Should().Contain("\e[31mNot");
        Escape().Replace(colored, "").Should().Be(ReportText.Of(OneHole));
        ReportText.Of(OneHole).Should().NotContain("\e");
    }

    [Fact]
    public void A_name_from_outside_can_not_drive_the_terminal()
    {
        var chain = ProvenanceChain.Of("urn:example:evil").Report(new Stored { Id = "a", By = Party.Organization("evil\e[2J\u009b31m\u202eeman\r\nNot continuous: 0 holes") });

        var text = ReportText.Of(Masks.Report((_, _) => { }, chain));

        text.Should().NotContainAny("\e", "\u009b", "\u202e", "\r").And.Contain("Stored by evil\uFFFD[2J\uFFFD31m\uFFFDeman Not continuous: 0 holes");
    }

    [Fact]
    public void Long_chains_are_shown_around_their_holes()
    {
        var chain = ProvenanceChain.Of("urn:example:long").Report([.. Enumerable.Range(1, 60).Select(i => new Observed { Id = $"o{i}" })]);
        var report = Masks.Report((view, sink) => sink.Fail("Something is missing.").At(view.Event("o30")), chain);

        var text = ReportText.Of(report);

        text.Should().Contain("(o3)").And.NotContain("(o4)").And.Contain("25 events").And.Contain("(o29)").And.Contain("(o30)").And.NotContain("(o31)").And.Contain("(o60)");
        ReportText.Of(report, new() { All = true }).Should().Contain("(o4)").And.Contain("(o31)");
    }

    [Fact]
    public void A_chain_full_of_holes_does_not_fill_the_short_report()
    {
        var chain = ProvenanceChain.Of("urn:example:full").Report([.. Enumerable.Range(1, 60).Select(i => new Observed { Id = $"o{i}" })]);
        var report = Masks.Report((view, sink) =>
        {
            foreach (var e in view.History)
                sink.Fail("Something is missing.").At(e);
        }, chain);

        Regex.Count(ReportText.Of(report), "╌ gap ╌").Should().BeInRange(8, 24);
        ReportText.Of(report).Should().MatchRegex(@"\n  … +\d+ events and \d+ gaps\n").And.Contain("(o60)");
        Regex.Count(ReportText.Of(report, new() { All = true }), "╌ gap ╌").Should().Be(60);
    }

    [Fact]
    public void Of_many_chains_those_with_holes_are_shown_first()
    {
        var chains = Enumerable.Range(1, 9).Select(i => ProvenanceChain.Of($"chain-{i}").Report(new Observed { Id = $"o{i}" })).ToArray();
        var report = Masks.Report((view, sink) =>
        {
            if (view.Chain.Id == "chain-8")
                sink.Fail("Something is missing.").At(view.Event("o8"));
        }, chains);

        ReportText.Of(report).Should().Contain("(o8)").And.Contain("(o4)").And.NotContain("(o5)").And.Contain("And 4 more chains.");
        ReportText.Of(report, new() { All = true }).Should().Contain("(o5)").And.NotContain("more chains");
    }

    [Fact]
    public void The_culture_changes_nothing()
    {
        var expected = ReportText.Of(OneHole, new() { All = true });
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "~" }, DateTimeFormat = { DateSeparator = "~" } };
            ReportText.Of(OneHole, new() { All = true }).Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_line_has_at_least_40_columns()
    {
        var narrow = () => new ReportTextOptions { Width = 39 };

        narrow.Should().Throw<ArgumentOutOfRangeException>().WithMessage("A line has at least 40 columns.*");
    }

    [GeneratedRegex(@"\e\[\d*m")]
    private static partial Regex Escape();

    private static void Eight(ChainView view, FindingSink sink)
    {
        for (var i = 1; i <= 8; i++)
        {
            sink.Fail("Fact {i} is missing.", new MessageArgument("i", i)).About($"s{i}").At(view.History[(i - 1) % 6])
                .Under(GroupKey.Of(Party.Organization($"Party {i}"))).At(view.History[i % 6]).Missing($"fact-{i}", $"fact {i}");
        }
    }
}
