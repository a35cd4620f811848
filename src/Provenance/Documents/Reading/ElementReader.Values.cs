using System.Text;
using System.Text.Json;
using Provenance.Reference;

namespace Provenance.Documents.Reading;

internal sealed partial class ElementReader
{
    private const string ATime = "a time in quotes, such as \"2020-02-03\"";

    private readonly Utf8Cache<EventTime> _times = new();
    private readonly Utf8Cache<Area> _areas = new();
    private readonly Utf8Cache<ItemId> _items = new();
    private readonly Utf8Cache<HsCode> _commodities = new();

    private EventTime? ReadTime(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.String)
        {
            if (!TryUtf8(ref r, out var utf8))
                return null;
            if (_times.TryGet(utf8, out var time, out var slot))
                return time;
            if (!EventTime.TryParseUtf8(utf8, out time!, out var problem))
            {
                Error(ref r, "time", problem);
                return null;
            }

            _times.Set(slot, time.Text, time);
            return time;
        }

        if (r.TokenType == JsonTokenType.StartObject)
        {
            var start = (int)r.TokenStartIndex;
            var absence = ReadAbsence(ref r, ATime);
            if (absence is null)
                return null;
            if (absence.Why is { } why)
                return EventTime.Unknown(why);
            Error(start, "absence", "A time cannot be none. Leave it out, or write {\"unknown\": \"notStated\"}.");
            return null;
        }

