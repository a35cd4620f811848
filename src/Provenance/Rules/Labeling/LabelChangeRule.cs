using Provenance.Reference;
using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>A rule that judges each change of labels by itself, on goods to which a label profile applies.</summary>
internal abstract class LabelChangeRule : ChainRule
{
    public sealed override void Check(ChainView view, FindingSink sink)
    {
        if (view.LabelProfile is not { } profile)
        {
            sink.NotApplicable("no label profile applies to the item");
            return;
        }

        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.IsOwn(view.Events[i]) && LabelEvents.Of(view.Events[i].Event) is { } change)
                Judge(view, sink, profile, i, change);
        }
    }

    protected abstract void Judge(ChainView view, FindingSink sink, LabelProfile profile, int i, ILabelEvent change);
}
