using System.Globalization;
using System.Text.Json;
using Provenance.Reference;

namespace Provenance.Documents.Reading;

internal sealed partial class ElementReader
{
    private const string AQuantity = "an amount such as {\"exactly\": 500, \"unit\": \"H87\"}, {\"min\": 1, \"max\": 9}, {\"about\": 40}, {\"some\": true} or {\"unknown\": \"notStated\"}";

    private Quantity? _lastQuantity;

    private Quantity? ReadQuantity(ref Utf8JsonReader r)
    {
        if (r.TokenType != JsonTokenType.StartObject)
        {
            WrongType(ref r, AQuantity);
            return null;
        }

        var o = Begin(ref r, Shapes.OneQuantity);
        decimal? exactly = null, min = null, max = null, about = null;
        bool some = false, all = false, wrong = false;
        Absence? absence = null;
        Unit? unit = null;
        string? text = null;
        Code? reason = null;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Exactly: wrong |= (exactly = ReadAmount(ref r)) is null; break;
                case Member.Min: wrong |= (min = ReadAmount(ref r)) is null; break;
                case Member.Max: wrong |= (max = ReadAmount(ref r)) is null; break;
                case Member.About: wrong |= (about = ReadAmount(ref r)) is null; break;
                case Member.Some: wrong |= !(some = ReadTrue(ref r)); break;
                case Member.All: wrong |= !(all = ReadTrue(ref r)); break;
                case Member.Unknown: wrong |= (absence = ReadUnknown(ref r)) is null; break;
                case Member.Unit: unit = ReadUnit(ref r); break;
                case Member.Text: text = ReadString(ref r); break;
                case Member.Reason: reason = ReadCode(ref r, Vocabulary.QuantityReasons); break;
                default:
                    Error(ref r, "quantity", "A quantity cannot be none. Write {\"exactly\": 0}.");
                    r.TrySkip();
                    wrong = true;
                    break;
            }
        }

        if (wrong)
            return null;
        var ways = (exactly is null ? 0 : 1) + (min is null && max is null ? 0 : 1) + (about is null ? 0 : 1) + (some ? 1 : 0) + (all ? 1 : 0) + (absence is null ? 0 : 1);
        if (ways != 1)
        {
            Error(o.Start, "quantity", ways == 0 ? $"The quantity states no amount. Write {AQuantity}." : "The quantity states its amount in more than one way. Keep one of exactly, min and max, about, some, all, unknown.");
            return null;
        }

        if (max < min)
        {
            Error(o.Start, "reversed", string.Create(CultureInfo.InvariantCulture, $"From {min} to {max} is no interval. Write the smaller amount first: {{\"min\": {max}, \"max\": {min}}}."));
            return null;
        }

        if (about == 0)
        {
            Error(o.Start, "quantity", "About none is no amount. Write {\"max\": …} for a small one, or {\"exactly\": 0}.");
            return null;
        }

        var kind = exactly is not null ? QuantityKind.Exactly : about is not null ? QuantityKind.About : some ? QuantityKind.Some : all ? QuantityKind.All
            : absence is not null ? QuantityKind.Unknown : QuantityKind.Interval;
        var amount = exactly ?? about ?? min ?? 0;

        // Event after event tells the same quantity of a lot.
        if (kind == QuantityKind.Exactly && text is null && reason is null)
        {
            if (_lastQuantity is not { } last || last.Min != amount || last.Min.Scale != amount.Scale || !ReferenceEquals(last.Unit, unit))
                _lastQuantity = last = Quantity.Stating(kind, amount, max, unit, absence, text, reason);
            return last;
        }

        return Quantity.Stating(kind, amount, max, unit, absence, text, reason);
    }

    private decimal? ReadAmount(ref Utf8JsonReader r, string advice = "A quantity is 0 or more: record what was taken away as an event of its own")
    {
        if (ReadDecimal(ref r) is not { } amount)
            return null;
        if (amount >= 0)
            return amount;
        Error(ref r, "quantity", string.Create(CultureInfo.InvariantCulture, $"{amount} is less than none. {advice}."));
        return null;
    }

    private bool ReadTrue(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.True)
            return true;
        WrongType(ref r, "true, or leave the member out");
        return false;
    }

    private HeadCount? ReadHeadCount(ref Utf8JsonReader r)
    {
        const string Expected = "a head count such as {\"exactly\": 12}, {\"min\": 2, \"max\": 5} or {\"about\": 40}";
        if (!IsObject(ref r, Expected))
            return null;
        var o = Begin(ref r, Shapes.HeadCount);
        int? exactly = null, min = null, max = null, about = null;
        var wrong = false;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Exactly: wrong |= (exactly = ReadPeople(ref r)) is null; break;
                case Member.Min: wrong |= (min = ReadPeople(ref r)) is null; break;
                case Member.Max: wrong |= (max = ReadPeople(ref r)) is null; break;
                case Member.About: wrong |= (about = ReadPeople(ref r)) is null; break;
                default:
                    Error(ref r, "absence", "A head count is not unknown or none. Leave it out where nobody said how many; {\"min\": 2} says that there were several.");
                    r.TrySkip();
                    wrong = true;
                    break;
            }
        }

        if (wrong)
            return null;
        var ways = (exactly is null ? 0 : 1) + (min is null && max is null ? 0 : 1) + (about is null ? 0 : 1);
        if (ways != 1)
            Error(o.Start, "quantity", $"The head count states {(ways == 0 ? "no number" : "its number in more than one way")}. Write {Expected}.");
        else if (max < min)
            Error(o.Start, "reversed", string.Create(CultureInfo.InvariantCulture, $"From {min} to {max} is no range. Write the smaller number first."));
        else
            return exactly is { } exact ? HeadCount.Exactly(exact)
                : about is { } stated ? HeadCount.About(stated)
                : max is null ? HeadCount.AtLeast(min!.Value)
                : HeadCount.Between(min ?? 1, max.Value);
        return null;
    }

    private int? ReadPeople(ref Utf8JsonReader r) =>
        ReadInteger(ref r, 1, int.MaxValue, "a number of people: a whole number from 1, or leave the count out");

    /// <summary>A distance in kilometers: a number, or an amount without a unit.</summary>
    private Quantity? ReadKilometers(ref Utf8JsonReader r)
    {
        const string Kilometer = "KMT";
        if (r.TokenType == JsonTokenType.Number)
            return ReadAmount(ref r, "A distance is 0 or more kilometers") is { } exact ? Quantity.Exactly(exact, Kilometer) : null;
        var start = (int)r.TokenStartIndex;
        if (ReadQuantity(ref r) is not { } distance)
            return null;
        if (distance.Unit is null)
            return distance.In(Unit.Parse(Kilometer));
        if (distance.Unit.Dimension == Dimension.Length)
            return distance;
        Error(start, "unit", $"A distance is not told in {distance.Unit.Plural}. Leave the unit out for kilometers.");
        return null;
    }
}
