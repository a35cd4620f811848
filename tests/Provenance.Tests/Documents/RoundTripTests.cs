using System.Text;
using CsCheck;
using Provenance.Chains;
using Provenance.Documents;
using Provenance.Events;
using Provenance.Tests.Generators;
using Provenance.Values;

namespace Provenance.Tests.Documents;

public sealed class RoundTripTests
{
    [Fact]
    public void What_is_written_of_an_event_is_read_again() => EventGen.Any.Sample(
        e => ReadBack.Event(Written.Event(e)).Should().Be(e, "this was written: {0}", Written.Event(e)),
        iter: 2_000);

    [Fact]
    public void What_is_written_of_a_document_is_read_again() => DocumentGen.Documents.Sample(
        document => Same(ReadBack.Document(Written.Json(document)), document, Written.Json(document)),
        iter: 300);

    [Fact]
    public void What_is_written_as_lines_is_read_again() => DocumentGen.Documents.Sample(
        document => Same(ReadBack.Document(Written.Lines(document)), document, Written.Lines(document)),
        iter: 300);

    [Fact]
    public void Writing_what_was_read_writes_the_same() => DocumentGen.Documents.Sample(
        document =>
        {
            var written = Written.Json(document);
            Written.Json(ReadBack.Document(written)).Should().Be(written);
        },
        iter: 100);

    [Theory]
    [MemberData(nameof(Scenario.Names), MemberType = typeof(Scenario))]
    public void The_founding_cases_are_read_without_a_warning_and_written_as_they_were_read(string name)
    {
        var result = ReadBack.Result(Scenario.Read(name));
        var document = result.Documents[0];

        result.Problems.Should().BeEmpty();
        Same(ReadBack.Document(Written.Json(document)), document, name);
        Same(ReadBack.Document(Written.Lines(document)), document, name);
        Schema.Problems(Written.Json(document)).Should().BeEmpty();
    }

    [Fact]
    public void Events_that_a_chain_and_others_share_keep_their_place_whatever_they_name() => Gen.Select(DocumentGen.Documents, Gen.Bool).Sample(
        (document, asLines) =>
        {
            var read = ReadBack.Document(asLines ? Written.Lines(document) : Written.Json(document));
            Ids(read).Should().Equal(Ids(document));

            static IEnumerable<string> Ids(ProvenanceDocument of) => of.Chains.SelectMany(chain => chain.Select(recorded => $"{chain.Id} {recorded.Sequence} {recorded.Event.Id}"));
        },
        iter: 200);

    [Fact]
    public void An_event_that_names_a_chain_of_another_document_stays_in_its_own()
    {
        var chain = ProvenanceChain.Of("urn:example:a").Report(new Originated { Id = "a1" });
        var first = new ProvenanceDocument { Chains = [chain] };
        var second = new ProvenanceDocument { Events = [new(new Stored { Id = "x", Items = [ItemId.Parse("urn:example:a")] }, 0, null)] };

        foreach (var text in new[] { Written.Json(second), Written.Lines(second) })
        {
            var reader = new DocumentReader();
            reader.Add(Encoding.UTF8.GetBytes(Written.Json(first)), "first");
            reader.Add(Encoding.UTF8.GetBytes(text), "second");
            var read = reader.Complete();

            read.Problems.Should().BeEmpty();
            read.Documents[1].Events.Should().Equal(second.Events);
            Written.Json(read.Documents[1]).Should().Be(Written.Json(second));
        }
    }

    [Fact]
    public void Numbers_come_back_with_the_digits_they_had()
    {
        var read = (Stored)ReadBack.Event(Written.Event(new Stored { Id = "e1", Quantity = Quantity.Exactly(0.750m, "LTR"), Place = new Place { RadiusKm = 5.00m } }));

        read.Quantity!.Stated!.Value.Scale.Should().Be(3);
        read.Place!.RadiusKm!.Value.Scale.Should().Be(2);
    }

    private static void Same(ProvenanceDocument read, ProvenanceDocument written, string text)
    {
        read.Header.Should().Be(written.Header, "this was written:\n{0}", text);
        read.Extensions.Should().Be(written.Extensions, "this was written:\n{0}", text);
        read.Context.Should().Equal(written.Context, "this was written:\n{0}", text);
        var defined = WithWhatEventsName(written);
        Same(read.Registry.Parties, written.Registry.Parties, defined.Parties);
        Same(read.Registry.Places, written.Registry.Places, defined.Places);
        Same(read.Registry.Sources, written.Registry.Sources, defined.Sources);
        Same(read.Registry.Evidence, written.Registry.Evidence, defined.Evidence);
        (read.Registry with { Parties = default, Places = default, Sources = default, Evidence = default })
            .Should().Be(written.Registry with { Parties = default, Places = default, Sources = default, Evidence = default }, "this was written:\n{0}", text);
        read.Chains.Select(chain => chain.Description).Should().Equal(written.Chains.Select(chain => chain.Description), "this was written:\n{0}", text);
        foreach (var (one, other) in read.Chains.Zip(written.Chains))
        {
            // As text first, because a difference of two events is easier to see in it.
            one.Select(Line).Should().Equal(other.Select(Line));
            one.SequenceEqual(other).Should().BeTrue("this was written:\n{0}", text);
        }

        static string Line(RecordedEvent recorded) => $"{recorded.Sequence} {recorded.RecordedAt} {Written.Event(recorded.Event)}";
    }

    // What the registry held comes first and in its order; what only events name, after it.
    private static void Same<T>(ValueList<T> read, ValueList<T> held, IReadOnlyList<T> defined)
    {
        read.Take(held.Count).Should().Equal(held);
        read.ToHashSet().SetEquals(defined).Should().BeTrue("{0} are {1}", read, string.Join(", ", defined));
    }

    private static WriterRegistry WithWhatEventsName(ProvenanceDocument document)
    {
        var registry = new WriterRegistry(document.Registry);
        var nowhere = new WriterOutput((Stream?)null, registry);
        foreach (var recorded in document.Chains.SelectMany(chain => chain))
        {
            nowhere.Model.Value(recorded.Event, null, recorded.Event.Items, oneLine: true);
            nowhere.EndLine();
        }

        return registry;
    }
}
