using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>STR015.</summary>
internal sealed class DeclaredGapOpen : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "STR015",
        Name = "declared-gap-open",
        Title = "The author of the record declares a stretch unknown, and nothing recorded later fills it.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["Practice: a declared gap is an open question until it is filled [P]", "C2PA ingredient.unknownProvenance is informational there [V]"],
        Why = "A gap that its author names is honest, and still a gap.",
        Remedy = "Record what fills the stretch; then correct or retract the declaration.",
        Limits = "A gap that is known and accepted is closed by a decision on the finding, not by taking the declaration away.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            var gap = view.Events[i];
            if (!view.IsOwn(gap) || gap.Event is not GapDeclared { Segment: var segment })
                continue;
            if (GapFilling.Find(view, gap, segment) is { } filling)
            {
                sink.Pass("filled by an event recorded later", gap, filling);
                continue;
            }

            var facet = segment?.Facet is { Absence: null } named ? named.Word : null;
            sink.Fail(
                    facet is null ? "The author declares a stretch of the record unknown, and nothing recorded later fills it." : "The author declares the {facet} of a stretch unknown, and nothing recorded later fills it.",
                    new("facet", facet),
                    new("gap", gap.Id))
                .At(gap, "segment")
                .Missing("segment:{gap}", facet is null ? "What happened in the stretch that {gap} declares unknown" : "The {facet} in the stretch that {gap} declares unknown", "who declared it, and the holders at both ends");
        }
    }
}
