namespace Provenance.Documents;

public static partial class DocumentWriter
{
    private static void Json(ProvenanceDocument document, Func<WriterRegistry, WriterOutput> open) => Twice(document, open, Json);

    private static void Json(ProvenanceDocument document, WriterRegistry registry, WriterPlan plan, WriterOutput output)
    {
        output.Open((json, model) => Header(model, json, document));
        Section(output, "parties"u8, registry.Parties, static (model, party) => model.Value(party));
        Section(output, "places"u8, registry.Places, static (model, place) => model.Value(place));
        Section(output, "sources"u8, registry.Sources, static (model, source) => model.Value(source));
        Section(output, "evidence"u8, registry.Evidence, static (model, evidence) => model.Value(evidence));
        Section(output, "restrictions"u8, registry.Restrictions, static (model, restriction) => model.Value(restriction));
        Section(output, "authorizations"u8, registry.Authorizations, static (model, authorization) => model.Value(authorization));
        Section(output, "itemFacts"u8, document.Registry.ItemFacts, static (model, fact) => model.Value(fact));
        Section(output, "context"u8, document.Context, static (model, claim) => model.Value(claim));
        if (document.Chains.Count > 0)
            Chains(document, plan, output);
        Section(output, "events"u8, plan.Apart, static (model, recorded) => model.Value(recorded.Event, recorded.RecordedAt, recorded.Event.Items, oneLine: false));
        output.Raw("\n}"u8);
        output.EndLine();
        output.Complete();
    }

    private static void Section<T>(WriterOutput output, ReadOnlySpan<byte> name, IReadOnlyList<T> entries, Action<ModelWriter, T> write)
    {
        if (entries.Count == 0)
            return;
        Begin(output, name);
        for (var i = 0; i < entries.Count; i++)
        {
            Next(output, i == 0, "    "u8);
            write(output.Model, entries[i]);
        }

        output.EndLine();
        output.Raw("  ]"u8);
    }

    private static void Chains(ProvenanceDocument document, WriterPlan plan, WriterOutput output)
    {
        Begin(output, "chains"u8);
        for (var i = 0; i < document.Chains.Count; i++)
        {
            Next(output, i == 0, "    "u8);
            Chain(document.Chains[i], plan, output);
        }

        output.EndLine();
        output.Raw("  ]"u8);
    }

    private static void Chain(ProvenanceChain chain, WriterPlan plan, WriterOutput output)
    {
        output.Json.WriteStartObject();
        output.Model.Members(chain.Description);
        if (chain.Count == 0)
        {
            output.Json.WriteEndObject();
            return;
        }

        output.Raw(",\"events\":["u8);
        for (var i = 0; i < chain.Count; i++)
        {
            Next(output, i == 0, "      "u8);
            var recorded = chain[i];
            if (plan.ChainsOf(recorded.Event, chain).Count > 1)
                output.Model.Value(recorded.Event.Id!);
            else
                output.Model.Value(recorded.Event, recorded.RecordedAt, WithoutImplied(recorded.Event.Items, chain), oneLine: false);
        }

        output.EndLine();
        output.Raw("    ]}"u8);
    }

    // What an event is about goes without saying where it is the item of the chain that it stands in.
    private static ValueList<ItemReference> WithoutImplied(ValueList<ItemReference> items, ProvenanceChain chain) =>
        items.Count == 1 && chain.Description.Item.Id is { } id && items[0] == (ItemReference)id ? default : items;

    private static void Begin(WriterOutput output, ReadOnlySpan<byte> name)
    {
        output.Raw(",\n  \""u8);
        output.Raw(name);
        output.Raw("\": ["u8);
    }

    private static void Next(WriterOutput output, bool first, ReadOnlySpan<byte> indent)
    {
        if (!first)
            output.Raw(","u8);
        output.EndLine();
        output.Raw(indent);
    }
}
