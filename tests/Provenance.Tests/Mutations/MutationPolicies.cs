using Provenance.Packs;
using Provenance.Routes;
using Provenance.Rules;
using Provenance.Validation;

namespace Provenance.Tests.Mutations;

/// <summary>The policies under which the rules of each profile run: sound documents are sound under them, too.</summary>
internal static class MutationPolicies
{
    private const string Folder = "tests/Provenance.Tests/Mutations/Policies";

    private static readonly ProvenancePolicy Labels = Read("labels", ProvenancePolicy.Default);

    private static readonly ProvenancePolicy House = ProvenancePolicy.Default with { Packs = [PackReader.Read(Bytes("house.pack.json"), "house.pack.json").PackOrThrow()] };

    private static readonly Dictionary<string, ProvenancePolicy> Own =
        Repository.Files(Folder, "*.policy.json").Select(path => Path.GetFileName(path).Split('.')[0]).Where(code => RuleCatalog.Find(code) is not null)
            .ToDictionary(code => code, code => Read(code, OfProfile(code, "")));

    /// <summary>The policy for mutations of a rule in a document: what its profile asks for, and thresholds and data of the rule's own.</summary>
    public static ProvenancePolicy Of(string code, string document) => Own.GetValueOrDefault(code) ?? OfProfile(code, document);

    private static ProvenancePolicy OfProfile(string code, string document) => RuleCatalog.Find(code)!.Profile switch
    {
        RuleProfile.Strict => ProvenancePolicy.Default with { Strict = true },
        RuleProfile.LabelProfile => Labels,
        RuleProfile.Pack => House,
        RuleProfile.Route => ProvenancePolicy.Default with { Routes = [RouteReader.Read(Bytes($"{document}.route.json"), $"{document}.route.json").RouteOrThrow()] },
        _ => ProvenancePolicy.Default,
    };

    private static ProvenancePolicy Read(string name, ProvenancePolicy onto) => PolicyDocument.Read(Bytes($"{name}.policy.json"), $"{name}.policy.json", onto).PolicyOrThrow();

    private static byte[] Bytes(string file) => File.ReadAllBytes(Repository.PathOf($"{Folder}/{file}"));
}
