using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>STR008.</summary>
internal sealed class DanglingLink : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "STR008",
        Name = "dangling-link",
        Title = "The record names an event, evidence or goods that are not in what was read.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Gap,
        Severity = Severity.Error,
        Citations = ["C2PA ingredient.manifest.missing, hashedURI.missing, assertion.inaccessible [V]", "in-toto LinkNotFoundError [V]"],
        Why = "What a link points at may decide a finding either way; without it nobody can tell.",
        Remedy = "Read the document that holds it too, or correct the reference.",
        Limits = "Not loaded is not the same as not existing: upstream records may exist and be confidential.",
        Subsumes = ["STR012"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var links = new Links(view, sink);
        foreach (var e in view.Events)
        {
            if (view.IsOwn(e))
                links.Follow(e);
        }

        foreach (var e in view.History.Planned)
        {
            if (view.IsOwn(e))
                links.Follow(e);
        }

        if (!links.AnyFound && !links.AnyMissing)
            sink.NotApplicable("nothing is referred to");
        else if (!links.AnyMissing)
            sink.Pass("every reference resolves");
    }
}
