using Provenance.Packs;
using Provenance.Routes;

namespace Provenance.Hosting;

/// <summary>What an application sets of its policy, in code or in configuration; checked when the application starts.</summary>
/// <remarks>
/// <para>
/// In configuration each property is a key of the section <c>Provenance</c>, in upper or lower case:
/// <c>"Provenance": { "Strict": true, "Severities": { "STR004": "note" }, "Disabled": [ "EVD003" ], "OpenAfter": "45.00:00:00" }</c>.
/// What code sets comes after it and wins; to a list and to the severities it adds. A key that is nearly one of these is refused as misspelled; others are left alone.
/// </para>
/// <para>Not safe to share between threads while it is being set.</para>
/// </remarks>
public sealed class ProvenanceOptions
{
    /// <summary>The section of the configuration that is read where none is named: <c>Provenance</c>.</summary>
    public const string SectionName = "Provenance";

    /// <summary>
    /// Paths of policy documents (<see cref="PolicyDocument"/>), read at start, each onto the one before; none by default. An option beside them that is not at its
    /// default wins over what they say. A relative path starts at the current folder of the process.
    /// </summary>
    public IList<string> Policies { get; } = new List<string>();

    /// <summary>
    /// Regulatory packs that judge as well, beside those of the policy documents: ids of built-in ones (<see cref="ProvenancePacks"/>) or paths of your own
    /// (<see cref="PackReader"/>), read at start; none by default. Two different ones of one id are refused.
    /// </summary>
    public IList<string> Packs { get; } = new List<string>();

    /// <summary>
    /// Paths of expected routes (<see cref="RouteReader"/>), read at start: reports say whether the goods keep to them; none by default. Two different ones of one id are refused.
    /// </summary>
    public IList<string> Routes { get; } = new List<string>();

    /// <summary>The policy's name, for reports; <c>default</c> by default. Not empty.</summary>
    public string Name { get; set; } = ProvenancePolicy.Default.Name;

    /// <summary>Whether the rules of the strict profile run; they do not by default.</summary>
    public bool Strict { get; set; }

    /// <summary>Severities that differ from the catalog's, by the code of a built-in or house rule; upper and lower case are the same.</summary>
    public IDictionary<string, Severity> Severities { get; } = new Dictionary<string, Severity>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Codes of built-in or house rules that do not run; upper and lower case are the same. Reports list them.</summary>
    public IList<string> Disabled { get; } = new List<string>();

    /// <summary>
    /// How long after its last event a chain without a destination is still taken to be under way; 30 days by default, from zero to 36,525 days.
    /// In configuration <c>30.00:00:00</c>: days, hours, minutes and seconds.
    /// </summary>
    public TimeSpan OpenAfter { get; set; } = ProvenancePolicy.Default.Thresholds.OpenAfter.ToTimeSpan();

    /// <summary>
    /// Name of the culture in which house rules made of validators word their messages, such as <c>de-DE</c>; empty by default, which is the invariant culture and speaks English.
    /// </summary>
    public string Culture { get; set; } = "";

    /// <summary>How many chains of one stream are checked at once; 0 by default, which is as many as there are processors. At most 1,024.</summary>
    public int MaxConcurrency { get; set; }

    /// <summary>
    /// How long the screener of the container may take for one party before whether lists have an entry of it stays open; 30 seconds by default, more than zero and at most
    /// one day. In configuration <c>00:00:30</c>.
    /// </summary>
    public TimeSpan ScreeningTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What was read from configuration, by key, so that a problem can name the place.</summary>
    internal Dictionary<string, object> Read { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Path of the section that was read; empty for the whole configuration.</summary>
    internal string SectionPath { get; set; } = "";

    /// <summary>What could not be read from configuration.</summary>
    internal List<string> Unreadable { get; } = [];

    /// <summary>The place of a value: its configuration path, or, where code set it, the property.</summary>
    internal string PlaceOf(string key, object value)
    {
        foreach (var (place, read) in Read)
        {
            var isKey = place.Equals(key, StringComparison.OrdinalIgnoreCase);
            if ((isKey || place.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase)) && Equals(read, value))
                return SectionPath.Length == 0 ? place : $"{SectionPath}:{place}";
        }

        return $"{nameof(ProvenanceOptions)}.{key.Replace(':', '.')}";
    }
}
