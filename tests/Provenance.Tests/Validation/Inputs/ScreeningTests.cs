using System.Text.Json;
using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Validation;
using Provenance.Validation.Inputs;
using Provenance.Values;

namespace Provenance.Tests.Validation.Inputs;

public sealed class ScreeningTests
{
    private const string Line = "Kim Trading | Example List | 2024-03-30 | 117";

    private static readonly Instant Now = Instant.FromUtc(2024, 4, 1, 0, 0);
    private static readonly Party Maker = Party.Organization("Maker", "DE") with { Id = "maker" };

    private static readonly Party Trader = Party.Organization("김무역", "KR") with
    {
        Id = "kim",
        Lei = "529900T8BM49AURSDO55",
        Names = [new PartyName { Text = "Kim Trading", Script = "Latn", Use = "transliteration" }],
        Aliases = [new PartyAlias { Name = "Kim & Sons" }],
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_match_by_a_transliterated_name_is_for_a_person_to_judge()
    {
        var inputs = await ScreenAsync(new(Line), Sent(Trader));

        var finding = inputs.Check(Now).Findings.Should().ContainSingle(one => one.Code == "REG002").Which;
        (finding.Kind, finding.Severity, finding.Subject, finding.Detail).Should().Be((FindingKind.Review, Severity.Warning, "kim", "Example List/117"));
        finding.Message.Should().Be("The screening list Example List (2024-03-30) has an entry that may be 김무역: 117, by Kim Trading, score 0.92.");
        finding.Missing.Should().ContainSingle().Which.What.Should().Be("Whether 김무역 is the entry 117 of Example List (2024-03-30)");
        finding.Events.Select(e => e.Id).Should().Equal("sent", "got");
    }

    [Fact]
    public async Task A_match_by_a_tie_says_that_it_is_of_the_other_party()
    {
        var parent = Party.Organization("Kim Trading", "KR") with { Id = "parent" };
        var shop = Party.Organization("Shop", "DE") with { Id = "shop", Affiliations = [new Affiliation { To = "parent", Kind = "subsidiary" }] };

        var inputs = await ScreenAsync(new(Line), Sent(shop), parent);

        inputs.Check(Now).Findings.Should().ContainSingle(one => one.Code == "REG002").Which.Message
            .Should().Be("The screening list Example List (2024-03-30) has an entry that may be one to whom the record ties Shop: 117, by Kim Trading, score 0.92.");
    }

    [Fact]
    public async Task A_tie_that_the_other_party_records_is_told_the_other_way_round()
    {
        var shop = Party.Organization("Shop", "DE") with { Id = "shop" };
        var parent = Party.Organization("Parent", "DE") with { Id = "parent", Affiliations = [new Affiliation { To = "shop", Kind = "owner" }] };
        var screener = new ListScreener();

        await ScreenAsync(screener, Sent(shop), parent);

        var tie = screener.Asked.Single(party => party.Name == "Shop").Affiliations.Should().ContainSingle().Which;
        (tie.Party.Name, tie.Kind, tie.IsReverse).Should().Be(("Parent", "owner", true));
    }

    [Fact]
    public async Task A_screener_is_told_every_name_and_number_and_where_the_party_is_named()
    {
        var screener = new ListScreener();

        await ScreenAsync(screener, Sent(Trader));

        var told = screener.Asked.Single(party => party.Name == "김무역");
        told.Names.Select(name => (name.Text, name.Script, name.Use)).Should().Equal(("김무역", null, null), ("Kim Trading", "Latn", "transliteration"), ("Kim & Sons", null, "alias"));
        told.Numbers.Should().Equal(new ScreenedNumber("lei", "529900T8BM49AURSDO55"));
        told.Countries.Should().Equal(Country.KR);
        told.Kind.Should().Be(PartyKind.Organization);
        (told.Chains.Single(), string.Join(' ', told.Events)).Should().Be(("lot", "sent got"));
    }

    [Fact]
    public async Task One_party_under_two_ids_is_screened_once_in_the_order_of_naming_and_found_once()
    {
        var once = Party.Organization("Kim Trading", "KR") with { Id = "kim-old", Aliases = [new PartyAlias { Name = "kim" }] };
        var chain = Sent(Trader).Report(new Observed { Id = "seen", By = once, Time = EventTime.Parse("2024-03-20") });
        var screener = new ListScreener(Line);

        var inputs = await ScreenAsync(screener, chain);

        screener.Asked.Select(party => party.Name).Should().Equal("Maker", "김무역");
        screener.Asked[1].Events.Should().Equal("sent", "got", "seen");
        inputs.Screenings.Select(one => one.Screening.State).Should().Equal(ScreeningState.NoMatch, ScreeningState.Matched);
        inputs.Check(Now).Findings.Where(one => one.Code == "REG002").Should().ContainSingle().Which.Events.Should().HaveCount(3);
    }

    [Fact]
    public async Task What_could_not_be_searched_is_open_as_a_note_and_names_what_is_missing()
    {
        var inputs = await ScreenAsync(new("Kim Trading | unavailable | the service did not answer"), Sent(Trader));

        var finding = inputs.Check(Now).Findings.Should().ContainSingle(one => one.Code == "REG002").Which;
        (finding.Kind, finding.Severity).Should().Be((FindingKind.Open, Severity.Note));
        finding.Message.Should().Be("Whether a screening list has an entry that may be 김무역 is not known: the service did not answer.");
        finding.Missing.Should().ContainSingle().Which.What.Should().Be("The result of screening 김무역");
    }

    [Fact]
    public async Task Who_is_withheld_is_handed_to_no_screener_by_no_way()
    {
        var source = Source.Withheld("s-a") with { Name = "Anna Secret" };
        var evidence = Evidence.Testimony("told", source, reportedOn: "2024-03-01");
        var named = Party.Person("ANNA SECRET") with { Id = "anna" };
        var pseudonym = Party.Person("A.") with { Id = "s-a" };
        var withheld = Party.Organization("Broker Secret", "DE") with { Id = "broker", IdentityWithheld = true };
        var owner = Party.Organization("Owner Secret", "DE") with { Id = "owner" };
        var shop = Party.Organization("Shop", "DE") with
        {
            Id = "shop",
            Notes = "Note Secret",
            Affiliations = [new Affiliation { To = "broker" }, new Affiliation { To = "s-a" }, new Affiliation { To = "owner", Evidence = ["told"] }],
        };
        var chain = Sent(shop).Report(Status.Claim, [evidence], new Observed { Id = "e1", By = named }, new Observed { Id = "e2", By = pseudonym }, new Observed { Id = "e3", By = withheld });
        var screener = new ListScreener();

        var inputs = await ScreenAsync(screener, chain, owner);

        screener.Asked.Select(party => party.Name).Should().Equal("Maker", "Shop");
        JsonSerializer.Serialize(screener.Asked).Should().Contain("Shop").And.NotContainAny("Secret", "SECRET", "s-a", "told");
        screener.Asked[1].Affiliations.Should().BeEmpty("a tie to who is withheld, or known only from who is, is a hint of it");
        inputs.NotScreened.Should().Be(3);
    }

    [Fact]
    public async Task A_role_is_no_name_and_is_counted()
    {
        var screener = new ListScreener("traders | Example List | 2024-03-30 | 1");

        var inputs = await ScreenAsync(screener, Sent(Party.Unnamed("traders", "CN")));

        screener.Asked.Select(party => party.Name).Should().Equal("Maker");
        inputs.NotScreened.Should().Be(1);
        Outcomes(inputs.Check(Now)).Should().Equal(RuleOutcomeKind.NotApplicable, RuleOutcomeKind.Pass);
    }

    [Fact]
    public async Task A_match_changes_no_step_of_the_verdict()
    {
        var without = Sent(Trader).Check(Now);

        var report = (await ScreenAsync(new(Line), Sent(Trader))).Check(Now);

        report.Findings.Should().ContainSingle(one => one.Code == "REG002");
        report.Verdict.Should().Be(without.Verdict);
    }

    [Fact]
    public async Task Where_no_list_has_the_parties_the_rule_passes_and_without_a_screener_it_does_not_apply()
    {
        Outcomes((await ScreenAsync(new(), Sent(Trader))).Check(Now)).Should().Equal(RuleOutcomeKind.Pass);
        Outcomes(Sent(Trader).Check(Now)).Should().Equal(RuleOutcomeKind.NotApplicable);
    }

    [Fact]
    public async Task What_a_screener_said_is_part_of_the_digest_of_the_data()
    {
        var digests = new HashSet<string> { Sent(Trader).Check(Now).DataDigest };

        foreach (var line in new[] { "nobody | L | 1 | 1", Line, Line.Replace("2024-03-30", "2024-03-31", StringComparison.Ordinal), "Kim Trading | unavailable | no answer" })
            digests.Add((await ScreenAsync(new(line), Sent(Trader))).Check(Now).DataDigest);

        digests.Should().HaveCount(5);
        (await ScreenAsync(new(Line), Sent(Trader))).Check(Now).DataDigest.Should().Be((await ScreenAsync(new(Line), Sent(Trader))).Check(Now).DataDigest);
    }

    [Fact]
    public async Task A_report_for_disclosure_holds_nothing_that_a_screener_said()
    {
        var inputs = await ScreenAsync(new(Line), Sent(Trader));

        var report = inputs.Chains.CheckForDisclosure(Now);

        report.Findings.Should().NotContain(one => one.Code == "REG002");
        Outcomes(report).Should().Equal(RuleOutcomeKind.NotApplicable);
    }

    [Fact]
    public async Task What_a_screener_throws_reaches_the_caller_and_a_cancelled_one_is_not_asked()
    {
        var failing = new FailingScreener();
        await FluentActions.Awaiting(() => ProvenanceInputs.ResolveAsync(ChainSet.Of(Sent(Trader)), null, null, failing, Token).AsTask())
            .Should().ThrowAsync<InvalidDataException>().WithMessage("no list");

        await FluentActions.Awaiting(() => ProvenanceInputs.ResolveAsync(ChainSet.Of(Sent(Trader)), null, null, failing, new CancellationToken(true)).AsTask())
            .Should().ThrowAsync<OperationCanceledException>();
        failing.Asked.Should().Be(1);
    }

    [Fact]
    public async Task Cancelling_between_two_parties_ends_it()
    {
        using var cancelling = new CancellationTokenSource();
        var screener = new FailingScreener(cancelling);

        await FluentActions.Awaiting(() => ProvenanceInputs.ResolveAsync(ChainSet.Of(Sent(Trader)), null, null, screener, cancelling.Token).AsTask())
            .Should().ThrowAsync<OperationCanceledException>();
        screener.Asked.Should().Be(1);
    }

    [Fact]
    public void A_match_without_an_entry_and_a_failure_without_a_reason_are_refused()
    {
        FluentActions.Invoking(() => PartyScreening.Matched()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => PartyScreening.Unavailable(" ")).Should().Throw<ArgumentException>();
    }

    private static ProvenanceChain Sent(Party to) => ProvenanceChain.Of("lot").Report(
        new Originated { Id = "made", By = Maker, Place = Place.In("DE"), Time = EventTime.Parse("2024-03-01") },
        new Dispatched { Id = "sent", From = Maker, To = to, Place = Place.In("DE"), Time = EventTime.Parse("2024-03-05") },
        new Received { Id = "got", From = Maker, By = to, Place = Place.In("DE"), Time = EventTime.Parse("2024-03-10") });

    [Fact]
    public async Task Where_nothing_is_found_the_report_says_which_lists_were_searched_if_the_screener_does()
    {
        var inputs = await ProvenanceInputs.ResolveAsync(ChainSet.Of(Sent(Trader)), null, null, new SearchingScreener("Union list (2026-11-20)", "entity list"), Token);
        var report = inputs.Check(Now);

        report.Rules.Single(rule => rule.Code == "REG002").Why.Should().Be("no entry of Union list (2026-11-20), entity list may be a party that was screened");
        var others = await ProvenanceInputs.ResolveAsync(ChainSet.Of(Sent(Trader)), null, null, new SearchingScreener("entity list"), Token);
        report.DataDigest.Should().NotBe(others.Check(Now).DataDigest, "what was searched is part of what was judged");
    }

    [Fact]
    public void Lists_that_were_not_searched_and_lists_without_a_name_cannot_be_named()
    {
        FluentActions.Invoking(() => PartyScreening.Unavailable("closed").Searched("entity list")).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => PartyScreening.NoMatch.Searched(" ")).Should().Throw<ArgumentException>();
        PartyScreening.NoMatch.Searched("entity list").Lists.Should().Equal("entity list");
        PartyScreening.NoMatch.Lists.Should().BeEmpty();
    }

    private static ValueTask<ProvenanceInputs> ScreenAsync(ListScreener screener, ProvenanceChain chain, params Party[] registered) =>
        ProvenanceInputs.ResolveAsync(ChainSet.Of([chain], new Registry { Parties = [.. registered] }), null, null, screener, Token);

    private static IEnumerable<RuleOutcomeKind> Outcomes(ProvenanceReport report) => report.Rules.Where(rule => rule.Code == "REG002").Select(rule => rule.Outcome).Order().Reverse();

    private sealed class SearchingScreener(params string[] lists) : IPartyScreener
    {
        public ValueTask<PartyScreening> ScreenAsync(ScreenedParty party, CancellationToken cancellationToken) => ValueTask.FromResult(PartyScreening.NoMatch.Searched(lists));
    }

    private sealed class FailingScreener(CancellationTokenSource? cancelling = null) : IPartyScreener
    {
        public int Asked { get; private set; }

        public ValueTask<PartyScreening> ScreenAsync(ScreenedParty party, CancellationToken cancellationToken)
        {
            Asked++;
            if (cancelling is null)
                throw new InvalidDataException("no list");
            cancelling.Cancel();
            return ValueTask.FromResult(PartyScreening.NoMatch);
        }
    }
}
