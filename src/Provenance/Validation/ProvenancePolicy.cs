using System.Globalization;
using Provenance.Packs;
using Provenance.Reference;
using Provenance.Routes;
using Provenance.Validation.Decisions;

namespace Provenance.Validation;

/// <summary>How chains are judged: which rules run, how much they weigh, and the thresholds that they use.</summary>
/// <remarks>Immutable, safe to share between threads; keep one and reuse it.</remarks>
public sealed record ProvenancePolicy
{
    /// <summary>The rules of the core profile, those of the investigation profile where they turn on by themselves, and the catalog's severities.</summary>
    public static readonly ProvenancePolicy Default = new();

    /// <summary>Its name, for the report; <c>default</c> by default.</summary>
    public string Name { get; init; } = "default";

    /// <summary>Whether the rules of the strict profile run; they do not by default.</summary>
    public bool Strict { get; init; }

    /// <summary>Severities that differ from the catalog's; one entry per code.</summary>
    public ValueList<SeverityOverride> Severities { get; init; }

    /// <summary>Codes of rules that do not run; the report lists them.</summary>
    public ValueList<string> Disabled { get; init; }

    /// <summary>What labels must say, by class of goods; none by default, so that the rules that need one do not run. Of several that apply to an item the first counts.</summary>
    public ValueList<LabelProfile> LabelProfiles { get; init; }

    /// <summary>The packs by which chains are judged beside the rules; none by default. A severity that a pack raises is at least what the pack says.</summary>
    public ValueList<ProvenancePack> Packs { get; init; }

    /// <summary>The plans that goods are to keep to; none by default. Each says to which goods it applies, and allows nothing that it does not name.</summary>
    public ValueList<ExpectedRoute> Routes { get; init; }

    /// <summary>What is decided about findings before they are found; of several that meet a finding the first holds, unless the record holds a decision.</summary>
    /// <exception cref="ArgumentException">One of them names neither a code, nor a fingerprint, nor an event.</exception>
    public ValueList<FindingSuppression> Suppressions
    {
        get;
        init => field = value.Any(one => one.NamesNothing)
            ? throw new ArgumentException("A suppression names neither a code, nor a fingerprint, nor an event: it would meet every finding. Name one.", nameof(value))
            : value;
    }

    /// <summary>House rules that run beside the built-in ones, after them.</summary>
    public ValueList<ChainRule> Rules { get; init; }

    /// <summary>From where on rules speak.</summary>
    public PolicyThresholds Thresholds { get; init; } = PolicyThresholds.Default;

    /// <summary>What the house knows beside the documents of a chain; nothing by default.</summary>
    /// <exception cref="ArgumentNullException">It is <see langword="null"/>.</exception>
    public PolicyData Data
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = PolicyData.None;

    /// <summary>The culture in which house rules made of validators word their messages; the invariant one by default, which speaks English.</summary>
    public CultureInfo Culture
    {
        get;
        init => field = CultureInfo.ReadOnly(value);
    } = CultureInfo.InvariantCulture;

    internal Severity SeverityOf(RuleDescriptor rule)
    {
        var stands = rule.Severity;
        foreach (var (code, severity) in Severities)
        {
            if (code != rule.Code)
                continue;
            stands = severity;
            break;
        }

        foreach (var pack in Packs)
        {
            foreach (var (code, severity) in pack.Severities)
            {
                if (code == rule.Code && severity > stands)
                    stands = severity;
            }
        }

        return stands;
    }
}

/// <summary>A severity that differs from the catalog's.</summary>
/// <param name="Code">Code of the rule.</param>
/// <param name="Severity">The severity of its Fail.</param>
public readonly record struct SeverityOverride(string Code, Severity Severity);
