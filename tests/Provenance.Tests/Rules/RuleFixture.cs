using Provenance.Documents;
using Provenance.Validation;
using Provenance.Validation.Inputs;

namespace Provenance.Tests.Rules;

/// <summary>
/// A document that shows one side of one rule, and what a check says of it. Its name begins with what it shows: <c>fail</c>, <c>review</c>, <c>open</c>,
/// <c>pass</c>, or <c>guard</c>: a case that looks like a fail and is none. The findings are listed in <c>expected.txt</c> beside it;
/// the bytes of evidence stand in <c>attachments</c> beside it, where a rule needs them.
/// </summary>
internal sealed record RuleFixture(string Code, string Name)
{
    private const string Folder = "tests/Provenance.Tests/Rules/Fixtures";

    /// <summary>All fixtures, by code and name.</summary>
    public static IReadOnlyList<RuleFixture> All { get; } =
        [.. Repository.Files(Folder, "*.json").Select(file => Repository.Relative(file).Split('/')).Select(parts => new RuleFixture(parts[^2], parts[^1][..^5]))];

    /// <summary>What it shows.</summary>
    public string Shows => Name.Split('-')[0];

    public static RuleFixture Parse(string text) => new(text.Split('/')[0], text.Split('/')[1]);

    public static string ExpectedPath(string code) => Repository.PathOf($"{Folder}/{code}/expected.txt");

    public ProvenanceReport Check(ProvenancePolicy? policy = null)
    {
        var result = Read();
        var evaluatedAt = result.EvaluatedAt ?? throw new InvalidOperationException($"{this} names no evaluatedAt.");
        var attachments = Repository.PathOf($"{Folder}/{Code}/attachments");
        if (!Directory.Exists(attachments))
            return result.ChainsOrThrow().Check(evaluatedAt, policy);
        return ProvenanceInputs.ResolveAsync(result.ChainsOrThrow(), null, new FolderSource(attachments)).AsTask().GetAwaiter().GetResult().Check(evaluatedAt, policy);
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

    public override string ToString() => $"{Code}/{Name}";

    private static string Told(Finding finding)
    {
        var detail = finding.Detail is null ? "" : "/" + finding.Detail;
        return $"{finding.Code}{detail} {finding.Kind.ToString().ToLowerInvariant()} {finding.Severity.ToString().ToLowerInvariant()} {finding.Subject}";
    }

    private ReadResult Read() => DocumentReader.Read(File.ReadAllBytes(Repository.PathOf($"{Folder}/{Code}/{Name}.json")), $"{Name}.json");
}
