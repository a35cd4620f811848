using System.Text;
using Provenance.Validation;

namespace Provenance.Tests.Rules;

/// <summary>Writes the rule reference (<c>RULES.md</c>) from the descriptors.</summary>
internal static class RuleReference
{
    public const string Path = "src/Provenance/RULES.md";

    public static string Of(IEnumerable<RuleDescriptor> rules)
    {
        var text = new StringBuilder("""
            # Rules

            Generated from the descriptors of the rules; change these. A finding tests a record: that something is not recorded does not show that it did
            not happen, or that anyone did wrong. Nothing here is legal advice.

            Marks of a source: `[V]` the text itself was checked; `[S]` only a secondary text was; `[K]` general knowledge, not checked; `[P]` practice, no
            standard behind it.

            | Code | Name | Class | Severity | Profile |
            |---|---|---|---|---|

            """);
        var all = rules.ToArray();
        foreach (var rule in all)
            text.Append($"| [{rule.Code}](#{rule.Code.ToLowerInvariant()}) | {rule.Name} | {Word(rule.Class)} | {Word(rule.Severity)} | {ProfileOf(rule)} |\n");
        foreach (var family in all.GroupBy(rule => rule.Family))
        {
            text.Append($"\n## {family.Key}\n");
            foreach (var rule in family)
                Append(text, rule);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, RuleDescriptor rule)
    {
        text.Append($"\n### {rule.Code}\n\n**{rule.Name}** · {Word(rule.Class)} · {Word(rule.Severity)} · {ProfileOf(rule)} · since {rule.Since}\n\n{rule.Title}\n\n");
        text.Append($"- *Why:* {rule.Why}\n- *Close it:* {rule.Remedy}\n");
        if (rule.Limits is { } limits)
            text.Append($"- *Not to be read as:* {limits}\n");
        if (rule.Subsumes.Count > 0)
            text.Append($"- *Makes superfluous:* {string.Join(", ", rule.Subsumes)}\n");
        text.Append($"- *Sources:* {string.Join("; ", rule.Citations)}\n");
    }

    private static string ProfileOf(RuleDescriptor rule) => rule.Profile == RuleProfile.LabelProfile ? "with a label profile" : Word(rule.Profile);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