        WrongType(ref r, ATime);
        return null;
    }

    private Validity? ReadValidity(ref Utf8JsonReader r)
    {
        const string Expected = "an interval in quotes, such as \"2023-01-01/2027-12-31\" or \"2023-01-01/..\"";
        if (r.TokenType != JsonTokenType.String)
        {
            WrongType(ref r, Expected);
            return null;
        }

        if (!TryUtf8(ref r, out var utf8))
            return null;
        if (Validity.TryParse(Encoding.UTF8.GetString(utf8), out var validity, out var problem))
            return validity;
        Error(ref r, "time", problem);
        return null;
    }

    private Country? ReadCountry(ref Utf8JsonReader r)
    {
        const string Expected = "a country's two letters in quotes, such as \"KR\"";
        if (r.TokenType == JsonTokenType.String)
        {
            if (Country.TryParse(r.ValueSpan, out var country))
                return country;
            if (TryUtf8(ref r, out var utf8) && !Country.TryParse(Encoding.UTF8.GetString(utf8), out country, out var problem))
                Error(ref r, "country", problem);
            return country;
        }

        if (r.TokenType == JsonTokenType.StartObject)
        {
            var absence = ReadAbsence(ref r, Expected);
            return absence is null ? null : absence.Why is { } why ? Country.Unknown(why) : Country.None(absence.Text!);
        }

        WrongType(ref r, Expected);
        return null;
    }

    private Area? ReadArea(ref Utf8JsonReader r)
    {
        const string Expected = "a country's two letters or a group in quotes, such as \"KR\" or \"EU\"";
        if (r.TokenType == JsonTokenType.String)
        {
            if (!TryUtf8(ref r, out var utf8))
                return null;
            if (_areas.TryGet(utf8, out var area, out var slot))
                return area;
            var text = Encoding.UTF8.GetString(utf8);
            if (!Area.TryParse(text, out area!, out var problem))
                Error(ref r, "country", problem);
            else if (area.IsGroup && !Vocabulary.AreaGroups.Accepts(text))
                WarnOfWord(ref r, Vocabulary.AreaGroups, text);
            else
                _areas.Set(slot, text, area);
            return area;
        }

        if (r.TokenType == JsonTokenType.StartObject)
        {
            var absence = ReadAbsence(ref r, Expected);
            return absence is null ? null : absence.Why is { } why ? Area.Unknown(why) : Area.None(absence.Text!);
        }

        WrongType(ref r, Expected);
        return null;
    }

    private UnLocode? ReadUnLocode(ref Utf8JsonReader r)
    {
        const string Expected = "a UN/LOCODE in quotes, such as \"KRICN\"";
        if (r.TokenType == JsonTokenType.String)
        {
            if (!TryUtf8(ref r, out var utf8))
                return null;
            if (!UnLocode.TryParse(Encoding.UTF8.GetString(utf8), out var location, out var problem))
                Error(ref r, "unlocode", problem);
            return location;
        }

        if (r.TokenType == JsonTokenType.StartObject)
        {
            var absence = ReadAbsence(ref r, Expected);
            return absence is null ? null : absence.Why is { } why ? UnLocode.Unknown(why) : UnLocode.None(absence.Text!);
        }

        WrongType(ref r, Expected);
        return null;
    }

    private HsCode? ReadCommodity(ref Utf8JsonReader r)
    {
        const string Expected = "an HS code in quotes, such as \"630790\"";
        if (r.TokenType == JsonTokenType.String)
        {
            if (!TryUtf8(ref r, out var utf8))
                return null;
            if (_commodities.TryGet(utf8, out var commodity, out var slot))
                return commodity;
            var text = Encoding.UTF8.GetString(utf8);
            if (HsCode.TryParse(text, out commodity!, out var problem))
                _commodities.Set(slot, text, commodity);
            else
                Error(ref r, "commodity", problem);
            return commodity;
        }

        if (r.TokenType == JsonTokenType.StartObject)
        {
            var absence = ReadAbsence(ref r, Expected);
            return absence is null ? null : absence.Why is { } why ? HsCode.Unknown(why) : HsCode.None(absence.Text!);
        }

        WrongType(ref r, Expected);
        return null;
    }

    private ItemId? ReadItemId(ref Utf8JsonReader r)
    {
        if (r.TokenType != JsonTokenType.String)
        {
            WrongType(ref r, "an item's id in quotes: an absolute URI, such as \"urn:example:lot-7\"");
            return null;
        }

        if (!TryUtf8(ref r, out var utf8))
            return null;
        if (_items.TryGet(utf8, out var id, out var slot))
            return id;
        var text = Encoding.UTF8.GetString(utf8);
        if (!ItemId.TryParse(text, out id, out var problem))
        {
            Error(ref r, "itemId", problem);
            return null;
        }

        _items.Set(slot, text, id);
        return id;
    }

    private Unit? ReadUnit(ref Utf8JsonReader r)
    {
        if (r.TokenType != JsonTokenType.String)
        {
            WrongType(ref r, "a unit's code in quotes, such as \"H87\"");
            return null;
        }

        if (Unit.TryParseUtf8(r.ValueSpan, out var unit))
            return unit;
        if (TryUtf8(ref r, out var utf8) && !Unit.TryParseUtf8(utf8, out unit))
            Error(ref r, "unit", UnitProblem.Of(Encoding.UTF8.GetString(utf8)));
        return unit;
    }

    private GeoPoint? ReadPoint(ref Utf8JsonReader r)
    {
        const string Expected = "a point as [latitude, longitude] in degrees: [40.1, 124.4]";
        var start = (int)r.TokenStartIndex;
        if (r.TokenType != JsonTokenType.StartArray)
        {
            WrongType(ref r, Expected);
            return null;
        }

        Span<decimal> numbers = stackalloc decimal[2];
        var count = 0;
        var wrong = false;
        while (r.Read() && r.TokenType != JsonTokenType.EndArray)
        {
            if (r.TokenType == JsonTokenType.Number && count < 2 && r.TryGetDecimal(out var number))
                numbers[count] = number;
            else
                wrong = true;
            count++;
            r.TrySkip();
        }

        if (wrong || count != 2)
            Error(start, "point", $"This is no point. Write {Expected}.");
        else if (!GeoPoint.TryCreate(numbers[0], numbers[1], out var point, out var problem))
            Error(start, "point", problem);
        else
            return point;
        return null;
    }
}
