namespace Provenance.Documents;

public static partial class DocumentWriter
{
    private static void Lines(ProvenanceDocument document, Func<WriterRegistry, WriterOutput> open) => Twice(document, open, Lines);

    private static void Lines(ProvenanceDocument document, WriterRegistry registry, WriterPlan plan, WriterOutput output)
    {
        Line(output, "document"u8, document, (model, x) =>
        {
            output.Json.WriteStartObject();
            Header(model, output.Json, x);
            output.Json.WriteEndObject();
        });
        Lines(output, "party"u8, registry.Parties, static (model, party) => model.Value(party));
        Lines(output, "place"u8, registry.Places, static (model, place) => model.Value(place));
        Lines(output, "source"u8, registry.Sources, static (model, source) => model.Value(source));
        Lines(output, "evidence"u8, registry.Evidence, static (model, evidence) => model.Value(evidence));
        Lines(output, "restriction"u8, registry.Restrictions, static (model, restriction) => model.Value(restriction));
        Lines(output, "authorization"u8, registry.Authorizations, static (model, authorization) => model.Value(authorization));
        Lines(output, "itemFact"u8, document.Registry.ItemFacts, static (model, fact) => model.Value(fact));
        Lines(output, "context"u8, document.Context, static (model, claim) => model.Value(claim));
        Lines(output, "chain"u8, document.Chains, (model, chain) =>
        {
            output.Json.WriteStartObject();
            model.Members(chain.Description);
            output.Json.WriteEndObject();
        });
        Events(document, plan, output);
        Lines(output, "event"u8, document.Events, static (model, recorded) => model.Value(recorded.Event, recorded.RecordedAt, recorded.Event.Items, oneLine: true));
        output.Complete();
    }

    private static void Lines<T>(WriterOutput output, ReadOnlySpan<byte> name, IReadOnlyList<T> entries, Action<ModelWriter, T> write)
    {
        for (var i = 0; i < entries.Count; i++)
            Line(output, name, entries[i], write);
    }

    private static void Line<T>(WriterOutput output, ReadOnlySpan<byte> name, T value, Action<ModelWriter, T> write)
    {
        output.Json.WriteStartObject();
        output.Json.WritePropertyName(name);
        write(output.Model, value);
        output.Json.WriteEndObject();
        output.EndLine();
    }

    // Chain by chain; an event of several waits until it is the next in each of them.
    private static void Events(ProvenanceDocument document, WriterPlan plan, WriterOutput output)
    {
        var next = document.Chains.AsSpan().ToArray().ToDictionary(chain => chain, _ => 0);
        bool moved;
        do
        {
            moved = false;
            foreach (var chain in document.Chains)
            {
                while (next[chain] < chain.Count)
                {
                    var recorded = chain[next[chain]];
                    var chains = plan.ChainsOf(recorded.Event, chain);
                    if (!chains.All(one => one[next[one]].Event.Id == recorded.Event.Id))
                        break;
                    EventLine(output, plan, recorded, chains);
                    foreach (var one in chains)
                        next[one]++;
                    moved = true;
                }
            }
        }
        while (moved);

        foreach (var (chain, at) in next)
        {
            if (at < chain.Count)
                throw new ArgumentException($"The chain {chain.Id} holds the event \"{chain[at].Event.Id}\" in another order than another chain does, so no order of lines keeps both. Write the document as JSON.", nameof(document));
        }
    }

    // A line has no chain around it: the event says by its items where it belongs, and where they do not say exactly that, the line does.
    private static void EventLine(WriterOutput output, WriterPlan plan, RecordedEvent recorded, IReadOnlyList<ProvenanceChain> chains)
    {
        var e = recorded.Event;
        var isImplied = e is not Unrecognized && e.Items.Knowledge() == Knowledge.NotRecorded;
        var items = isImplied && chains is [var only] && only.Description.Item.Id is { } item ? [item] : e.Items;
        output.Json.WriteStartObject();
        output.Json.WritePropertyName("event"u8);
        output.Model.Value(e, recorded.RecordedAt, items, oneLine: true);
        if (!plan.IsNamed(chains, items, e.Inputs, e.Outputs))
        {
            output.Json.WriteStartArray("chains"u8);
            foreach (var chain in chains)
                output.Model.Value(chain.Id);
            output.Json.WriteEndArray();
        }

        output.Json.WriteEndObject();
        output.EndLine();
    }
}
