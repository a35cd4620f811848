using Provenance.Packs.Conditions;
using Provenance.Validation;

namespace Provenance.Packs;

/// <summary>A regulation as data: for which events of which goods it asks for which elements, and where it says so.</summary>
/// <remarks>
/// <para>
/// Built-in packs are in <see cref="ProvenancePacks"/>; another one is a JSON file, read with <see cref="PackReader"/>. Name the packs by which chains are
/// judged in <see cref="ProvenancePolicy.Packs"/>. A pack is data that somebody wrote down, not legal advice.
/// </para>
/// <para>Equal where their JSON is, whatever its white space. Immutable, safe to share between threads.</para>
/// </remarks>
public sealed record ProvenancePack
{
    internal ProvenancePack()
    {
    }

    /// <summary>Its id: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Its version, of the form <c>1.0.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>Where the rules hold: a country code, or a group such as <c>EU</c>.</summary>
    public required Area Jurisdiction { get; init; }

    /// <summary>The day from which they hold; <see langword="null"/> where it is not stated.</summary>
    public PackDate? EffectiveFrom { get; init; }

    /// <summary>The day from which they are enforced; <see langword="null"/> where it is not stated.</summary>
    public PackDate? EnforcedFrom { get; init; }

    /// <summary>The text it was made from.</summary>
    public required PackSource Source { get; init; }

    /// <summary>How far that text was checked; it may hold marks of its own in brackets.</summary>
    public required string Status { get; init; }

    /// <summary>Which goods and acts it covers, in words.</summary>
    public required PackStatement Scope { get; init; }

    /// <summary>What else a reader should know.</summary>
    public ValueList<PackStatement> Notes { get; init; }

    /// <summary>What it is not.</summary>
    public required string Disclaimer { get; init; }

    /// <summary>Who with knowledge of the law reviewed it; <see langword="null"/>: nobody yet.</summary>
    public string? Reviewer { get; init; }

    /// <summary>How long records are to be kept; <see langword="null"/> where it does not say.</summary>
    public PackStatement? Retention { get; init; }

    /// <summary>Whether the source asks for all evidence to be weighed together: then what is missing is for a person to judge, and the pack is never compliant or not.</summary>
    public bool IsWeighedByPersons { get; init; }

    /// <summary>Severities that it raises.</summary>
    public ValueList<SeverityOverride> Severities { get; init; }

    /// <summary>Codes of rules that run where the pack is named, and whose findings count for it.</summary>
    public ValueList<string> Rules { get; init; }

    /// <summary>The critical tracking events.</summary>
    public required ValueList<PackEvent> Events { get; init; }

    /// <summary>Which chains it covers; <see langword="null"/> for all.</summary>
    internal PackCondition? Covers { get; init; }

    internal string Json { get; init; } = "";

    /// <summary>The pack as JSON, as it was read, without white space between values: what another pack can start from.</summary>
    public string ToJson() => Json;

    /// <inheritdoc/>
    public bool Equals(ProvenancePack? other) => other is not null && string.Equals(Json, other.Json, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Json.GetHashCode(StringComparison.Ordinal);

    /// <summary>Id and version.</summary>
    public override string ToString() => $"{Id} {Version}";
}
