using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>Which chains were made, step by step, from goods whose beginning nobody recorded, and how much of them at most.</summary>
/// <remarks>Made once for a set, after the rules on origins ran; each chain is computed once, after those it was made from.</remarks>
internal sealed class UnknownAncestors
{
    private readonly SetView _set;
    private readonly UnknownAncestry?[] _ancestry;
    private readonly bool[] _isDone;

    public UnknownAncestors(SetView set)
    {
        _set = set;
        _ancestry = new UnknownAncestry?[set.Views.Length];
        _isDone = new bool[_ancestry.Length];
        foreach (var finding in set.FindingsSoFar)
        {
            if (SpeaksOfOrigin(finding, set) && set.Set.IndexOf(finding.Draft.Chain) is >= 0 and var chain)
                _ancestry[chain] ??= new(finding, set.Views[chain], 0, null, null, new(1, 1));
        }
    }

    /// <summary>Whether a finding says that the beginning of its chain is not known.</summary>
    public static bool SpeaksOfOrigin(Finding finding, SetView set) => finding.Code switch
    {
        "STR001" => finding.Kind == FindingKind.Fail,

        // A gap further on in a chain that begins somewhere leaves its origin known.
        "STR015" => finding.Events[0].Event is GapDeclared { Segment: null or { After: null, Facet: null or { Word: "origin" } } } && !HasBeginning(finding, set),
        _ => false,
    };

    /// <summary>What is known of a chain's ancestors; <see langword="null"/> where none is unknown.</summary>
    public UnknownAncestry? Of(ChainView view)
    {
        var open = new Stack<ChainView>();
        open.Push(view);
        var isOpen = new HashSet<int> { view.Index };
        while (open.TryPeek(out var at))
        {
            if (!_isDone[at.Index] && _ancestry[at.Index] is null && OpenParents(at, open, isOpen))
                continue;
            open.Pop();
            if (!_isDone[at.Index])
                _ancestry[at.Index] ??= Derive(at);
            _isDone[at.Index] = true;
        }

        return _ancestry[view.Index];
    }

    private static bool HasBeginning(Finding finding, SetView set)
    {
        if (set.Set.IndexOf(finding.Draft.Chain) is not (>= 0 and var chain))
            return true;
        foreach (ref readonly var step in set.Views[chain].Flow.Steps)
        {
            if (step.Role == ItemRole.Makes)
                return true;
        }

        return false;
    }

    private bool OpenParents(ChainView view, Stack<ChainView> open, HashSet<int> isOpen)
    {
        var isAny = false;
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (!IsLink(view, i))
                continue;
            foreach (var (parent, _) in ParentsOf(view.Events[i]))
            {
                // One that is open already waits for this one: goods made of themselves, of which STR010 speaks.
                if (parent is null || _isDone[parent.Index] || !isOpen.Add(parent.Index))
                    continue;
                open.Push(parent);
                isAny = true;
            }
        }

        return isAny;
    }

    private UnknownAncestry? Derive(ChainView view)
    {
        UnknownAncestry? nearest = null;
        EffectiveEvent? by = null;
        var share = default(Share?);
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Flow.Steps[i].Role != ItemRole.Makes)
                continue;
            var e = view.Events[i];
            var parts = new List<(Share Unknown, Quantity? Amount)>();
            foreach (var (parent, amount) in IsLink(view, i) ? ParentsOf(e) : [])
            {
                var known = parent is null ? null : _ancestry[parent.Index];
                parts.Add((known?.Share ?? default, amount));
                if (known is not null && (nearest is null || known.Hops < nearest.Hops))
                    (nearest, by) = (known, e);
            }

            var of = Share.Of(parts, view);
            share = share is { } other ? other.Or(of) : of;
        }

        return nearest is null ? null : new(nearest.Root, nearest.RootView, nearest.Hops + 1, by, nearest, share!.Value) { View = view };
    }

    private static bool IsLink(ChainView view, int i) => view.Events[i].Event is not Originated && view.Flow.Steps[i].Role == ItemRole.Makes;

    private IEnumerable<(ChainView? Parent, Quantity? Amount)> ParentsOf(EffectiveEvent e)
    {
        if (e.Event.Inputs.Count == 0)
        {
            yield return (_set.Set.IndexOf(e.Home) is >= 0 and var home ? _set.Views[home] : null, e.Event.Quantity);
            yield break;
        }

        var membership = _set.Set.Membership;
        foreach (var input in (IEnumerable<ItemReference>)e.Event.Inputs)
        {
            var chain = input.Item is { } id ? membership.ChainOf(id) is >= 0 and var own ? own : id.Batch is { } batch ? membership.ChainOf(batch) : -1 : -1;
            yield return (chain < 0 ? null : _set.Views[chain], input.Quantity);
        }
    }
}

/// <summary>That goods come, over links, from goods of unknown beginning.</summary>
/// <param name="Root">The finding about the ancestor.</param>
/// <param name="RootView">The ancestor's chain.</param>
/// <param name="Hops">How many links lie between; 0 for the ancestor itself.</param>
/// <param name="By">The event that made the goods of it.</param>
/// <param name="Next">The goods that they were made of, one link nearer to the ancestor.</param>
/// <param name="Share">Which part of the goods comes from goods of unknown beginning.</param>
internal sealed record UnknownAncestry(Finding Root, ChainView RootView, int Hops, EffectiveEvent? By, UnknownAncestry? Next, Share Share)
{
    /// <summary>The chain that it is about.</summary>
    public ChainView View { get; init; } = RootView;

    /// <summary>The chains from the ancestor to this one.</summary>
    public string Path
    {
        get
        {
            var names = new List<string>();
            for (var at = this; at is not null; at = at.Next)
                names.Add(at.View.Chain.Id);
            names.Reverse();
            return string.Join(" → ", names);
        }
    }
}
