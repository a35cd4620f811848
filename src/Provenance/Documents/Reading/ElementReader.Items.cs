using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Provenance.Reference;

namespace Provenance.Documents.Reading;

internal sealed partial class ElementReader
{
    private static readonly WordTable Extents = WordTable.Of<ChainExtent>();

    private static readonly ReadItem<ItemReference> OneItem = static (ElementReader self, ref Utf8JsonReader r, [NotNullWhen(true)] out ItemReference? item) => (item = self.ReadItemReference(ref r)) is not null;

    /// <summary>Goods that an event names.</summary>
    private ItemReference? ReadItemReference(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.String)
            return ReadItemId(ref r) is { } only ? new() { Item = only } : null;
        if (!IsObject(ref r, "an item's id in quotes, or {\"item\": \"urn:example:lot-7\", \"quantity\": {…}}"))
            return null;
        var o = Begin(ref r, Shapes.ItemReference);
        ItemId? item = null;
        string? product = null;
        Code? level = null;
        Quantity? quantity = null;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Item: item = ReadItemId(ref r); break;
                case Member.Product: product = ReadString(ref r); break;
                case Member.Level: level = ReadCode(ref r, Vocabulary.Levels); break;
                default: quantity = ReadQuantity(ref r); break;
            }
        }

        return new() { Item = item, Product = product, Level = level, Quantity = quantity, Extensions = o.Extensions };
    }

    /// <summary>Whether the items of an event are no more than that of its chain.</summary>
    public static bool IsImplied(ValueList<ItemReference> items, ItemId? chainItem) =>
        chainItem is { } own && items.Count == 1 && items[0] is { Product: null, Level: null, Quantity: null } only && only.Item == own && only.Extensions.Members.Count == 0;

    /// <summary>What a chain is about.</summary>
    internal TraceableItem? ReadTraceableItem(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.String)
            return ReadItemId(ref r) is { } only ? new() { Id = only } : null;
        if (!IsObject(ref r, "the item's id in quotes, or {\"id\": \"urn:example:lot-7\", \"description\": \"masks\"}"))
            return null;
        var o = Begin(ref r, Shapes.TraceableItem);
        ItemId? id = null, batch = null;
        string? description = null;
        HsCode? commodity = null;
        Code? level = null, identifierStatus = null;
        bool? identifiersKnown = null;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Id: id = ReadItemId(ref r); break;
                case Member.Description: description = ReadString(ref r); break;
                case Member.Commodity: commodity = ReadCommodity(ref r); break;
                case Member.Level: level = ReadCode(ref r, Vocabulary.Levels); break;
                case Member.Batch: batch = ReadItemId(ref r); break;
                case Member.IdentifiersKnown: identifiersKnown = ReadBoolean(ref r); break;
                default: identifierStatus = ReadCode(ref r, Vocabulary.IdentifierStatuses); break;
            }
        }

        return new()
        {
            Id = id,
            Description = description,
            Commodity = commodity,
            Level = level,
            Batch = batch,
            IdentifiersKnown = identifiersKnown,
            IdentifierStatus = identifierStatus,
            Extensions = o.Extensions,
        };
    }

    /// <summary>What a chain means to record.</summary>
    internal ChainScope? ReadScope(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.String)
            return ReadWord<ChainExtent>(ref r, Extents, "scope") switch { ChainExtent.Whole => ChainScope.Whole, ChainExtent.Partial => ChainScope.Partial, _ => null };
        if (!IsObject(ref r, "\"whole\", \"partial\", or {\"extent\": \"partial\", \"facets\": [\"custody\"]}"))
            return null;
        var o = Begin(ref r, Shapes.ChainScope);
        ChainExtent? extent = null;
        ValueList<Code> facets = default;
        while (Next(ref r, ref o, out var member))
        {
            if (member == Member.Extent)
                extent = ReadWord<ChainExtent>(ref r, Extents, "extent");
            else
                facets = ReadCodes(ref r, Vocabulary.Facets);
        }

        return new() { Extent = extent ?? ChainExtent.Whole, Facets = facets, Extensions = o.Extensions };
    }

    private ItemFact? ReadItemFact(ref Utf8JsonReader r)
    {
        if (!IsObject(ref r, "a fact: {\"item\": \"urn:example:lot-7\", \"netContent\": {\"exactly\": 0.75, \"unit\": \"LTR\"}, \"per\": \"H87\"}"))
            return null;
        var o = Begin(ref r, Shapes.Fact);
        ItemId? item = null;
        Quantity? netContent = null, unitWeight = null;
        Unit? per = null;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Item: item = ReadItemId(ref r); break;
                case Member.NetContent: netContent = ReadQuantity(ref r); break;
                case Member.UnitWeight: unitWeight = ReadQuantity(ref r); break;
                default: per = ReadUnit(ref r); break;
            }
        }

        return Has(item, ref o, Member.Item)
            ? new() { Item = item!.Value, NetContent = netContent, UnitWeight = unitWeight, Per = per, Extensions = o.Extensions }
            : null;
    }

    private ContextClaim? ReadContextClaim(ref Utf8JsonReader r)
    {
        if (!IsObject(ref r, "a claim: {\"text\": \"…\", \"status\": \"claim\", \"evidence\": [\"v-1\"]}"))
            return null;
        var o = Begin(ref r, Shapes.ContextClaim);
        string? text = null, product = null, by = null;
        Status? status = null;
        ValueList<string> evidence = default;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Text: text = ReadString(ref r); break;
                case Member.Product: product = ReadString(ref r); break;
                case Member.By: by = ReadReference(ref r, PartyOrSource); break;
                case Member.Status: status = ReadStatus(ref r); break;
                default: evidence = ReadList(ref r, EvidenceId, "ids of evidence"); break;
            }
        }

        return new() { Text = text, Product = product, By = by, Status = status, Evidence = evidence, Extensions = o.Extensions };
    }
}
