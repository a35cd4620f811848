namespace Provenance.Hosting.Configuration;

/// <summary>Reads the policy documents that the options name.</summary>
internal static class PolicyFiles
{
    /// <summary>What they come to, one onto the other.</summary>
    /// <param name="options">The options.</param>
    /// <param name="rules">The house rules, whose codes the documents may name.</param>
    /// <param name="problems">Takes what is wrong with a document or its path.</param>
    public static ProvenancePolicy Read(ProvenanceOptions options, IEnumerable<ChainRule> rules, List<string> problems)
    {
        var policy = ProvenancePolicy.Default with { Rules = rules.ToValueList() };
        foreach (var path in options.Policies)
        {
            var place = options.PlaceOf(nameof(ProvenanceOptions.Policies), path ?? "");
            try
            {
                var read = PolicyDocument.Read(File.ReadAllBytes(path ?? ""), path, policy);
                policy = read.Policy;
                problems.AddRange(read.Problems.Select(problem => $"{place}: {problem}"));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                problems.Add($"{place} names \"{path}\", which can't be read: {failure.Message}");
            }
        }

        return policy;
    }
}
