using Provenance.Chains;
using Provenance.Documents;
using Provenance.Packs;
using Provenance.Reference;
using Provenance.Routes;
using Provenance.Rules;
using Provenance.Validation;
using Provenance.Validation.Inputs;

namespace Provenance.Tests.Rules;

/// <summary>
/// A document that shows one side of one rule, and what a check says of it. Its name begins with what it shows: <c>fail</c>, <c>review</c>, <c>open</c>,
/// <c>inform</c>, <c>pass</c>, or <c>guard</c>: a case that looks like a fail and is none. The findings are listed in <c>expected.txt</c> beside it;
/// the bytes of evidence stand in <c>attachments</c> beside it, where a rule needs them. A document <c>NAME.also.json</c> is read together with it, and
/// <c>NAME.decided.json</c> is an open one with the missing fact supplied. Screening lists of a document stand in <c>NAME.lists.txt</c>, the expected
/// route in <c>NAME.route.json</c>, what the policy of all fixtures of a rule holds in <c>all.policy.json</c>. Fixtures of strict rules are checked under the strict profile.
/// </summary>
internal sealed record RuleFixture(string Code, string Name)
{
    private const string Folder = "tests/Provenance.Tests/Rules/Fixtures";

    /// <summary>All fixtures, by code and name.</summary>
    public static IReadOnlyList<RuleFixture> All { get; } =
        [.. Repository.Files(Folder, "*.json").Select(file => Repository.Relative(file).Split('/')).Select(parts => new RuleFixture(parts[^2], parts[^1][..^5])).Where(fixture => !fixture.Name.Contains('.'))];

    /// <summary>What it shows.</summary>
    public string Shows => Name.Split('-')[0];

    public static RuleFixture Parse(string text) => new(text.Split('/')[0], text.Split('/')[1]);

    public static string ExpectedPath(string code) => Repository.PathOf($"{Folder}/{code}/expected.txt");

    /// <summary>The default policy with what the rule asks for: the strict profile, the pack of food, the route beside it, or the built-in label profiles; and what stands in all.policy.json.</summary>
    private ProvenancePolicy Policy
    {
        get
        {
            var data = Repository.PathOf($"{Folder}/{Code}/all.policy.json");
            return File.Exists(data) ? PolicyDocument.Read(File.ReadAllBytes(data), "all.policy.json", Plain).PolicyOrThrow() : Plain;
        }
    }

    private ProvenancePolicy Plain => RuleCatalog.Find(Code)?.Profile switch
    {
        RuleProfile.Strict => ProvenancePolicy.Default with { Strict = true },
        RuleProfile.Pack => ProvenancePolicy.Default with { Packs = [ProvenancePacks.Find("fsma204")!] },
        RuleProfile.Route => ProvenancePolicy.Default with { Routes = [RouteReader.Read(File.ReadAllBytes(PathOf("route")), $"{Name}.route.json").RouteOrThrow()] },
        RuleProfile.LabelProfile => ProvenancePolicy.Default with { LabelProfiles = LabelProfile.BuiltIn },
        _ => Name.Contains("label-profile", StringComparison.Ordinal) ? ProvenancePolicy.Default with { LabelProfiles = LabelProfile.BuiltIn } : ProvenancePolicy.Default,
    };

    /// <param name="policy">How it is judged; by default so that the rule runs.</param>
    public ProvenanceReport Check(ProvenancePolicy? policy = null) => Check(Read(), policy, Name);

    /// <summary>What a check says once the missing fact is supplied.</summary>
    public ProvenanceReport CheckDecided() => Check(DocumentReader.Read(File.ReadAllBytes(PathOf("decided")), $"{Name}.decided.json"), null, $"{Name}.decided");

    private ProvenanceReport Check(ReadResult result, ProvenancePolicy? policy, string name)
    {
        policy ??= Policy;
        var evaluatedAt = result.EvaluatedAt ?? throw new InvalidOperationException($"{this} names no evaluatedAt.");
        var attachments = Repository.PathOf($"{Folder}/{Code}/attachments");
        var lists = Repository.PathOf($"{Folder}/{Code}/{name}.lists.txt");
        if (File.Exists(lists))
            return ProvenanceInputs.ResolveAsync(result.ChainsOrThrow(), null, null, ListScreener.Read(lists)).AsTask().GetAwaiter().GetResult().Check(evaluatedAt, policy);
        if (!Directory.Exists(attachments))
            return result.ChainsOrThrow().Check(evaluatedAt, policy ?? Policy);
        return ProvenanceInputs.ResolveAsync(result.ChainsOrThrow(), null, new FolderSource(attachments)).AsTask().GetAwaiter().GetResult().Check(evaluatedAt, policy ?? Policy);
    }

    /// <summary>
    /// What reading warns of; then one line a finding: code and detail, kind, severity, subject; then those that another one makes superfluous.
    /// </summary>
    public string[] Told()
    {
        var report = Check();
        return
        [
            .. Read().Problems.Select(problem => $"read with a warning: {problem.Code}"),
            .. report.Findings.Select(Told),
            .. report.Consolidated.Select(one => $"{Told(one.Finding)}, consolidated by {one.By.Code}").Order(StringComparer.Ordinal),
        ];
    }

    public ChainSet ReadChains() => Read().ChainsOrThrow();

    public override string ToString() => $"{Code}/{Name}";

    private static string Told(Finding finding)
    {
        var detail = finding.Detail is null ? "" : "/" + finding.Detail;
        return $"{finding.Code}{detail} {finding.Kind.ToString().ToLowerInvariant()} {finding.Severity.ToString().ToLowerInvariant()} {finding.Subject}";
    }

    private ReadResult Read()
    {
        var reader = new DocumentReader();
        reader.Add(File.ReadAllBytes(Repository.PathOf($"{Folder}/{Code}/{Name}.json")), $"{Name}.json");
        if (File.Exists(PathOf("also")))
            reader.Add(File.ReadAllBytes(PathOf("also")), $"{Name}.also.json");
        return reader.Complete();
    }

    private string PathOf(string beside) => Repository.PathOf($"{Folder}/{Code}/{Name}.{beside}.json");
}
