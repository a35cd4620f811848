using System.Reflection;
using System.Xml.Linq;
using Provenance.Events;

namespace Provenance.Tests.Events;

/// <summary>The cases of the hierarchy: closed for folding, complete, told apart.</summary>
public sealed class EventCaseTests
{
    private static readonly Type[] Cases = [.. typeof(ProvenanceEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ProvenanceEvent)))];

    [Fact]
    public void There_is_a_sealed_public_case_for_each_kind() =>
        Cases.Select(type => (type.Name, type.IsSealed, type.IsPublic)).Should().BeEquivalentTo(Enum.GetNames<EventKind>().Select(name => (name, true, true)));

    [Fact]
    public void An_event_is_of_the_kind_that_it_is_named_for()
    {
        foreach (var type in Cases)
            Empty(type).KindOf.ToString().Should().Be(type.Name);
    }

    [Fact]
    public void Nobody_outside_can_add_a_case()
    {
        typeof(ProvenanceEvent).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic)
            .Where(constructor => constructor.GetParameters().Length == 0).Should().OnlyContain(constructor => constructor.IsFamilyAndAssembly);
        typeof(ProvenanceEvent).GetProperty("Kind", BindingFlags.Instance | BindingFlags.NonPublic)!.GetMethod!.Should().Match<MethodInfo>(get => get.IsAbstract && get.IsFamilyAndAssembly);
    }

    [Fact]
    public void The_documentation_of_the_base_names_every_case_in_order()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(ProvenanceEvent).Assembly.Location, ".xml"));
        var named = documentation.Descendants("member").Single(member => (string?)member.Attribute("name") == "T:Provenance.Events.ProvenanceEvent").Element("remarks")!.Elements("para").First()
            .Elements("see").Select(see => (string)see.Attribute("cref")!).Where(cref => cref.StartsWith("T:", StringComparison.Ordinal)).Select(cref => cref.Split('.')[^1]).Distinct();
        named.Should().Equal(Enum.GetNames<EventKind>());
    }

    [Fact]
    public void Discriminators_are_told_apart_and_an_unrecognized_event_keeps_its_own()
    {
        var words = Cases.Where(type => type != typeof(Unrecognized)).Select(type => EventTypes.Of(Empty(type))).ToArray();
        words.Should().BeEquivalentTo(EventTypes.All.ToArray()).And.OnlyHaveUniqueItems();
        words.Should().OnlyContain(word => word.All(char.IsAsciiLetter) && char.IsAsciiLetterLower(word[0]));
        EventTypes.Of(new Unrecognized { Type = "teleported", Json = "{}" }).Should().Be("teleported");
    }

    [Fact]
    public void Events_are_equal_when_case_and_members_are()
    {
        new Lost { Id = "e", Reason = "theft" }.Should().Be(new Lost { Id = "e", Reason = "theft" });
        new Lost { Id = "e" }.Should().NotBe(new Lost { Id = "f" });
        ((ProvenanceEvent)new Lost { Id = "e" }).Should().NotBe(new Destroyed { Id = "e" });
        new Corrected { Replacement = new Observed { Items = [] } }.Should().Be(new Corrected { Replacement = new Observed() });
    }

    [Fact]
    public void A_leg_and_a_label_event_say_what_their_members_say()
    {
        foreach (var type in Cases)
        {
            foreach (var contract in type.GetInterfaces().Where(contract => contract == typeof(ILeg) || contract == typeof(ILabelEvent)))
                contract.GetProperties().Should().OnlyContain(property => type.GetProperty(property.Name)!.PropertyType == property.PropertyType);
        }

        Cases.Where(type => type.IsAssignableTo(typeof(ILeg))).Should().BeEquivalentTo([typeof(Dispatched), typeof(Received), typeof(HandedOver), typeof(Moved), typeof(Returned)]);
        Cases.Where(type => type.IsAssignableTo(typeof(ILabelEvent))).Should().BeEquivalentTo([typeof(Relabeled), typeof(Repackaged)]);
    }

    private static ProvenanceEvent Empty(Type type) => (ProvenanceEvent)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
}
