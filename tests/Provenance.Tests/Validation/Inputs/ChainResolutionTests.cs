using System.Text;
using NodaTime;
using Provenance.Chains;
using Provenance.Documents;
using Provenance.Validation;
using Provenance.Validation.Inputs;

namespace Provenance.Tests.Validation.Inputs;

public sealed class ChainResolutionTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 4, 1, 0, 0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_named_is_loaded_and_what_that_names_too()
    {
        var records = new Records(("urn:example:lot-2", ChainResolution.Loaded(Made("lot-2", "lot-3"))), ("urn:example:lot-3", ChainResolution.Loaded(Origin("lot-3"))));

        var inputs = await ProvenanceInputs.ResolveAsync(Made("lot-1", "lot-2"), records, null, Token);

        inputs.Chains.Select(chain => chain.Id).Should().Equal("lot-1", "lot-2", "lot-3");
        inputs.Asked.Should().Equal(new ResolvedChain("urn:example:lot-2", ChainState.Loaded), new ResolvedChain("urn:example:lot-3", ChainState.Loaded));
        inputs.IsComplete.Should().BeTrue();
        inputs.Check(Now).Findings.Should().NotContain(finding => finding.Code == "STR008");
    }

    [Fact]
    public async Task What_exists_nowhere_fails()
    {
        var inputs = await ProvenanceInputs.ResolveAsync(Made("lot-1", "lot-2"), new Records(), null, Token);

        var finding = inputs.Check(Now).Findings.Should().ContainSingle(one => one.Code == "STR008").Which;
        (finding.Kind, finding.Severity, finding.Detail, finding.Subject).Should().Be((FindingKind.Fail, Severity.Error, "missing", "urn:example:lot-2"));
        inputs.Asked.Should().Equal(new ResolvedChain("urn:example:lot-2", ChainState.Missing));
    }

    [Fact]
    public async Task What_may_not_be_read_stays_open_and_says_why()
    {
        var records = new Records(("urn:example:lot-2", ChainResolution.Denied("the supplier keeps it confidential")));

        var inputs = await ProvenanceInputs.ResolveAsync(Made("lot-1", "lot-2"), records, null, Token);

        var finding = inputs.Check(Now).Findings.Should().ContainSingle(one => one.Code == "STR008").Which;
        (finding.Kind, finding.Severity, finding.Detail).Should().Be((FindingKind.Open, Severity.Warning, "denied"));
        finding.Message.Should().Contain("the supplier keeps it confidential");
        inputs.Asked.Should().ContainSingle().Which.Why.Should().Be("the supplier keeps it confidential");
    }

    [Fact]
    public async Task Without_a_resolver_nothing_is_asked_and_the_report_says_what_it_always_said()
    {
        var chains = Made("lot-1", "lot-2");

        var inputs = await ProvenanceInputs.ResolveAsync(chains, null, null, Token);

        (inputs.Asked.Count, inputs.IsComplete).Should().Be((0, false));
        inputs.Check(Now).Findings.Select(finding => (finding.Code, finding.Kind, finding.Message))
            .Should().Equal(chains.Check(Now).Findings.Select(finding => (finding.Code, finding.Kind, finding.Message)));
        inputs.Check(Now).Findings.Should().ContainSingle(finding => finding.Code == "STR008").Which.Detail.Should().Be("not-loaded");
    }

    [Fact]
    public async Task Events_and_evidence_that_others_refer_to_are_asked_for_once_each_in_the_order_of_naming()
    {
        var chains = Read("lot-1", """
            {"id": "a", "type": "observed", "time": "2024-01-01", "follows": ["sent"]},
            {"id": "b", "type": "observed", "time": "2024-01-02", "status": "inferred", "basis": ["waybill", "a", "sent"]}
            """);
        var records = new Records();

        await ProvenanceInputs.ResolveAsync(chains, records, null, Token);

        records.Asked.Should().Equal("sent", "waybill");
    }

    [Fact]
    public async Task What_an_event_retracted_named_is_not_asked_for()
    {
        var chains = Read("lot-1", """
            {"id": "a", "type": "observed", "time": "2024-01-01", "follows": ["sent"]},
            {"id": "b", "type": "retracted", "target": "a"}
            """);
        var records = new Records();

        await ProvenanceInputs.ResolveAsync(chains, records, null, Token);

        records.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task Chains_that_name_one_another_in_a_circle_end()
    {
        var records = new Records(("urn:example:lot-2", ChainResolution.Loaded(Made("lot-2", "lot-1"))));

        var inputs = await ProvenanceInputs.ResolveAsync(Made("lot-1", "lot-2"), records, null, Token);

        records.Asked.Should().Equal("urn:example:lot-2");
        inputs.Chains.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_chain_that_is_there_is_not_added_again()
    {
        var own = Made("lot-1", "lot-2");
        var records = new Records(("urn:example:lot-2", ChainResolution.Loaded(own)));

        var inputs = await ProvenanceInputs.ResolveAsync(own, records, null, Token);

        inputs.Chains.Should().ContainSingle().Which.Should().BeSameAs(own[0]);
        inputs.Check(Now).Findings.Should().ContainSingle(finding => finding.Code == "STR008").Which.Detail.Should().Be("not-loaded");
    }

    [Fact]
    public async Task A_record_without_end_stops_at_the_bound()
    {
        var inputs = await ProvenanceInputs.ResolveAsync(Made("lot-0", "lot-1"), new Endless(), null, Token);

        inputs.Chains.Should().HaveCount(1 + ProvenanceInputs.MostChains);
        inputs.Asked.Should().HaveCount(ProvenanceInputs.MostChains);
        inputs.IsComplete.Should().BeFalse();
    }

    [Fact]
    public async Task What_the_documents_of_added_chains_define_is_there_once()
    {
        var records = new Records(("urn:example:lot-2", ChainResolution.Loaded(Origin("lot-2"))));

        var inputs = await ProvenanceInputs.ResolveAsync(Made("lot-1", "lot-2"), records, null, Token);

        inputs.Chains.Registry.Parties.Select(party => party.Id).Should().Equal("maker");
    }

    [Fact]
    public async Task Cancellation_ends_it_between_two_questions()
    {
        using var source = new CancellationTokenSource();
        var records = new Records { Then = source.Cancel };
        var chains = Read("lot-1", """{"id": "a", "type": "observed", "time": "2024-01-01", "follows": ["one", "two"]}""");

        var resolving = async () => await ProvenanceInputs.ResolveAsync(chains, records, null, source.Token);

        await resolving.Should().ThrowAsync<OperationCanceledException>();
        records.Asked.Should().Equal("one");
    }

    [Fact]
    public async Task What_a_resolver_throws_reaches_the_caller()
    {
        var records = new Records { Then = () => throw new InvalidDataException("broken store") };

        var resolving = async () => await ProvenanceInputs.ResolveAsync(Made("lot-1", "lot-2"), records, null, Token);

        (await resolving.Should().ThrowAsync<InvalidDataException>()).WithMessage("broken store");
    }

    [Fact]
    public async Task What_was_answered_is_part_of_the_data_of_a_report()
    {
        var chains = Made("lot-1", "lot-2");
        var missing = await ProvenanceInputs.ResolveAsync(chains, new Records(), null, Token);
        var denied = await ProvenanceInputs.ResolveAsync(chains, new Records(("urn:example:lot-2", ChainResolution.Denied("closed"))), null, Token);

        missing.Check(Now).DataDigest.Should().NotBe(denied.Check(Now).DataDigest);
    }

    private static ChainSet Made(string lot, string from) => Read(lot, $$"""
        {"id": "{{lot}}-made", "type": "transformed", "time": "2024-03-05", "by": "maker", "inputs": [{"item": "urn:example:{{from}}"}], "outputs": [{"item": "urn:example:{{lot}}"}]}
        """);

    private static ChainSet Origin(string lot) => Read(lot, $$"""{"id": "{{lot}}-made", "type": "originated", "time": "2024-03-01", "by": "maker"}""");

    private static ChainSet Read(string lot, string events) => DocumentReader.Read(Encoding.UTF8.GetBytes($$"""
        {"provenance": "1.0", "parties": [{"id": "maker", "name": "Example Works", "kind": "organization", "country": "DE"}],
         "chains": [{"id": "{{lot}}", "item": {"id": "urn:example:{{lot}}"}, "events": [{{events}}]}]}
        """)).ChainsOrThrow();

    private sealed class Records(params (string Id, ChainResolution Answer)[] answers) : IChainResolver
    {
        public List<string> Asked { get; } = [];

        public Action? Then { get; init; }

        public ValueTask<ChainResolution> ResolveAsync(string id, CancellationToken cancellationToken)
        {
            Asked.Add(id);
            Then?.Invoke();
            return ValueTask.FromResult(answers.FirstOrDefault(one => one.Id == id).Answer ?? ChainResolution.Missing);
        }
    }

    private sealed class Endless : IChainResolver
    {
        private int _last;

        public ValueTask<ChainResolution> ResolveAsync(string id, CancellationToken cancellationToken) =>
            ValueTask.FromResult(ChainResolution.Loaded(Made($"lot-{++_last}", $"lot-{_last + 1}")));
    }
}
