using System.Text;
using System.Text.Json;
using Provenance.Reference;

namespace Provenance.Documents.Reading;

internal sealed partial class ElementReader
{
    private static readonly WordTable Whys = WordTable.Of<Why>();

    /// <summary>What stands in place of a value that is written as a text or number. The reader is on the object's start.</summary>
    private Absence? ReadAbsence(ref Utf8JsonReader r, string expected)
    {
        var o = Begin(ref r, Shapes.Absence);
        Absence? absence = null;
        var wrong = false;
        while (Next(ref r, ref o, out var member))
        {
            var read = member == Member.Unknown ? ReadUnknown(ref r) : ReadNone(ref r);
            wrong |= read is null;
            absence ??= read;
        }

        if (o.Count != 1 && !wrong)
            Error(o.Start, "absence", $$"""An object in this place says one thing: {"unknown": "notStated"} or {"none": "why"}. Otherwise write {{expected}}.""");
        return o.Count == 1 ? absence : null;
    }

    /// <summary>The value of <c>unknown</c>.</summary>
    private Absence? ReadUnknown(ref Utf8JsonReader r)
    {
        var why = ReadWord<Why>(ref r, Whys, "reason");
        return why is { } known ? Absence.Unknown(known) : null;
    }

    /// <summary>The value of <c>none</c>.</summary>
    private Absence? ReadNone(ref Utf8JsonReader r)
    {
        if (r.TokenType != JsonTokenType.String)
        {
            WrongType(ref r, "why there is none, as a text: {\"none\": \"no carrier was used\"}");
            return null;
        }

        if (!TryUtf8(ref r, out var utf8))
            return null;
        var text = Encoding.UTF8.GetString(utf8);
        if (!string.IsNullOrWhiteSpace(text))
            return Absence.None(text);
        Error(ref r, "absence", "\"none\" says why there is none: {\"none\": \"no carrier was used\"}.");
        return null;
    }

    /// <summary>Whether an object that can be absent is either absent or described, and not both.</summary>
    private bool IsAbsent(ref ObjectState o, Absence? absence)
    {
        if (o.Seen.Contains(Member.Unknown) || o.Seen.Contains(Member.None))
        {
            if (o.Count > 1)
                Error(o.Start, "absence", $"It is either {o.Shape.Noun} or says that it is unknown or that there is none. Leave out \"unknown\" and \"none\", or everything else.");
            return absence is not null && o.Count == 1;
        }

        return false;
    }

    /// <summary>A word of a closed list.</summary>
    private T? ReadWord<T>(ref Utf8JsonReader r, WordTable words, string noun)
        where T : struct, Enum
    {
        if (r.TokenType != JsonTokenType.String)
        {
            if (r.TokenType == JsonTokenType.StartObject)
            {
                Error(ref r, "wrongType", $"An object stands here. A {noun} is one of {List(words)}; leave the member out where it is not known.");
                r.TrySkip();
            }
            else
            {
                WrongType(ref r, $"one of {List(words)}");
            }

            return null;
        }

        if (!TryUtf8(ref r, out var utf8))
            return null;
        var index = words.Find(utf8);
        if (index >= 0)
            return System.Runtime.CompilerServices.Unsafe.As<int, T>(ref index);
        var word = Encoding.UTF8.GetString(utf8);
        var advice = Nearest.To(word, words.Words) is { } near ? $"Write \"{near}\"." : $"Write {List(words)}.";
        Error(ref r, "unknownWord", $"{Quoted.Of(word)} is no {noun}. {advice}");
        return null;
    }

    private static string List(WordTable words) =>
        $"{string.Join(", ", words.Words.SkipLast(1).Select(word => $"\"{word}\""))} or \"{words.Words[^1]}\"";
}
