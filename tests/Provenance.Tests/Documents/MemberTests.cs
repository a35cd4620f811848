using System.Reflection;
using System.Runtime.CompilerServices;
using CsCheck;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Tests.Generators;
using Provenance.Values;

namespace Provenance.Tests.Documents;

/// <summary>Sets one member at a time, so that one that is not written or not read is named by the test that fails.</summary>
public sealed class MemberTests
{
    private static readonly (Type Type, string[] Members)[] Generated =
    [
        .. EventGen.Empty.Select(e => (e.GetType(), EventGen.SettersOf(e).Select(setter => setter.Name).Append(nameof(ProvenanceEvent.Schema)).ToArray())),
        Of(PartyGen.NameSetters), Of(PartyGen.AliasSetters), Of(PartyGen.AffiliationSetters), Of(PartyGen.PartySetters), Of(PartyGen.NearnessSetters),
        Of(PartyGen.PlaceSetters), Of(PartyGen.SourceSetters), Of(EvidenceGen.AttachmentSetters), Of(EvidenceGen.EvidenceSetters), Of(EvidenceGen.LinkSetters),
        Of(EvidenceGen.DocumentSetters), Of(EvidenceGen.RelationSetters), Of(EvidenceGen.AllegationSetters), Of(GoodsGen.ItemSetters), Of(GoodsGen.LabelSetters),
        Of(GoodsGen.PackagingSetters), Of(GoodsGen.PackagingChangeSetters), Of(GoodsGen.LabelCountSetters), Of(GoodsGen.AuthoritySetters), Of(GoodsGen.MappingSetters), Of(GoodsGen.ExemptionSetters),
        Of(GoodsGen.CheckSetters), Of(GoodsGen.SegmentSetters), Of(DocumentGen.RestrictionSetters), Of(DocumentGen.AuthorizationSetters), Of(DocumentGen.FactSetters),
        Of(DocumentGen.ContextSetters), Of(DocumentGen.ItemSetters), Of(DocumentGen.HeaderSetters),
    ];

    public static TheoryData<string> Types => [.. EventTypes.All.ToArray()];

    [Fact]
    public void The_generators_set_every_member_of_every_record() =>
        Generated.SelectMany(one => Settable(one.Type).Except(one.Members).Select(member => $"{one.Type.Name}.{member}"))
            .Except(["TraceableItem.Id", "RecordHeader.Extensions"])
            .Should().BeEmpty("a member that no generator sets is not known to be written and read");

    [Fact]
    public void Every_record_that_keeps_members_of_its_own_is_generated() =>
        typeof(Extensible).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Extensible)) && !type.IsAbstract).Except(Generated.Select(one => one.Type))
            .Should().BeEquivalentTo([typeof(Unrecognized), typeof(ChainDescription), typeof(ChainScope), typeof(ProvenanceDocument)], "these have generators of their own");

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_member_of_an_event_is_written_and_read(string type)
    {
        var empty = EventGen.Sound(EventGen.Empty.Single(e => EventTypes.Of(e) == type) with { Id = "e1" });
        foreach (var setter in EventGen.SettersOf(empty))
        {
            setter.On(empty).Sample(
                e => ReadBack.Event(Written.Event(e)).Should().Be(e, "{0}.{1} is written and read: {2}", type, setter.Name, Written.Event(e)),
                iter: 20);
        }
    }

    [Fact]
    public void Every_member_of_a_party_is_written_and_read() => Each(PartyGen.PartySetters, new() { Id = "new", Notes = "new" }, party => new() { Parties = [.. Defined.Registry.Parties, party] });

    [Fact]
    public void Every_member_of_a_place_is_written_and_read() => Each(PartyGen.PlaceSetters, new() { Id = "new", Notes = "new" }, place => new() { Places = [.. Defined.Registry.Places, place] });

    [Fact]
    public void Every_member_of_a_source_is_written_and_read() => Each(PartyGen.SourceSetters, new() { Id = "new", Notes = "new" }, source => new() { Sources = [.. Defined.Registry.Sources, source] });

    [Fact]
    public void Every_member_of_evidence_is_written_and_read() => Each(
        PartyGen.Without(EvidenceGen.EvidenceSetters, nameof(Evidence.Source)),
        new() { Id = "new", Notes = "new" },
        evidence => new() { Evidence = [.. Defined.Registry.Evidence, evidence] });

    [Fact]
    public void Every_member_of_a_restriction_is_written_and_read() => Each(DocumentGen.RestrictionSetters, new() { Id = "new" }, restriction => new() { Restrictions = [.. Defined.Registry.Restrictions, restriction] });

    [Fact]
    public void Every_member_of_an_authorization_is_written_and_read() => Each(DocumentGen.AuthorizationSetters, new() { Id = "new" }, one => new() { Authorizations = [.. Defined.Registry.Authorizations, one] });

    [Fact]
    public void Every_member_of_a_fact_of_an_item_is_written_and_read() => Each(DocumentGen.FactSetters, new() { Item = ItemId.Parse("urn:example:a") }, fact => new() { ItemFacts = [fact] });

    private static void Each<T>(IReadOnlyList<Setter<T>> setters, T empty, Func<T, Registry> registryOf)
    {
        foreach (var setter in setters)
        {
            setter.On(empty).Sample(
                entry =>
                {
                    var partial = registryOf(entry);
                    var registry = new Registry
                    {
                        Parties = Or(partial.Parties, Defined.Registry.Parties),
                        Places = Or(partial.Places, Defined.Registry.Places),
                        Sources = Or(partial.Sources, Defined.Registry.Sources),
                        Evidence = Or(partial.Evidence, Defined.Registry.Evidence),
                        Restrictions = Or(partial.Restrictions, Defined.Registry.Restrictions),
                        Authorizations = Or(partial.Authorizations, Defined.Registry.Authorizations),
                        ItemFacts = partial.ItemFacts,
                    };
                    var written = Written.Json(new ProvenanceDocument { Registry = registry });
                    ReadBack.Document(written).Registry.Should().Be(registry, "{0}.{1} is written and read:\n{2}", typeof(T).Name, setter.Name, written);
                },
                iter: 20);
        }

        static ValueList<TEntry> Or<TEntry>(ValueList<TEntry> given, ValueList<TEntry> otherwise) => given.Count > 0 ? given : otherwise;
    }

    private static (Type Type, string[] Members) Of<T>(IReadOnlyList<Setter<T>> setters) => (typeof(T), [.. setters.Select(setter => setter.Name)]);

    private static IEnumerable<string> Settable(Type type) =>
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.SetMethod is { IsPublic: true } && (typeof(ProvenanceEvent).IsAssignableFrom(type) || !IsId(property))
        select property.Name;

    // The id of what can't be without one is set from the start.
    private static bool IsId(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute)) && property.Name is "Id" or "Item";
}
