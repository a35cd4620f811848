using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Provenance.Epcis.Reading.Json;

/// <content>Times, numbers and lists of texts.</content>
internal sealed partial class JsonParser
{
    private EpcisTime? Time(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            NotOfKind(ref reader, "a time");
            return null;
        }

        var utf8 = reader.ValueSpan;
        if (reader.ValueIsEscaped)
            utf8 = Encoding.UTF8.GetBytes(LongOrEscaped(ref reader) ?? "");
        if (!EpcisTime.TryParse(utf8, out var time))
        {
            Fault("time", $"{Shown(utf8)} is no time. Write a date, a time and an offset, such as 2020-03-04T11:00:30.000+01:00.", reader.TokenStartIndex);
            return null;
        }

        if (time.Offset is null)
            Violation("time", $"{Shown(utf8)} has no offset from UTC, and is read as UTC. Write Z or +01:00 behind it.", reader.TokenStartIndex);
        else if (utf8[11] == '2' && utf8[12] == '4')
            Violation("time", $"{Shown(utf8)} is written with hour 24. Write the next day and 00:00:00.", reader.TokenStartIndex);
        else if (utf8[17] == '6' && (time.Instant.ToUnixTimeSeconds() % 86_400) != 0)
            Violation("time", $"{Shown(utf8)} has second 60, which stands only at the end of a day of UTC. Write a second from 00 to 59.", reader.TokenStartIndex);
        return time;
    }

    private EpcisNumber? Number(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            if (DecimalText.TryRead(reader.ValueSpan, out var number))
                return number;
            Fault("number", $"This number has {reader.ValueSpan.Length} characters. Write at most {NumberShape.MaxLength}.", reader.TokenStartIndex);
            return null;
        }

        if (reader.TokenType == JsonTokenType.String && Text(ref reader) is { } text)
        {
            if (EpcisNumber.TryParse(text, out var number))
            {
                Violation("number", $"{Shown(text)} is a text. Write a number, without quotation marks.", reader.TokenStartIndex);
                return number;
            }

            Fault("number", $"{Shown(text)} is no number. Write digits without quotation marks, such as 12.5.", reader.TokenStartIndex);
            return null;
        }

        NotOfKind(ref reader, "a number");
        return null;
    }

    private bool? Boolean(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
            return reader.TokenType == JsonTokenType.True;
        if (reader.TokenType == JsonTokenType.String && (JsonText.Is(ref reader, "true"u8) || JsonText.Is(ref reader, "false"u8)))
        {
            Violation("boolean", "This is a text. Write true or false without quotation marks.", reader.TokenStartIndex);
            return JsonText.Is(ref reader, "true"u8);
        }

        NotOfKind(ref reader, "true or false");
        return null;
    }

    /// <summary>The URIs at hand: a list, or one alone.</summary>
    /// <param name="reader">At the value.</param>
    /// <param name="cache">Where they are looked for.</param>
    /// <param name="mayBeSingle">Whether the schema takes one without a list.</param>
    /// <param name="isSet">Whether the schema takes each but once.</param>
    private ValueList<string> Uris(ref Utf8JsonReader reader, Utf8Cache<string> cache, bool mayBeSingle, bool isSet)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            if (!mayBeSingle)
                Violation("list", "This stands by itself. Write a list: [ … ].", reader.TokenStartIndex);
            return Uri(ref reader, cache) is { } one ? [one] : default;
        }

        if (!IsList(ref reader))
            return default;
        var at = reader.TokenStartIndex;
        var start = _strings.Count;
        while (Next(ref reader) && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Uri(ref reader, cache) is { } item)
                _strings.Add(item);
        }

        return TakeStrings(start, isSet ? at : -1);
    }

    private ValueList<string> Words(ref Utf8JsonReader reader, CbvKind kind)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            Violation("list", "This stands by itself. Write a list: [ … ].", reader.TokenStartIndex);
            return Word(ref reader, kind) is { } one ? [one] : default;
        }

        if (!IsList(ref reader))
            return default;
        var at = reader.TokenStartIndex;
        var start = _strings.Count;
        while (Next(ref reader) && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Word(ref reader, kind) is { } item)
                _strings.Add(item);
        }

        if (_strings.Count == start)
            Violation("empty", "This list is empty. Leave the member out.", at);
        return TakeStrings(start, at);
    }

    // setAt: where the list begins that should hold each but once; -1 where it need not.
    private ValueList<string> TakeStrings(int start, long setAt)
    {
        var items = CollectionsMarshal.AsSpan(_strings)[start..];
        if (setAt >= 0 && items.Length > 1 && Repeated(items) is { } repeated)
            Violation("repeated", $"{Shown(repeated)} stands in this list more than once. Leave it out the second time.", setAt);
        var list = ValueList.Create<string>(items);
        CollectionsMarshal.SetCount(_strings, start);
        return list;
    }

    private string? Repeated(ReadOnlySpan<string> items)
    {
        if (items.Length <= FewItems)
        {
            for (var i = 1; i < items.Length; i++)
            {
                if (items[..i].Contains(items[i]))
                    return items[i];
            }

            return null;
        }

        _seenStrings.Clear();
        foreach (var item in items)
        {
            if (!_seenStrings.Add(item))
                return item;
        }

        return null;
    }
}
