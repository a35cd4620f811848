namespace Provenance.Validation;

/// <summary>Says what was not looked at, so that no finding is never confused with that.</summary>
internal static class ReportScope
{
    public static ValueList<string> Of(ChainSet chains, ProvenancePolicy policy, ChainRule[] rules, bool isInvestigation)
    {
        var notes = new List<string>();
        foreach (var chain in chains)
        {
            var scope = chain.Description.Scope;
            if (scope.Extent == ChainExtent.Partial)
                notes.Add($"The chain {chain.Id} records a part of its item's history; what lies beyond its edges was not judged.");
            if (scope.Facets.Count > 0)
                notes.Add($"The chain {chain.Id} means to record {string.Join(", ", scope.Facets.Select(facet => facet.Word))}; other facets were judged only where it records them.");
        }

        var off = rules.Where(rule => !ProvenanceCheck.Runs(rule.Descriptor, policy, isInvestigation)).Select(rule => rule.Descriptor.Code).ToArray();
        if (off.Length > 0)
            notes.Add($"Rules that did not run: {string.Join(", ", off)}.");
        return notes.ToValueList();
    }
}
