using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Provenance.Rules;

namespace Provenance.Tests.Mutations;

/// <summary>Breaks exactly one thing of a sound chain, and expects exactly the rule that speaks of it.</summary>
public sealed class MutationTests
{
    /// <summary>All rules, whatever their profile: each mutation is judged under the policy under which its rule runs.</summary>
    private static readonly string[] Rules = [.. RuleCatalog.Descriptors.Select(rule => rule.Code)];

    /// <summary>By rule, the chains of ten events and more in which its mutations raise it.</summary>
    private static readonly Lazy<ILookup<string, string>> Chains = new(() => AllMutations.Judged.AsParallel().AsOrdered()
        .SelectMany(mutation => mutation.ChainsOf(mutation.Check()), (mutation, chain) => (mutation.Code, Chain: chain)).ToLookup(pair => pair.Code, pair => pair.Chain));

    public static TheoryData<string> Documents => new(SoundDocument.All.Select(document => document.Name));

    public static TheoryData<string> Mutations => new(AllMutations.Judged.Select(mutation => mutation.ToString()));

    [Theory, MemberData(nameof(Documents))]
    public void A_sound_document_gives_no_finding(string name) =>
        Mutation.CodesOf(SoundDocument.Check(SoundDocument.Named(name).Copy())).Should().BeEmpty();

    [Theory, MemberData(nameof(Documents))]
    public void A_sound_document_gives_no_finding_under_any_policy_by_which_its_mutations_are_judged(string name)
    {
        var policies = AllMutations.List.Where(mutation => mutation.Document.Name == name).Select(mutation => MutationPolicies.Of(mutation.Code, name)).Distinct().ToArray();

        policies.Should().Contain(policy => policy.Strict);
        foreach (var policy in policies)
            Mutation.CodesOf(SoundDocument.Check(SoundDocument.Named(name).Copy(), policy)).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Documents))]
    public void A_sound_document_is_read_without_a_warning(string name) =>
        SoundDocument.Read(SoundDocument.Named(name).Copy()).Problems.Should().BeEmpty();

    [Theory, MemberData(nameof(Documents))]
    public void A_sound_document_has_a_chain_of_ten_events(string name) =>
        SoundDocument.Named(name).EventCounts().Values.Max().Should().BeGreaterThanOrEqualTo(10);

    [Fact]
    public void Attachments_of_sound_documents_have_the_digests_that_they_record()
    {
        var attachments = SoundDocument.All.SelectMany(document => document.Copy()["evidence"]?.AsArray() ?? []).Select(evidence => evidence!["attachment"]).OfType<JsonObject>().ToArray();

        attachments.Should().HaveCountGreaterThanOrEqualTo(3);
        foreach (var attachment in attachments)
            ((string)attachment["digest"]!).Should().Be($"sha256:{Convert.ToHexStringLower(SHA256.HashData(SoundDocument.Attachment((string)attachment["location"]!)))}");
    }

    [Theory, MemberData(nameof(Mutations))]
    public void A_mutation_raises_exactly_its_rule(string name)
    {
        var mutation = AllMutations.Parse(name);

        var beside = AllMutations.Beside.TryGetValue(mutation.Code, out var other) ? other.Beside : null;
        Mutation.CodesOf(mutation.Check()).Where(code => code != beside).Should().Equal(mutation.Code);
    }

    [Theory, MemberData(nameof(Mutations))]
    public void A_mutation_changes_one_place(string name)
    {
        var mutation = AllMutations.Parse(name);

        JsonDifference.Between(mutation.Document.Copy(), mutation.Made()).Should().ContainSingle();
    }

    [Fact]
    public void Every_rule_has_mutations_on_three_sound_chains_or_a_reason_why_none_can_be()
    {
        Rules.Except(AllMutations.Impossible.Keys)
            .Where(code => Chains.Value[code].Distinct().Count() < 3)
            .Should().BeEmpty("a mutation suite that leaves a rule out does not show that it is needed");
    }

    [Fact]
    public void A_rule_that_no_mutation_can_raise_alone_has_a_reason_and_no_mutation()
    {
        AllMutations.Impossible.Values.Where(reason => !reason.EndsWith('.')).Should().BeEmpty();
        AllMutations.List.Select(mutation => mutation.Code).Intersect(AllMutations.Impossible.Keys).Should().BeEmpty();
    }

    [Fact]
    public void The_matrix_of_rules_and_chains_is_printed()
    {
        var matrix = AllMutations.Judged.Select(mutation => mutation.Code).Distinct().ToDictionary(code => code, code => string.Join(", ", Chains.Value[code].Distinct().Order(StringComparer.Ordinal)));
        foreach (var (code, reason) in AllMutations.Impossible)
            matrix.Add(code, $"impossible: {reason}");

        matrix.Keys.Should().Contain(Rules);
        foreach (var code in Rules)
            TestContext.Current.TestOutputHelper!.WriteLine($"{code}  {matrix[code]}");
    }
}
