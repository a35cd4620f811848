using Provenance.Packs;
using Provenance.Reference;
using Provenance.Routes;

namespace Provenance.Hosting.Configuration;

/// <summary>Reads the policy documents, packs and routes that the options name.</summary>
internal static class PolicyFiles
{
    /// <summary>What they come to: the documents one onto the other, then the packs and routes.</summary>
    /// <param name="options">The options.</param>
    /// <param name="rules">The house rules, whose codes the documents may name.</param>
    /// <param name="problems">Takes what is wrong with a file or its path.</param>
    public static ProvenancePolicy Read(ProvenanceOptions options, IEnumerable<ChainRule> rules, List<string> problems)
    {
        var policy = ProvenancePolicy.Default with { Rules = rules.ToValueList() };
        foreach (var path in options.Policies)
        {
            var place = options.PlaceOf(nameof(ProvenanceOptions.Policies), path ?? "");
            if (BytesOf(path, place, problems) is not { } bytes)
                continue;
            var read = PolicyDocument.Read(bytes, path, policy);
            policy = read.Policy;
            problems.AddRange(read.Problems.Select(problem => $"{place}: {problem}"));
        }

        var (packs, routes) = (policy.Packs.ToList(), policy.Routes.ToList());
        foreach (var name in options.Packs)
        {
            var place = options.PlaceOf(nameof(ProvenanceOptions.Packs), name ?? "");
            if (PackOf(name ?? "", place, problems) is { } pack)
                Add(packs, pack, one => one.Id, "pack", place, problems);
        }

        foreach (var path in options.Routes)
        {
            var place = options.PlaceOf(nameof(ProvenanceOptions.Routes), path ?? "");
            if (RouteOf(path, place, problems) is { } route)
                Add(routes, route, one => one.Id, "route", place, problems);
        }

        return policy with { Packs = packs.ToValueList(), Routes = routes.ToValueList() };
    }

    private static ProvenancePack? PackOf(string name, string place, List<string> problems)
    {
        if (ProvenancePacks.Find(name) is { } builtIn)
            return builtIn;
        if (!File.Exists(name))
        {
            string[] known = [.. ProvenancePacks.All.Select(pack => pack.Id)];
            var meant = Nearest.To(name, known) is { } near ? $"Write {near}, if that is meant." : $"The packs are {string.Join(", ", known)}.";
            problems.Add($"{place} names \"{name}\", which is neither a pack nor a file. {meant}");
            return null;
        }

        if (BytesOf(name, place, problems) is not { } bytes)
            return null;
        var read = PackReader.Read(bytes, name);
        problems.AddRange(read.Problems.Select(problem => $"{place}: {problem}"));
        return read.Pack;
    }

    private static ExpectedRoute? RouteOf(string? path, string place, List<string> problems)
    {
        if (BytesOf(path, place, problems) is not { } bytes)
            return null;
        var read = RouteReader.Read(bytes, path);
        problems.AddRange(read.Problems.Select(problem => $"{place}: {problem}"));
        return read.Route;
    }

    private static void Add<T>(List<T> all, T one, Func<T, string> idOf, string what, string place, List<string> problems)
        where T : class
    {
        if (all.Find(other => idOf(other) == idOf(one)) is not { } same)
            all.Add(one);
        else if (!same.Equals(one))
            problems.Add($"{place}: Another {what} is called {idOf(one)} as well. Give this one an id of its own.");
    }

    private static byte[]? BytesOf(string? path, string place, List<string> problems)
    {
        try
        {
            return File.ReadAllBytes(path ?? "");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add($"{place} names \"{path}\", which can't be read: {failure.Message}");
            return null;
        }
    }
}
