using System.Text;
using System.Text.Json;

namespace Provenance.Documents.Reading;

/// <summary>
/// Reads one element of a document at a time (a party, an event) from a reader that has all of it at hand. What can't be read is noted and skipped, so that one
/// pass finds every problem.
/// </summary>
/// <remarks>
/// Every method that reads a value is called with its first token and leaves the reader on its last. An id that nothing defines yet leaves its member empty and
/// counts as <see cref="Unresolved"/>: the caller reads the element again when everything is defined.
/// </remarks>
internal sealed partial class ElementReader(RegistryBuilder registry, ProblemLog problems, DocumentReaderOptions options)
{
    private const int ManyOthers = 1_000;

    private readonly ArrayBuffer _json = new();
    private byte[] _scratch = [];

    /// <summary>The document that is read, from 0, for what its elements define.</summary>
    public int Document { get; set; }

    /// <summary>How many objects the element names that nothing defines yet.</summary>
    public int Unresolved { get; set; }

    /// <summary>Whether elements are read without a document that could define what they name: an object with nothing but an id is then all there is of it.</summary>
    public bool IsStandalone { get; init; }

    /// <summary>Whether everything is defined, so that an id nothing defines is an error.</summary>
    public bool IsLastPass { get; set; }

    /// <summary>Moves to the next member that the shape takes.</summary>
    /// <returns><see langword="false"/> at the end of the object. Otherwise the reader is on the member's value, which is not null.</returns>
    private bool Next(ref Utf8JsonReader r, ref ObjectState o, out Member member)
    {
        while (true)
        {
            r.Read();
            if (r.TokenType == JsonTokenType.EndObject)
            {
                member = default;
                return false;
            }

            o.Count++;
            member = MemberOf(ref r);
            if (!o.Shape.Takes(member) && !(o.IsOpen && TakesByType(r, ref o, member)))
            {
                ReadOther(ref r, ref o);
                continue;
            }

            if (!o.Seen.Add(member))
            {
                Error(ref r, "duplicateMember", $"\"{Shape.NameOf(member)}\" stands twice in {o.Shape.Noun}. Keep one; the first is read.");
                r.Read();
                r.TrySkip();
                continue;
            }

            r.Read();
            if (r.TokenType != JsonTokenType.Null)
                return true;
            NullError(ref r);
        }
    }

    private static ObjectState Begin(ref Utf8JsonReader r, Shape shape) => new(shape, (int)r.TokenStartIndex);

    /// <summary>Whether the value is an object; otherwise it is noted and skipped.</summary>
    private bool IsObject(ref Utf8JsonReader r, string expected)
    {
        if (r.TokenType == JsonTokenType.StartObject)
            return true;
        WrongType(ref r, expected);
        return false;
    }

    /// <summary>The member that the name stands for.</summary>
    public Member MemberOf(ref Utf8JsonReader r)
    {
        if (!r.ValueIsEscaped)
            return Shape.MemberOf(r.ValueSpan);
        return TryUnescape(ref r, out var name) ? Shape.MemberOf(name) : Member.Other;
    }

    /// <summary>Keeps a member that the shape does not take, and says so unless its name has a prefix.</summary>
    public void ReadOther(ref Utf8JsonReader r, ref ObjectState o)
    {
        if (!TryUtf8(ref r, out var utf8))
        {
            r.Read();
            r.TrySkip();
            return;
        }

        var name = Encoding.UTF8.GetString(utf8);
        if (!o.Shape.KeepsOthers)
        {
            Error(ref r, "unknownMember", $"{Quoted.Of(name)} is no member of {o.Shape.Noun}, which keeps no others.{Meant(o.Shape, name)}");
            r.Read();
            r.TrySkip();
            return;
        }

        if (!IsOwnName(name) && !(name == "$schema" && o.Shape == Shapes.Document))
            Warn(ref r, "unknownMember", $"{Quoted.Of(name)} is no member of {o.Shape.Noun}.{Meant(o.Shape, name)} It is kept, and no rule reads it; a name of your own takes a prefix, such as \"my:{Printable(name)}\".");
        Keep(ref r, ref o, name, true);
    }

    /// <summary>Keeps a member with its JSON. The reader is on its name.</summary>
    private void Keep(ref Utf8JsonReader r, ref ObjectState o, string name, bool inline)
    {
        if (o.Keeps(name))
            Error(ref r, "duplicateMember", $"{Quoted.Of(name)} stands twice in {o.Shape.Noun}. Keep one; the first is read.");
        else if (o.Kept?.Count >= ManyOthers)
            Error(ref r, "tooMany", $"{o.Shape.Noun} has more than {ManyOthers} members that are not known.");
        else
        {
            r.Read();
            (o.Kept ??= []).Add(new(name, Compact(ref r), inline));
            return;
        }

        r.Read();
        r.TrySkip();
    }

