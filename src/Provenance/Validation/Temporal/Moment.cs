namespace Provenance.Validation.Temporal;

/// <summary>The start or the end of an event or of a restriction, or both where it happens at once.</summary>
internal readonly record struct Moment(EffectiveEvent? Event, Restriction? Restriction, bool IsStart)
{
    /// <summary>The recorded time; <see langword="null"/> where nothing is recorded.</summary>
    public EventTime? Time => Event is { } e ? IsStart ? e.Start : e.End : IsStart ? Restriction!.Start : Restriction!.End;

    public string Id => Event?.Id ?? Restriction!.Id;

    /// <summary>The id, and which end is meant where there are two.</summary>
    public string Name => IsStart ? $"the start of {Id}" : Event is { } e && ReferenceEquals(e.Start, e.End) ? Id : $"the end of {Id}";
}
