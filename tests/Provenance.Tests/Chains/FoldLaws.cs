using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using CsCheck;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Tests.Generators;

namespace Provenance.Tests.Chains;

/// <summary>What holds for every view that folds events: one state, one event, the next state.</summary>
public sealed class FoldLaws
{
    private static readonly Type[] Views =
    [
        .. typeof(ProvenanceChain).Assembly.GetExportedTypes().Where(type => type.GetMethod("After", [typeof(ProvenanceEvent)]) is { IsStatic: false } after && after.ReturnType == type),
    ];

    public static TheoryData<Type> Every_view => [.. Views];

    [Fact]
    public void Custody_customs_and_label_are_the_views() =>
        Views.Should().BeEquivalentTo([typeof(Custody), typeof(CustomsStatus), typeof(CurrentLabel)]);

    [Theory, MemberData(nameof(Every_view))]
    public void Every_case_is_folded(Type view)
    {
        foreach (var type in typeof(ProvenanceEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ProvenanceEvent))))
        {
            var e = (ProvenanceEvent)RuntimeHelpers.GetUninitializedObject(type);
            FluentActions.Invoking(() => After(view, Activator.CreateInstance(view)!, e)).Should().NotThrow<UnreachableException>($"{view.Name} folds {type.Name}");
        }
    }

    [Theory, MemberData(nameof(Every_view))]
    public void A_prefix_and_then_the_rest_give_what_the_whole_gives(Type view) =>
        Gen.Select(ChainGen.Ledgers(12), Gen.Int[0, 12]).Sample((events, length) =>
        {
            var cut = Math.Min(length, events.Length);
            var start = Activator.CreateInstance(view)!;
            return Fold(view, Fold(view, start, events[..cut]), events[cut..]).Equals(Fold(view, start, events));
        });

    [Theory, MemberData(nameof(Every_view))]
    public void A_fold_takes_any_events_in_any_order(Type view) =>
        Gen.OneOf(ChainGen.Ledgers(40), Gen.OneOf(EventGen.Known, EventGen.Unrecognized).Array[0, 20]).Sample(events => Fold(view, Activator.CreateInstance(view)!, events) is not null);

    [Theory, MemberData(nameof(Every_view))]
    public void A_view_has_at_most_64_bytes(Type view)
    {
        var sizeOf = typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf), BindingFlags.Public | BindingFlags.Static)!.MakeGenericMethod(view);
        ((int)sizeOf.Invoke(null, null)!).Should().BeLessThanOrEqualTo(64);
    }

    [Fact]
    public void Folding_allocates_nothing()
    {
        var events = ChainGen.Cases.ToArray();
        Fold(events);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Fold(events);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Fact]
    public void The_views_of_a_history_are_the_folds_of_its_listing() =>
        ChainGen.Tangled(0, 12).Sample(events =>
        {
            var history = ChainGen.Chain(events).History();
            var listing = history.Select(e => e.Event).ToArray();
            var (custody, customs, label) = Fold(listing);
            return history.Custody == custody && history.Customs == customs && history.Label == label;
        });

    private static (Custody Custody, CustomsStatus Customs, CurrentLabel Label) Fold(ProvenanceEvent[] events)
    {
        var (custody, customs, label) = (default(Custody), default(CustomsStatus), default(CurrentLabel));
        foreach (var e in events)
            (custody, customs, label) = (custody.After(e), customs.After(e), label.After(e));
        return (custody, customs, label);
    }

    private static object Fold(Type view, object state, ProvenanceEvent[] events) => events.Aggregate(state, (so, e) => After(view, so, e));

    private static object After(Type view, object state, ProvenanceEvent e) => state switch
    {
        Custody custody => custody.After(e),
        CustomsStatus customs => customs.After(e),
        CurrentLabel label => label.After(e),
        _ => view.GetMethod("After", [typeof(ProvenanceEvent)])!.Invoke(state, [e])!,
    };
}
