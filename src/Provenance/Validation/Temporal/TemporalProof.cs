namespace Provenance.Validation.Temporal;

/// <summary>A chain of orders from a recorded bound to another, or back to where it began.</summary>
/// <param name="From">The moment with the recorded lower bound; <see langword="null"/> for a cycle, and where only an upper bound is explained.</param>
/// <param name="Steps">The orders.</param>
/// <param name="To">The moment with the recorded upper bound; <see langword="null"/> for a cycle, and where only a lower bound is explained.</param>
internal sealed record TemporalProof(Moment? From, IReadOnlyList<TemporalStep> Steps, Moment? To)
{
    /// <summary>How many orders lie between the steps told and the recorded bound.</summary>
    public int Untold { get; init; }

    /// <summary>The events that it passes, once each, in order.</summary>
    public IEnumerable<EffectiveEvent> Events =>
        new[] { From }.Concat(Steps.SelectMany(step => new Moment?[] { step.Earlier, step.Later })).Append(To)
            .Select(moment => moment?.Event).OfType<EffectiveEvent>().Distinct();

    /// <summary>Each step as a sentence that a layman follows.</summary>
    public IEnumerable<string> Sentences
    {
        get
        {
            if (From is { } from)
                yield return TemporalWords.LowerBound(from);
            if (Untold > 0 && From is not null)
                yield return TemporalWords.Untold(Untold);
            foreach (var step in Steps)
                yield return TemporalWords.Of(step);
            if (Untold > 0 && From is null)
                yield return TemporalWords.Untold(Untold);
            if (To is { } to)
                yield return TemporalWords.UpperBound(to);
        }
    }

    /// <summary>The weakest status that it rests on.</summary>
    public Status Weakest => Steps.Select(step => step.By.Status).Concat(Events.Select(e => e.Status)).DefaultIfEmpty(Status.Fact).Max();
}

/// <summary>One order of a proof.</summary>
internal readonly record struct TemporalStep(Moment Earlier, Moment Later, Constraint By);
