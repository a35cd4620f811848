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
        ScreeningTimeout = set.ScreeningTimeout;
        var (documents, plain) = (PolicyFiles.Read(set, house, []), ProvenancePolicy.Default);
        var severities = documents.Severities.ToDictionary(one => one.Code, one => one.Severity, StringComparer.Ordinal);
        foreach (var (code, severity) in set.Severities)
            severities[Written(code, codes)] = severity;
        var openAfter = Duration.FromTimeSpan(set.OpenAfter);
        Policy = documents with
        {
            Name = set.Name == plain.Name ? documents.Name : set.Name,
            Strict = set.Strict || documents.Strict,
            Severities = severities.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new SeverityOverride(one.Key, one.Value)).ToValueList(),
            Disabled = set.Disabled.Select(code => Written(code, codes)).Concat(documents.Disabled).Distinct().Order(StringComparer.Ordinal).ToValueList(),
            Thresholds = openAfter == plain.Thresholds.OpenAfter ? documents.Thresholds : documents.Thresholds with { OpenAfter = openAfter },
            Culture = CultureOf(set) is { Name.Length: > 0 } culture ? culture : documents.Culture,
        };
    }

    public ProvenancePolicy Policy { get; }

    /// <summary>At least 1.</summary>
    public int MaxConcurrency { get; }

    /// <summary>More than zero.</summary>
    public TimeSpan ScreeningTimeout { get; }

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