    private string Meant(Shape shape, string name) => problems.IsFull ? "" : shape.Nearest(name) is { } near ? $" Write \"{near}\"." : shape.Advice;

    // A URI or prefix:name.
    private static bool IsOwnName(string name) => name.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < name.Length - 1;

    private static string Printable(string name) => Quoted.Of(name).Trim('"', '…');

    /// <summary>The value's JSON without white space, its strings and numbers as written.</summary>
    private string Compact(ref Utf8JsonReader r)
    {
        _json.Clear();
        var depth = r.CurrentDepth;
        var follows = false;
        do
        {
            var closes = r.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (follows && !closes)
                _json.Add((byte)',');
            follows = true;
            switch (r.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    _json.Add(r.TokenType == JsonTokenType.StartObject ? (byte)'{' : (byte)'[');
                    follows = false;
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    _json.Add(r.TokenType == JsonTokenType.EndObject ? (byte)'}' : (byte)']');
                    break;
                case JsonTokenType.PropertyName:
                    AddString(ref r);
                    _json.Add((byte)':');
                    follows = false;
                    continue;
                case JsonTokenType.String:
                    AddString(ref r);
                    break;
                default:
                    _json.Add(r.ValueSpan);
                    break;
            }

            if (r.CurrentDepth == depth)
                break;
        }
        while (r.Read());
        return Encoding.UTF8.GetString(_json.Span);
    }

    private void AddString(ref Utf8JsonReader r)
    {
        if (r.ValueSpan.Length > options.MaxStringBytes)
            TooLong(ref r);
        _json.Add((byte)'"');
        _json.Add(r.ValueSpan);
        _json.Add((byte)'"');
    }

    /// <summary>The text of a string or name; noted where it is too long or no text.</summary>
    /// <remarks>What it gives is good until the next call.</remarks>
    private bool TryUtf8(ref Utf8JsonReader r, out ReadOnlySpan<byte> utf8)
    {
        utf8 = r.ValueSpan;
        if (utf8.Length > options.MaxStringBytes)
        {
            TooLong(ref r);
            return false;
        }

        return !r.ValueIsEscaped || TryUnescape(ref r, out utf8);
    }

    private bool TryUnescape(ref Utf8JsonReader r, out ReadOnlySpan<byte> utf8)
    {
        utf8 = default;
        if (r.ValueSpan.Length > _scratch.Length)
            _scratch = new byte[r.ValueSpan.Length];
        try
        {
            utf8 = _scratch.AsSpan(0, r.CopyString(_scratch));
            return true;
        }
        catch (InvalidOperationException)
        {
            Error(ref r, "text", "A \\u escape here is half of a character. Write the character itself, or both halves: \\ud83d\\ude00.");
            return false;
        }
    }

    private void TooLong(ref Utf8JsonReader r) =>
        Error(ref r, "tooLarge", $"A text is longer than {options.MaxStringBytes} bytes. Keep long content outside and name it in an attachment by its digest.");

    private void WrongType(ref Utf8JsonReader r, string expected)
    {
        if (r.TokenType == JsonTokenType.Null)
            NullError(ref r);
        else
            Error(ref r, "wrongType", $"{Found(ref r)} stands here. Write {expected}.");
        r.TrySkip();
    }

    private static string Found(ref Utf8JsonReader r) => r.TokenType switch
    {
        JsonTokenType.StartObject => "An object",
        JsonTokenType.StartArray => "A list",
        JsonTokenType.String => r.ValueSpan.Length == 0 ? "An empty text" : "A text",
        JsonTokenType.Number => "A number",
        _ => "true or false",
    };

    private void NullError(ref Utf8JsonReader r) => Error(
        ref r, "null",
        """null does not say what is meant. Leave the member out where nothing is recorded; write {"unknown": "notStated"} where it exists and is not known, {"none": "why"} where there is none.""");

    private void Error(ref Utf8JsonReader r, string code, string message) => problems.Note(ProblemSeverity.Error, code, message, (int)r.TokenStartIndex);

    private void Error(int offset, string code, string message) => problems.Note(ProblemSeverity.Error, code, message, offset);

    private void Warn(ref Utf8JsonReader r, string code, string message) => problems.Note(ProblemSeverity.Warning, code, message, (int)r.TokenStartIndex);
}
