using System.Globalization;
using Microsoft.Extensions.Options;
using Provenance.Rules;

namespace Provenance.Hosting.Configuration;

/// <summary>What the options and the house rules of the container come to.</summary>
internal sealed class HostedPolicy
{
    public HostedPolicy(IOptions<ProvenanceOptions> options, IEnumerable<ChainRule> rules)
    {
        var set = options.Value;
        var house = rules.ToValueList();
        string[] codes = [.. RuleCatalog.Descriptors.Select(rule => rule.Code), .. house.Select(rule => rule.Descriptor.Code)];
        MaxConcurrency = set.MaxConcurrency == 0 ? Environment.ProcessorCount : set.MaxConcurrency;
        Policy = new()
        {
            Name = set.Name,
            Strict = set.Strict,
            Severities = set.Severities.Select(one => new SeverityOverride(Written(one.Key, codes), one.Value)).OrderBy(one => one.Code, StringComparer.Ordinal).ToValueList(),
            Disabled = set.Disabled.Select(code => Written(code, codes)).Distinct().Order(StringComparer.Ordinal).ToValueList(),
            Rules = house,
            OpenAfter = Duration.FromTimeSpan(set.OpenAfter),
            Culture = CultureOf(set)!,
        };
    }

    public ProvenancePolicy Policy { get; }

    /// <summary>At least 1.</summary>
    public int MaxConcurrency { get; }

    /// <summary>The culture named, or <see langword="null"/> where there is none of that name.</summary>
    public static CultureInfo? CultureOf(ProvenanceOptions options)
    {
        try
        {
            return string.IsNullOrEmpty(options.Culture) ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(options.Culture, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    private static string Written(string code, string[] codes) => codes.First(known => known.Equals(code, StringComparison.OrdinalIgnoreCase));
}
