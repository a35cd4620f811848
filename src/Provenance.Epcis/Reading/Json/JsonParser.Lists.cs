using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Provenance.Epcis.Reading.Json;

/// <content>Lists of an event whose elements are objects.</content>
internal sealed partial class JsonParser
{
    private static readonly TermSet TransactionMembers = TermSet.Of(JsonTerm.Type, JsonTerm.BizTransaction);
    private static readonly TermSet SourceMembers = TermSet.Of(JsonTerm.Type, JsonTerm.Source);
    private static readonly TermSet DestinationMembers = TermSet.Of(JsonTerm.Type, JsonTerm.Destination);

    private static readonly SearchValues<char> UnitCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private readonly List<QuantityElement> _quantities = [];
    private readonly List<(string Id, string? Type)> _pairs = [];
    private readonly List<SensorReport> _reports = [];

    private ValueList<QuantityElement> Quantities(ref Utf8JsonReader reader)
    {
        var single = Single(ref reader);
        if (!single && !IsList(ref reader))
            return default;
        _quantities.Clear();
        while (single || (Next(ref reader) && reader.TokenType != JsonTokenType.EndArray))
        {
            if (IsObject(ref reader))
                Quantity(ref reader);
            if (single)
                break;
        }

        return ValueList.Create<QuantityElement>(CollectionsMarshal.AsSpan(_quantities));
    }

    // JSON-LD may write a list of one as that one.
    private bool Single(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        Violation("list", "This stands by itself. Write a list: [ … ].", reader.TokenStartIndex);
        return true;
    }

    private void Quantity(ref Utf8JsonReader reader)
    {
        string? epcClass = null, uom = null;
        EpcisNumber? quantity = null;
        var part = new Part(this, ref reader, EventMembers.Quantity) { IsClosed = true };
        while (part.Next(ref reader, out var term))
        {
            if (term == JsonTerm.EpcClass)
                epcClass = Uri(ref reader, _epcs);
            else if (term == JsonTerm.Quantity)
                quantity = Number(ref reader);
            else
                uom = Unit(ref reader);
        }

        if (!part.Has(JsonTerm.EpcClass) && !IsStarved)
            Fault("required", "\"epcClass\" is missing here. Write it.", part.At);
        part.End();
        if (epcClass is not null)
            _quantities.Add(new(epcClass, quantity, uom));
    }

    private string? Unit(ref Utf8JsonReader reader)
    {
        var text = Text(ref reader);
        if (text is not null && (text.Length is not (2 or 3) || text.AsSpan().ContainsAnyExcept(UnitCharacters)))
            Violation("uom", $"{Shown(text)} is no code of a unit. Write one of UN/CEFACT Recommendation 20, such as \"KGM\".", reader.TokenStartIndex);
        return text;
    }

    private ValueList<BizTransaction> Transactions(ref Utf8JsonReader reader)
    {
        Pairs(ref reader, TransactionMembers, JsonTerm.BizTransaction, CbvKind.BizTransactionType);
        var items = new BizTransaction[_pairs.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = new(_pairs[i].Id, _pairs[i].Type);
        return ValueList.Create<BizTransaction>(items);
    }

    private ValueList<SourceElement> Sources(ref Utf8JsonReader reader)
    {
        Pairs(ref reader, SourceMembers, JsonTerm.Source, CbvKind.SourceDestinationType);
        var items = new SourceElement[_pairs.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = new(_pairs[i].Type ?? "", _pairs[i].Id);
        return ValueList.Create<SourceElement>(items);
    }

    private ValueList<DestinationElement> Destinations(ref Utf8JsonReader reader)
    {
        Pairs(ref reader, DestinationMembers, JsonTerm.Destination, CbvKind.SourceDestinationType);
        var items = new DestinationElement[_pairs.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = new(_pairs[i].Type ?? "", _pairs[i].Id);
        return ValueList.Create<DestinationElement>(items);
    }

    private void Pairs(ref Utf8JsonReader reader, TermSet members, JsonTerm id, CbvKind kind)
    {
        _pairs.Clear();
        var single = Single(ref reader);
        if (!single && !IsList(ref reader))
            return;
        while (single || (Next(ref reader) && reader.TokenType != JsonTokenType.EndArray))
        {
            if (IsObject(ref reader))
                Pair(ref reader, members, id, kind);
            if (single)
                break;
        }
    }

    private void Pair(ref Utf8JsonReader reader, TermSet members, JsonTerm id, CbvKind kind)
    {
        string? uri = null, type = null;
        var part = new Part(this, ref reader, members) { IsClosed = true };
        while (part.Next(ref reader, out var term))
        {
            if (term == JsonTerm.Type)
                type = Word(ref reader, kind);
            else
                uri = Uri(ref reader);
        }

        if (!part.Has(id) && !IsStarved)
            Fault("required", $"\"{JsonTerms.NameOf(id)}\" is missing here. Write it.", part.At);
        if (kind == CbvKind.SourceDestinationType && !part.Has(JsonTerm.Type) && !IsStarved)
            Fault("required", "\"type\" is missing here. Write \"owning_party\", \"possessing_party\", \"location\" or a URI of your own vocabulary.", part.At);
        part.End();
        if (uri is not null)
            _pairs.Add((uri, type));
    }
}
