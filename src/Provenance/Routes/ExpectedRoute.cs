using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Provenance.Validation;

namespace Provenance.Routes;

/// <summary>A plan for goods: which steps they are to take, by whom, where, in which order and on what evidence. What it does not allow is a deviation.</summary>
/// <remarks>
/// <para>
/// Nothing is allowed by default: an event that fits no step deviates, and a route without steps allows nothing. A route is a JSON file, read with
/// <see cref="RouteReader"/>; name those by which chains are judged in <see cref="ProvenancePolicy.Routes"/>. Whether goods keep to it stands in
/// <see cref="ProvenanceReport.Routes"/>, apart from the verdict of the chains. To deviate from a plan is not to break a law.
/// </para>
/// <para>Equal where their JSON is, whatever its white space. Immutable, safe to share between threads.</para>
/// </remarks>
public sealed record ExpectedRoute
{
    internal ExpectedRoute()
    {
    }

    /// <summary>Its id: lower-case letters, digits and hyphens. Findings name it.</summary>
    public required string Id { get; init; }

    /// <summary>Its version, such as <c>1.0.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>The items that it applies to; a batch includes its serials.</summary>
    public ValueList<ItemId> Items { get; init; }

    /// <summary>The goods that it applies to, by how their commodity codes begin. Where there are no items either it applies to all goods.</summary>
    public ValueList<string> Commodities { get; init; }

    /// <summary>The steps; none allow nothing.</summary>
    public required ValueList<RouteStep> Steps { get; init; }

    /// <summary>What is asked of the evidence for facts, whatever the step.</summary>
    public ValueList<RouteThreshold> Thresholds { get; init; }

    internal string Json { get; init; } = "";

    /// <summary>Unpadded base64url of SHA-256 over <see cref="ToJson"/>: what a report names, so that it is known by which plan it was made.</summary>
    public string Digest => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"provenance:route:1\n{Json}")));

    /// <summary>The route as JSON, as it was read, without white space between values.</summary>
    public string ToJson() => Json;

    /// <inheritdoc/>
    public bool Equals(ExpectedRoute? other) => other is not null && string.Equals(Json, other.Json, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Json.GetHashCode(StringComparison.Ordinal);

    /// <summary>Id and version.</summary>
    public override string ToString() => $"{Id} {Version}";
}
