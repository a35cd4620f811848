using System.Globalization;
using Microsoft.Extensions.Options;
using Provenance.Reference;
using Provenance.Rules;

namespace Provenance.Hosting.Configuration;

/// <summary>Says all that is wrong with the options and the house rules, each with its place and what to write instead.</summary>
internal sealed class OptionsCheck(IEnumerable<ChainRule> rules) : IValidateOptions<ProvenanceOptions>
{
    private static readonly TimeSpan LongestOpenAfter = TimeSpan.FromDays(36_525);
    private static readonly TimeSpan LongestScreening = TimeSpan.FromDays(1);
    private const int MostConcurrency = 1_024;

    public ValidateOptionsResult Validate(string? name, ProvenanceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new List<string>(options.Unreadable);
        var house = rules.ToArray();
        problems.AddRange(ProblemsOfRules(house));
        string[] codes = [.. RuleCatalog.Descriptors.Select(rule => rule.Code), .. house.Where(rule => rule?.Descriptor is not null).Select(rule => rule.Descriptor.Code)];
        problems.AddRange(ProblemsOfCodes(options, codes));
        problems.AddRange(ProblemsOfValues(options));
        _ = PolicyFiles.Read(options, house.Where(rule => rule?.Descriptor is not null), problems);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> ProblemsOfRules(ChainRule[] house)
    {
        var known = new Dictionary<string, ChainRule>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in house)
        {
            if (rule?.Descriptor?.Code is not { Length: > 0 } code)
                yield return $"The house rule {rule?.GetType().Name ?? "null"} has no descriptor with a code. Give it one, such as LBL900.";
            else if (RuleCatalog.Find(code) is not null)
                yield return $"The house rule {NameOf(rule)} has the code {code}, which is a built-in rule's. Give it one of its own, such as {code[..3]}900.";
            else if (!known.TryAdd(code, rule))
                yield return $"The house rules {NameOf(known[code])} and {NameOf(rule)} have one code, {code}. Give each its own, and register each once.";
        }
    }

    private static IEnumerable<string> ProblemsOfCodes(ProvenanceOptions options, string[] codes)
    {
        foreach (var (code, severity) in options.Severities)
        {
            var place = options.PlaceOf($"{nameof(ProvenanceOptions.Severities)}:{code}", severity);
            if (!codes.Contains(code, StringComparer.OrdinalIgnoreCase))
                yield return NoRule(place, code, codes);
            if (!Enum.IsDefined(severity))
                yield return string.Create(CultureInfo.InvariantCulture, $"{place} is {(int)severity}, which is no severity. Write note, warning or error.");
        }

        foreach (var code in options.Disabled)
        {
            if (!codes.Contains(code, StringComparer.OrdinalIgnoreCase))
                yield return NoRule(options.PlaceOf(nameof(ProvenanceOptions.Disabled), code ?? ""), code ?? "", codes);
        }
    }

    private static IEnumerable<string> ProblemsOfValues(ProvenanceOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Name))
            yield return $"{options.PlaceOf(nameof(options.Name), options.Name ?? "")} is empty. Give the policy a name; reports print it.";
        if (options.OpenAfter < TimeSpan.Zero)
            yield return $"{options.PlaceOf(nameof(options.OpenAfter), options.OpenAfter)} is {options.OpenAfter:c}. A time span is at least zero.";
        else if (options.OpenAfter > LongestOpenAfter)
            yield return $"{options.PlaceOf(nameof(options.OpenAfter), options.OpenAfter)} is {options.OpenAfter:c}. At most a hundred years can be meant: {LongestOpenAfter:c}.";
        if (options.MaxConcurrency is < 0 or > MostConcurrency)
        {
            var place = options.PlaceOf(nameof(options.MaxConcurrency), options.MaxConcurrency);
            yield return string.Create(
                CultureInfo.InvariantCulture, $"{place} is {options.MaxConcurrency}. Write 1 to {MostConcurrency}, or 0 for as many as there are processors.");
        }

        if (options.ScreeningTimeout <= TimeSpan.Zero || options.ScreeningTimeout > LongestScreening)
            yield return $"{options.PlaceOf(nameof(options.ScreeningTimeout), options.ScreeningTimeout)} is {options.ScreeningTimeout:c}. Write more than zero and at most one day, such as 00:00:30.";

        if (HostedPolicy.CultureOf(options) is null)
        {
            yield return $"{options.PlaceOf(nameof(options.Culture), options.Culture)} is \"{options.Culture}\", which is no culture of this system. "
                + "Write one such as de-DE, or nothing for the invariant one.";
        }
    }

    private static string NoRule(string place, string code, string[] codes) => Nearest.To(code, codes) is { } near
        ? $"{place} names \"{code}\", which is the code of no rule. Write {near}, if that is meant."
        : $"{place} names \"{code}\", which is the code of no rule. Write the code of a rule of the catalog or of the house, such as {codes[0]}.";

    /// <summary>House rules of validators have one type; their name is the validator's.</summary>
    private static string NameOf(ChainRule rule) =>
        rule.GetType().Assembly == typeof(ChainRule).Assembly ? rule.Descriptor.Name : rule.GetType().Name;
}
