using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Provenance.Documents.Reading;

namespace Provenance.Documents;

/// <summary>Writes values, registry entries and events as JSON objects on one line.</summary>
/// <remarks>
/// Its methods take the name of a member and write nothing for a value that is not recorded. With a registry, what has an id is written as its
/// id and added there; without one every value is written in full where it is used.
/// </remarks>
internal sealed partial class ModelWriter
{
    /// <summary>Letters of every script stay readable.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    // A text with one of these could end the script element of a page that it is pasted into; it is escaped as strictly as letters allow.
    private static readonly SearchValues<char> MarkupCharacters = SearchValues.Create("<>&");
    private static readonly JavaScriptEncoder Strict = JavaScriptEncoder.Create(UnicodeRanges.All);

    private readonly Utf8JsonWriter _json;
    private readonly WriterRegistry? _registry;

    public ModelWriter(Utf8JsonWriter json, WriterRegistry? registry) => (_json, _registry) = (json, registry);

    public void Value(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.AsSpan().ContainsAny(MarkupCharacters))
            _json.WriteStringValue(JsonEncodedText.Encode(value, Strict));
        else
            _json.WriteStringValue(value);
    }

    public void Member(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        _json.WritePropertyName(name);
        Value(value);
    }

    private void Member(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } known)
            _json.WriteBoolean(name, known);
    }

    private void Member(ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } known)
            _json.WriteNumber(name, known);
    }

    private void Member(ReadOnlySpan<byte> name, char? value)
    {
        if (value is { } known)
            _json.WriteString(name, [known]);
    }

    // The number keeps the digits it was given, trailing zeros too: they say how precise it is.
    private void Member(ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } known)
            _json.WriteNumber(name, known);
    }

    /// <summary>A list as an array; a list that is itself unknown or none as that.</summary>
    /// <param name="name">The member.</param>
    /// <param name="list">The list.</param>
    /// <param name="write">Writes one element.</param>
    /// <param name="bare">Whether a single element stands without the array, as people write it.</param>
    private void List<T>(ReadOnlySpan<byte> name, ValueList<T> list, Action<ModelWriter, T> write, bool bare = false)
    {
        if (list.Absence is null && list.Count == 0)
            return;
        _json.WritePropertyName(name);
        if (list.Absence is { } absence)
        {
            Value(absence);
        }
        else if (bare && list.Count == 1 && list[0] is not IKnowable { Absence: not null })
        {
            write(this, list[0]);
        }
        else
        {
            _json.WriteStartArray();
            foreach (var element in list)
                write(this, element);
            _json.WriteEndArray();
        }
    }

    private void List(ReadOnlySpan<byte> name, ValueList<string> list) => List(name, list, static (writer, text) => writer.Value(text));

    private void Value(Absence absence)
    {
        _json.WriteStartObject();
        Members(absence);
        _json.WriteEndObject();
    }

    private void Members(Absence absence)
    {
        if (absence.Why is { } why)
            _json.WriteString("unknown"u8, WriterWords.Of(why));
        else
            Member("none"u8, absence.Text);
    }

    /// <summary>Writes what stands in place of an object, where something does.</summary>
    /// <exception cref="ArgumentException">The object is unknown or none and says something of itself nevertheless: a document can't hold both.</exception>
    private bool IsAbsent<T>(T value, Func<Why, T> unknown, Func<string, T> none)
        where T : IKnowable
    {
        if (value.Absence is not { } absence)
            return false;
        if (!value.Equals(absence.Why is { } why ? unknown(why) : none(absence.Text!)))
            throw new ArgumentException($"A {typeof(T).Name} is unknown or none and has other members too. Leave them out, or make it anew without Unknown and None.");
        Value(absence);
        return true;
    }

    /// <summary>The members that an object keeps beside its own.</summary>
    public void Members(Extensions extensions, Shape shape)
    {
        var members = extensions.Members.AsSpan();
        for (var i = 0; i < members.Length; i++)
            Member(members[i], members[..i], shape);
    }

    /// <param name="member">The kept member.</param>
    /// <param name="before">Those kept before it.</param>
    /// <param name="shape">The object that it stands in; <see langword="null"/> where that has no members of its own.</param>
    private void Member(ExtensionMember member, ReadOnlySpan<ExtensionMember> before, Shape? shape)
    {
        if (shape is not null && shape.Takes(Shape.MemberOf(Encoding.UTF8.GetBytes(member.Name))))
            throw new ArgumentException($"The extension member \"{member.Name}\" has the name of a member that {shape.Noun} has. Set that one, or give yours a prefix: \"my:{member.Name}\".");
        foreach (var other in before)
        {
            if (other.Name == member.Name)
                throw new ArgumentException($"The extension member \"{member.Name}\" stands twice. Keep one.");
        }

        _json.WritePropertyName(member.Name);
        try
        {
            _json.WriteRawValue(member.Json);
        }
        catch (JsonException problem)
        {
            throw new ArgumentException($"The extension member \"{member.Name}\" is not JSON: {problem.Message}", problem);
        }
    }
}
