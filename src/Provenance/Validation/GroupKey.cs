namespace Provenance.Validation;

/// <summary>What findings are shown together by.</summary>
internal enum GroupTheme
{
    /// <summary>Its events: the group of the first.</summary>
    Event,

    /// <summary>The way that the goods took from one event to the next placed one.</summary>
    Leg,

    /// <summary>A party.</summary>
    Party,

    /// <summary>How much.</summary>
    Quantity,

    /// <summary>Where the knowledge comes from.</summary>
    Sources,

    /// <summary>Where the goods went.</summary>
    Destination,

    /// <summary>Where the goods came from.</summary>
    Origin,

    /// <summary>The record as a whole.</summary>
    Record,
}

/// <summary>The group of a finding; findings with equal keys are shown together.</summary>
internal readonly record struct GroupKey(GroupTheme Theme, object? Anchor)
{
    public static GroupKey LegFrom(EffectiveEvent start) => new(GroupTheme.Leg, start);

    public static GroupKey Of(EffectiveEvent e) => new(GroupTheme.Event, e);

    public static GroupKey Of(Party party) => new(GroupTheme.Party, party);

    public static GroupKey Of(GroupTheme theme) => new(theme, null);
}
