using Provenance.Packs.Fields;

namespace Provenance.Packs.Conditions;

/// <summary>What must hold of an event, or of a chain, for a pack to ask for something. Compared by value; immutable.</summary>
internal abstract record PackCondition
{
    /// <summary>Whether it holds; <see langword="null"/> where the record does not tell.</summary>
    public abstract bool? Holds(PackScene scene);

    /// <summary>The certain answer of several: one that does not hold decides.</summary>
    protected static bool? And(ReadOnlySpan<PackCondition> conditions, PackScene scene)
    {
        bool? all = true;
        foreach (var condition in conditions)
        {
            switch (condition.Holds(scene))
            {
                case false:
                    return false;
                case null:
                    all = null;
                    break;
            }
        }

        return all;
    }
}

/// <summary>All of them hold.</summary>
internal sealed record AllOf(ValueList<PackCondition> Conditions) : PackCondition
{
    public override bool? Holds(PackScene scene) => And(Conditions.AsSpan(), scene);
}

/// <summary>One of them holds.</summary>
internal sealed record AnyOf(ValueList<PackCondition> Conditions) : PackCondition
{
    public override bool? Holds(PackScene scene)
    {
        bool? any = false;
        foreach (var condition in Conditions)
        {
            switch (condition.Holds(scene))
            {
                case true:
                    return true;
                case null:
                    any = null;
                    break;
            }
        }

        return any;
    }
}

/// <summary>It does not hold.</summary>
internal sealed record Not(PackCondition Condition) : PackCondition
{
    public override bool? Holds(PackScene scene) => !Condition.Holds(scene);
}
