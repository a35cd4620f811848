using Provenance.Validation;

namespace Provenance.Rules.Integrity;

/// <summary>A rule that judges each error declaration of EPCIS by itself.</summary>
internal abstract class ErrorDeclarationRule : ChainRule
{
    /// <summary>What is said where all are sound.</summary>
    protected abstract string Sound { get; }

    public sealed override void Check(ChainView view, FindingSink sink)
    {
        if (view.Set.Membership.Amendments is null)
        {
            sink.NotApplicable("nothing is corrected or retracted");
            return;
        }

        var (isAsked, isSound) = (false, true);
        foreach (var recorded in view.Chain.Ledger)
        {
            if (DeclaredError.Of(recorded.Event) is not { } declared)
                continue;
            isAsked = true;
            isSound &= Judge(view, sink, recorded, declared);
        }

        if (!isAsked)
            sink.NotApplicable("no error declaration was read from EPCIS");
        else if (isSound)
            sink.Pass(Sound);
    }

    /// <summary>Whether it is sound; reports it where it is not.</summary>
    protected abstract bool Judge(ChainView view, FindingSink sink, RecordedEvent recorded, DeclaredError declared);
}
