using System.Collections;
using System.Reflection;
using CsCheck;
using Provenance.Events;
using Provenance.Tests.Generators;
using Provenance.Validation.Monitoring;
using Provenance.Values;

namespace Provenance.Tests.Validation.Monitoring;

/// <summary>A monitor judges together what names the same goods: it must know every place where an event can name goods.</summary>
public sealed class NamesOfEventsTests
{
    [Fact]
    public void Every_id_of_goods_in_whatever_member_of_an_event_is_known() => EventGen.Known.Sample(
        e =>
        {
            var known = new HashSet<ItemId>();
            EventItems.Visit(e is Corrected { Replacement: { } replacement } ? replacement : e, id => known.Add(id));
            if (e is Corrected)
                EventItems.Visit(e, id => known.Add(id));
            Ids(e).Except(known).Should().BeEmpty("{0} names them", e.GetType().Name);
        },
        iter: 3_000);

    /// <summary>The ids in an object and in what its properties hold.</summary>
    private static IEnumerable<ItemId> Ids(object? value) => value switch
    {
        null or string or Extensions => [],
        ItemId id => [id],
        IEnumerable list => list.Cast<object?>().SelectMany(Ids),
        _ when value.GetType().Assembly == typeof(ItemId).Assembly && value is not Quantity and not EventTime and not Country and not Unit and not Area =>
            value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0).SelectMany(property => Ids(property.GetValue(value))),
        _ => [],
    };
}
