using System.Reflection;
using Provenance.Events;
using Provenance.Tests.Generators;

namespace Provenance.Tests.Documents;

public sealed class EventTypesTests
{
    /// <remarks>Documents out there hold these words: none is ever changed or reused. Add a line to approve a new one.</remarks>
    [Fact]
    public void The_discriminators_are_the_approved_ones() =>
        EventTypes.All.ToArray().Should().Equal(File.ReadAllLines(Repository.PathOf("tests/Provenance.Tests/Documents/event-types.approved.txt")));

    [Fact]
    public void Every_type_of_event_has_a_discriminator_of_its_own()
    {
        var types = typeof(ProvenanceEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ProvenanceEvent)) && type != typeof(Unrecognized));

        EventGen.Empty.Select(e => e.GetType()).Should().BeEquivalentTo(types);
        EventGen.Empty.Select(EventTypes.Of).Should().Equal(EventTypes.All.ToArray()).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_generators_set_every_member_of_every_event()
    {
        var forgotten =
            from e in EventGen.Empty
            let set = EventGen.SettersOf(e).Select(setter => setter.Name).ToHashSet()
            from property in e.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.SetMethod is { IsPublic: true } && property.Name != nameof(ProvenanceEvent.Schema) && !set.Contains(property.Name)
            select $"{e.GetType().Name}.{property.Name}";

        forgotten.Should().BeEmpty("a member that no generator sets is not known to be written and read; add it to EventGen");
    }
}
