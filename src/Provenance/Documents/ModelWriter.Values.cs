using NodaTime;
using NodaTime.Text;

namespace Provenance.Documents;

// Values that stand as one string, number or small object.
internal sealed partial class ModelWriter
{
    public void Member(ReadOnlySpan<byte> name, EventTime? time) => Knowable(name, time, time?.Text);

    public void Member(ReadOnlySpan<byte> name, Instant? instant)
    {
        if (instant is { } known)
            _json.WriteString(name, InstantPattern.ExtendedIso.Format(known));
    }

    private void Member(ReadOnlySpan<byte> name, Text? text) => Knowable(name, text, text?.Value);

    private void Member(ReadOnlySpan<byte> name, Code? code) => Knowable(name, code, code?.Word);

    private void Member(ReadOnlySpan<byte> name, Country? country) => Knowable(name, country, country?.Code);

    private void Member(ReadOnlySpan<byte> name, Area? area) => Knowable(name, area, area?.Code);

    private void Member(ReadOnlySpan<byte> name, UnLocode? code) => Knowable(name, code, code?.Code);

    private void Member(ReadOnlySpan<byte> name, HsCode? code) => Knowable(name, code, code?.Digits);

    private void Member(ReadOnlySpan<byte> name, Validity? validity) => Member(name, validity?.ToString());

    private void Member(ReadOnlySpan<byte> name, ItemId? id)
    {
        if (id is not { } known)
            return;
        _json.WritePropertyName(name);
        Value(known);
    }

    private void List(ReadOnlySpan<byte> name, ValueList<Code> codes, bool bare = false) => List(name, codes, static (writer, code) => writer.Value(code), bare);

    private void List(ReadOnlySpan<byte> name, ValueList<Area> areas) => List(name, areas, static (writer, area) => writer.Value(area), bare: true);

    private void List(ReadOnlySpan<byte> name, ValueList<Country> countries) => List(name, countries, static (writer, country) => writer.Value(country), bare: true);

    private void List(ReadOnlySpan<byte> name, ValueList<ItemId> ids, bool bare = false) => List(name, ids, static (writer, id) => writer.Value(id), bare);

    private void Value(Code code) => Knowable(code, code.Word);

    private void Value(Area area) => Knowable(area, area.Code);

    private void Value(Country country) => Knowable(country, country.Code);

    private void Value(ItemId id)
    {
        if (id.IsEmpty)
            throw new ArgumentException("An item id is empty. Write an absolute URI, such as urn:example:lot-7, or leave the member null.");
        Value(id.Value);
    }

    private void Knowable(ReadOnlySpan<byte> name, IKnowable? value, string? text)
    {
        if (value is null)
            return;
        _json.WritePropertyName(name);
        Knowable(value, text!);
    }

    private void Knowable(IKnowable value, string text)
    {
        if (value.Absence is { } absence)
            Value(absence);
        else
            Value(text);
    }

    private void Member(ReadOnlySpan<byte> name, Quantity? quantity)
    {
        if (quantity is null)
            return;
        _json.WritePropertyName(name);
        Value(quantity, quantity.Unit);
    }

    // The unit apart, because a distance is in kilometers where it names none.
    private void Value(Quantity quantity, Unit? unit)
    {
        _json.WriteStartObject();
        switch (quantity.Kind)
        {
            case QuantityKind.Exactly:
                _json.WriteNumber("exactly"u8, quantity.Min);
                break;
            case QuantityKind.About:
                _json.WriteNumber("about"u8, quantity.Stated.GetValueOrDefault());
                break;
            case QuantityKind.Some:
                _json.WriteBoolean("some"u8, true);
                break;
            case QuantityKind.All:
                _json.WriteBoolean("all"u8, true);
                break;
            case QuantityKind.Interval:
                // "More than 3" (the result of a subtraction) has no spelling of its own; "at least 3" claims no more.
                if (quantity.Min > 0 || quantity.Max is null)
                    _json.WriteNumber("min"u8, quantity.Min);
                Member("max"u8, quantity.Max);
                break;
            default:
                Members(quantity.Absence!);
                break;
        }

        Member("unit"u8, unit?.Code);
        Member("text"u8, quantity.Text);
        Member("reason"u8, quantity.Reason);
        _json.WriteEndObject();
    }

    private void Member(ReadOnlySpan<byte> name, HeadCount? count)
    {
        if (count is null)
            return;
        _json.WriteStartObject(name);
        if (count.Stated is { } stated)
        {
            _json.WriteNumber(count.IsAbout ? "about"u8 : "exactly"u8, stated);
        }
        else
        {
            _json.WriteNumber("min"u8, count.Min);
            Member("max"u8, count.Max);
        }

        _json.WriteEndObject();
    }

    private void Member(ReadOnlySpan<byte> name, GeoPoint? point)
    {
        if (point is not { } known)
            return;
        _json.WriteStartArray(name);
        _json.WriteNumberValue(known.Latitude);
        _json.WriteNumberValue(known.Longitude);
        _json.WriteEndArray();
    }

    private void Member(ReadOnlySpan<byte> name, Status? status)
    {
        if (status is { } known)
            _json.WriteString(name, WriterWords.Of(known));
    }
}
