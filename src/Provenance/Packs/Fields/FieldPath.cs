using System.Collections;
using Provenance.Packs.Conditions;

namespace Provenance.Packs.Fields;

/// <summary>Where a path begins.</summary>
internal enum FieldRoot
{
    /// <summary>At the event.</summary>
    Event,

    /// <summary>At the item of its chain.</summary>
    Item,

    /// <summary>At the origins of the goods; each of them must have it.</summary>
    Origin,

    /// <summary>At the event that made the item of the chain.</summary>
    Made,

    /// <summary>At events of the goods that can have come before; one of them must have it.</summary>
    Earlier,

    /// <summary>At events of the goods that can have come after; one of them must have it.</summary>
    Later,

    /// <summary>At any event of the goods; one of them must have it.</summary>
    Events,

    /// <summary>At the nearest event before.</summary>
    Previous,

    /// <summary>At the nearest event after.</summary>
    Next,
}

/// <summary>A part of a path: a member, which of its list, and whether all of these must have what follows.</summary>
internal sealed record FieldStep(Field Field, string[] Words, bool IsEach);

/// <summary>A path to a member of the native document, seen from an event.</summary>
/// <param name="Text">As it is written: <c>inputs[].quantity</c>.</param>
/// <param name="Root">Where it begins.</param>
/// <param name="Which">Which events it begins at, for a root that chooses.</param>
/// <param name="Steps">From there.</param>
internal sealed record FieldPath(string Text, FieldRoot Root, PackCondition? Which, FieldStep[] Steps)
{
    /// <summary>The member of the event that it points at, or <see langword="null"/> where it begins elsewhere.</summary>
    public string? Member => Root == FieldRoot.Event ? Steps[0].Field.Name : null;

    public bool Equals(FieldPath? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>What is recorded there.</summary>
    public Presence In(PackScene scene)
    {
        switch (Root)
        {
            case FieldRoot.Item:
                return At(scene.View.Chain.Description.Item, 0, scene);
            case FieldRoot.Event:
                return At(scene.Event.Event, 0, scene);
        }

        Presence? all = null;
        foreach (var start in StartsOf(scene))
        {
            var one = At(start.Event.Event, 0, start);
            all = all is not { } sofar ? one : Root == FieldRoot.Origin ? Presence.Worst(sofar, one) : Presence.Best(sofar, one);
        }

        return all ?? Presence.NotRecorded;
    }

    /// <summary>All values recorded there.</summary>
    public void Collect(PackScene scene, List<object> values)
    {
        switch (Root)
        {
            case FieldRoot.Item:
                Collect(scene.View.Chain.Description.Item, 0, scene, values);
                break;
            case FieldRoot.Event:
                Collect(scene.Event.Event, 0, scene, values);
                break;
            default:
                foreach (var start in StartsOf(scene))
                    Collect(start.Event.Event, 0, start, values);
                break;
        }
    }

    private IEnumerable<PackScene> StartsOf(PackScene scene) => Root switch
    {
        FieldRoot.Origin => scene.Book.Earlier(scene, Which!, withItself: true),
        FieldRoot.Made => scene.Book.Makers(scene.View),
        FieldRoot.Earlier => scene.Book.Earlier(scene, Which!),
        FieldRoot.Later => scene.Book.Later(scene, Which!),
        FieldRoot.Previous => scene.Book.Previous(scene, Which!),
        FieldRoot.Next => scene.Book.Next(scene, Which!),
        _ => scene.Book.All(scene.View, Which!),
    };

    private Presence At(object node, int step, PackScene scene)
    {
        if (step == Steps.Length)
            return Presence.Of(node);
        if (node is IKnowable { Absence: { } absence })
            return new(absence.State, absence);
        var (field, words, isEach) = Steps[step];
        var value = field.Read(node, scene);
        var presence = Presence.Of(value);
        if (!field.IsList || presence.State != Knowledge.Known)
            return presence.State == Knowledge.Known ? At(value!, step + 1, scene) : presence;
        Presence? all = null;
        foreach (var item in Chosen((IEnumerable)value!, field.Shape, words))
        {
            var one = At(item, step + 1, scene);
            all = all is not { } sofar ? one : isEach ? Presence.Worst(sofar, one) : Presence.Best(sofar, one);
        }

        return all ?? Presence.NotRecorded;
    }

    private void Collect(object node, int step, PackScene scene, List<object> values)
    {
        if (step == Steps.Length)
        {
            values.Add(node);
            return;
        }

        if (node is IKnowable { Absence: not null } || Steps[step].Field.Read(node, scene) is not { } value)
            return;
        if (!Steps[step].Field.IsList)
        {
            Collect(value, step + 1, scene, values);
            return;
        }

        foreach (var item in Chosen((IEnumerable)value, Steps[step].Field.Shape, Steps[step].Words))
            Collect(item, step + 1, scene, values);
    }

    private static IEnumerable<object> Chosen(IEnumerable list, FieldShape? shape, string[] words)
    {
        foreach (object item in list)
        {
            if (words.Length == 0 || ((shape?.WordOf?.Invoke(item) ?? Presence.WordOf(item)) is { } word && words.Contains(word)))
                yield return item;
        }
    }
}

/// <summary>Paths of which one is enough.</summary>
/// <param name="Paths">The paths.</param>
internal sealed record FieldChoice(ValueList<FieldPath> Paths)
{
    public Presence In(PackScene scene)
    {
        var best = Presence.NotRecorded;
        foreach (var path in Paths)
        {
            best = Presence.Best(best, path.In(scene));
            if (best.State == Knowledge.Known)
                break;
        }

        return best;
    }
}
