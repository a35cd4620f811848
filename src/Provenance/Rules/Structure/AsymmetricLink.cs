using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>STR009.</summary>
internal sealed class AsymmetricLink : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "STR009",
        Name = "asymmetric-link",
        Title = "Two records of one link between goods disagree.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Contradiction,
        Severity = Severity.Warning,
        Citations = ["EPCIS TransformationEvent: inputs, outputs and transformationID [V]", "in-toto MATCH rule: materials and products [V]"],
        Why = "What left one lot must be what came into the other; where the two sides differ, goods can enter or leave between them.",
        Remedy = "Correct the side that is wrong, or record that these are two different links.",
        Limits = "One event is both sides of its link. Several events of one side are several links, and are not compared.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        List<(ItemId Parent, EffectiveEvent By)>? links = null;
        for (var i = 0; !view.SetView.IsAlone && i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (e.Event.Inputs.Count + e.Event.Outputs.Count == 0 || ItemRoles.Of(e, view.Chain, out _) != ItemRole.Makes)
                continue;
            foreach (var input in e.Event.Inputs)
            {
                if (input.Item is { } parent)
                    (links ??= []).Add((parent.WithoutQuery, e));
            }

            if (e.Event.Inputs.Count == 0 && e.Home.Description.Item.Id is { } home)
                (links ??= []).Add((home.WithoutQuery, e));
        }

        if (links is null)
        {
            sink.NotApplicable("no link that a second record could state");
            return;
        }

        foreach (var group in links.GroupBy(link => link.Parent))
            Judge(view, sink, group.Key, [.. group.Select(link => link.By)]);
    }

    private static void Judge(ChainView view, FindingSink sink, ItemId parent, EffectiveEvent[] sides)
    {
        if (sides.Length == 1)
            sink.Pass("one event is both sides of the link", sides[0]);
        else if (sides.Length > 2 || ReferenceEquals(sides[0].Home, sides[1].Home) || ReferenceEquals(sides[0].Reported, sides[1].Reported))
            sink.NotApplicable("several events of one side state the link");
        else if (Difference(view, parent, sides[0], sides[1]) is not { } detail)
            sink.Pass("both sides agree", sides[0], sides[1]);
        else
            Report(view, sink, parent, sides[0], sides[1], detail);
    }

    /// <summary>In what two records of a link certainly differ, or <see langword="null"/>.</summary>
    private static string? Difference(ChainView view, ItemId parent, EffectiveEvent one, EffectiveEvent other)
    {
        if (one.Event.KindOf != other.Event.KindOf)
            return "type";
        var (amount, otherAmount) = (AmountOf(view, parent, one), AmountOf(view, parent, other));
        if (amount is { Absence: null, IsApproximate: false, IsAll: false } && otherAmount is { Absence: null, IsApproximate: false, IsAll: false }
            && view.SetView.Units.Align(amount, otherAmount, view.Chain.Description.Item.Id) is { } aligned && aligned.IsComparableTo(otherAmount) && !aligned.CouldBe(otherAmount))
        {
            return "quantity";
        }

        return EventOrder.Latest(one) < EventOrder.Earliest(other) || EventOrder.Latest(other) < EventOrder.Earliest(one) ? "time" : null;
    }

    /// <summary>How much of the child the event states; of a split without loss what it takes of the parent is as much.</summary>
    private static Quantity? AmountOf(ChainView view, ItemId parent, EffectiveEvent e)
    {
        ItemRoles.Of(e, view.Chain, out var made);
        if (made is not null || e.Event is not Split { Loss: null, Yield: null } || e.Event.Outputs.Count > 1)
            return made;
        foreach (var input in e.Event.Inputs)
        {
            if (input.Item is { } id && ItemId.SameItem(id, parent))
                return input.Quantity;
        }

        return null;
    }

    private static void Report(ChainView view, FindingSink sink, ItemId parent, EffectiveEvent one, EffectiveEvent other, string detail) => sink
        .Fail(
            "The record states the link from {parent} to {child} twice, and the two ({one}, {other}) differ in {detail}.",
            new("parent", parent.Value),
            new("child", view.Chain.Id),
            new("one", one.Id),
            new("other", other.Id),
            new("detail", detail))
        .Detailed(detail)
        .About(one, other)
        .At(one)
        .At(other)
        .Missing("link:{one}:{other}", "Which of {one} and {other} is right about {detail}", "who recorded them", "the batch record of the step");
}
