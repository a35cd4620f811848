using System.Text;
using System.Text.Json;
using NodaTime;
using Provenance.Reference;

namespace Provenance.Documents.Reading;

internal sealed partial class ElementReader
{
    private const string AText = "a text in quotes";

    private readonly Utf8Cache<Text> _texts = new();
    private readonly Utf8Cache<string> _strings = new();
    private readonly Utf8Cache<(Code Code, Vocabulary? Judge)> _codes = new();
    private string? _lastZone;

    /// <summary>Words of the record that can be unknown or none.</summary>
    private Text? ReadText(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.String)
        {
            if (!TryUtf8(ref r, out var utf8))
                return null;
            if (_texts.TryGet(utf8, out var text, out var slot))
                return text;
            if (utf8.IsEmpty)
            {
                EmptyError(ref r);
                return null;
            }

            var value = Encoding.UTF8.GetString(utf8);
            text = new Text(value);
            _texts.Set(slot, value, text);
            return text;
        }

        if (r.TokenType == JsonTokenType.StartObject)
        {
            var absence = ReadAbsence(ref r, AText);
            return absence is null ? null : absence.Why is { } why ? Text.Unknown(why) : Text.None(absence.Text!);
        }

        WrongType(ref r, AText);
        return null;
    }

    /// <summary>A coded value. A word that the vocabulary does not know is kept and reported.</summary>
    private Code? ReadCode(ref Utf8JsonReader r, Vocabulary? vocabulary)
    {
        if (r.TokenType == JsonTokenType.String)
        {
            if (!TryUtf8(ref r, out var utf8))
                return null;
            if (_codes.TryGet(utf8, out var known, out var slot) && ReferenceEquals(known.Judge, vocabulary))
                return known.Code;
            if (utf8.IsEmpty)
            {
                EmptyError(ref r);
                return null;
            }

            var word = Encoding.UTF8.GetString(utf8);
            var code = vocabulary?.CodeOf(word) ?? new Code(word);
            if (vocabulary is null || vocabulary.Accepts(word))
                _codes.Set(slot, word, (code, vocabulary));
            else
                WarnOfWord(ref r, vocabulary, word);
            return code;
        }

        if (r.TokenType == JsonTokenType.StartObject)
        {
            var absence = ReadAbsence(ref r, "a word in quotes");
            return absence is null ? null : absence.Why is { } why ? Code.Unknown(why) : Code.None(absence.Text!);
        }

        WrongType(ref r, "a word in quotes");
        return null;
    }

    /// <summary>A word that is only there or not.</summary>
    private string? ReadWord(ref Utf8JsonReader r, Vocabulary vocabulary)
    {
        if (r.TokenType == JsonTokenType.String)
            return ReadCode(ref r, vocabulary)?.Word;
        WrongType(ref r, "a word in quotes, or leave the member out");
        return null;
    }

    private void WarnOfWord(ref Utf8JsonReader r, Vocabulary vocabulary, string word)
    {
        if (problems.IsFull)
        {
            Warn(ref r, "unknownWord", "");
            return;
        }

        var advice = vocabulary.Nearest(word) is { } near ? $"Write \"{near}\", or a word of your own with a prefix" : "Write a known word, or one of your own with a prefix";
        Warn(ref r, "unknownWord", $"{Quoted.Of(word)} is no known {vocabulary.Name}. {advice}, such as \"my:{Printable(word)}\". It is kept as it stands.");
    }

    /// <summary>Words that are only there or not: notes, a title.</summary>
    private string? ReadString(ref Utf8JsonReader r)
    {
        if (r.TokenType != JsonTokenType.String)
        {
            WrongType(ref r, AText);
            return null;
        }

        return TryUtf8(ref r, out var utf8) ? Encoding.UTF8.GetString(utf8) : null;
    }

    /// <summary>An id or another short text that comes again.</summary>
    private string? ReadId(ref Utf8JsonReader r)
    {
        if (r.TokenType != JsonTokenType.String)
        {
            WrongType(ref r, "an id in quotes");
            return null;
        }

        if (!TryUtf8(ref r, out var utf8))
            return null;
        if (!utf8.IsEmpty)
            return StringOf(utf8);
        Error(ref r, "empty", "An id is empty. Write one, or leave the member out.");
        return null;
    }

    private string StringOf(ReadOnlySpan<byte> utf8)
    {
        if (_strings.TryGet(utf8, out var text, out var slot))
            return text;
        text = Encoding.UTF8.GetString(utf8);
        _strings.Set(slot, text, text);
        return text;
    }

    private bool? ReadBoolean(ref Utf8JsonReader r)
    {
        if (r.TokenType is JsonTokenType.True or JsonTokenType.False)
            return r.TokenType == JsonTokenType.True;
        WrongType(ref r, "true or false, without quotes, or leave the member out");
        return null;
    }

    private int? ReadInteger(ref Utf8JsonReader r, int least, int most, string expected)
    {
        if (r.TokenType == JsonTokenType.Number)
        {
            if (r.TryGetInt32(out var number) && number >= least && number <= most)
                return number;
            Error(ref r, "number", $"{Encoding.UTF8.GetString(r.ValueSpan[..Math.Min(r.ValueSpan.Length, 40)])} is not {expected}.");
            return null;
        }

        WrongType(ref r, expected);
        return null;
    }

    private decimal? ReadDecimal(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.Number)
        {
            if (DecimalText.TryParse(r.ValueSpan, out var number))
                return number;
            if (!r.TryGetDecimal(out number))
                Error(ref r, "number", "The number is too large. Write it in a larger unit; up to 28 digits can be kept.");
            else if (!DecimalText.IsExact(r.ValueSpan, number))
                Error(ref r, "number", "The number has more digits than can be kept, and is not rounded unasked. Write it with up to 28 digits, none beyond the 28th decimal.");
            else
                return number;
            return null;
        }

        WrongType(ref r, "a number, without quotes");
        return null;
    }

    private char? ReadReliability(ref Utf8JsonReader r)
    {
        if (r.TokenType != JsonTokenType.String)
        {
            WrongType(ref r, "a letter from \"A\" (completely reliable) to \"F\" (cannot be judged)");
            return null;
        }

        if (r.ValueSpan.Length == 1 && r.ValueSpan[0] is >= (byte)'A' and <= (byte)'F')
            return (char)r.ValueSpan[0];
        if (TryUtf8(ref r, out var utf8))
            Error(ref r, "unknownWord", $"{Quoted.Of(Encoding.UTF8.GetString(utf8))} is no grade of reliability. Write a letter from \"A\" (completely reliable) to \"F\" (cannot be judged).");
        return null;
    }

    private int? ReadCredibility(ref Utf8JsonReader r) =>
        ReadInteger(ref r, 1, 6, "a grade of credibility: a number from 1 (confirmed) to 6 (cannot be judged)");

    private string? ReadZone(ref Utf8JsonReader r)
    {
        var offset = (int)r.TokenStartIndex;
        var zone = ReadId(ref r);
        if (zone is null || zone == _lastZone)
            return zone;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            Error(offset, "zone", EdtfProblem.UnknownZone(zone));
            return null;
        }

        return _lastZone = zone;
    }

    private Instant? ReadInstant(ref Utf8JsonReader r)
    {
        const string Expected = "an instant with its offset, such as \"2020-02-10T00:00:00Z\"";
        if (r.TokenType != JsonTokenType.String)
        {
            WrongType(ref r, Expected);
            return null;
        }

        if (!TryUtf8(ref r, out var utf8))
            return null;
        if (InstantText.TryParse(utf8, out var instant))
            return instant;
        Error(ref r, "time", $"{Quoted.Of(Encoding.UTF8.GetString(utf8))} is not an instant. Write {Expected}.");
        return null;
    }

    private void EmptyError(ref Utf8JsonReader r) =>
        Error(ref r, "empty", """A text is empty. Leave the member out where nothing is recorded; write {"unknown": "notStated"} or {"none": "why"} where that is known.""");
}
