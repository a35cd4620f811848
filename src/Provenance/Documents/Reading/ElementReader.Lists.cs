using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Provenance.Reference;

namespace Provenance.Documents.Reading;

internal sealed partial class ElementReader
{
    private static readonly ReadItem<string> Id = static (ElementReader self, ref Utf8JsonReader r, [NotNullWhen(true)] out string? id) => (id = self.ReadId(ref r)) is not null;
    private static readonly ReadItem<string> Words = static (ElementReader self, ref Utf8JsonReader r, [NotNullWhen(true)] out string? text) => (text = self.ReadString(ref r)) is not null;
    private static readonly ReadItem<Country> OneCountry = static (ElementReader self, ref Utf8JsonReader r, [NotNullWhen(true)] out Country? country) => (country = self.ReadCountry(ref r)) is not null;
    private static readonly ReadItem<Area> OneArea = static (ElementReader self, ref Utf8JsonReader r, [NotNullWhen(true)] out Area? area) => (area = self.ReadArea(ref r)) is not null;

    private static readonly ReadItem<ItemId> OneItemId = static (ElementReader self, ref Utf8JsonReader r, out ItemId id) =>
    {
        var read = self.ReadItemId(ref r);
        id = read.GetValueOrDefault();
        return read is not null;
    };

    private delegate bool ReadItem<T>(ElementReader self, ref Utf8JsonReader r, [NotNullWhen(true)] out T? item);

    /// <summary>A list, what stands in its place, or one element that is written as a text and without brackets.</summary>
    private ValueList<T> ReadList<T>(ref Utf8JsonReader r, ReadItem<T> read, string expected)
    {
        switch (r.TokenType)
        {
            case JsonTokenType.StartArray:
                return ReadItems(ref r, read);
            case JsonTokenType.String:
                return read(this, ref r, out var one) ? new([one]) : default;
            case JsonTokenType.StartObject when IsAbsenceAhead(r):
                var absence = ReadAbsence(ref r, $"a list of {expected}");
                return absence is null ? default : new(absence);
            case JsonTokenType.StartObject:
                Error(ref r, "wrongType", $"An object stands where a list is read. Put it in brackets: [{{…}}].");
                r.TrySkip();
                return default;
            default:
                WrongType(ref r, $"a list of {expected} in brackets");
                return default;
        }
    }

    private ValueList<Code> ReadCodes(ref Utf8JsonReader r, Vocabulary? vocabulary)
    {
        if (r.TokenType != JsonTokenType.StartArray)
        {
            if (r.TokenType == JsonTokenType.String)
                return ReadCode(ref r, vocabulary) is { } one ? new([one]) : default;
            return ReadList(ref r, static (ElementReader _, ref Utf8JsonReader _, [NotNullWhen(true)] out Code? code) => (code = null) is not null, "words");
        }

        var buffer = new ItemBuffer<Code>();
        while (r.Read() && r.TokenType != JsonTokenType.EndArray)
        {
            if (ReadCode(ref r, vocabulary) is { } code)
                buffer.Add(code);
        }

        return buffer.ToList();
    }

    private ValueList<T> ReadItems<T>(ref Utf8JsonReader r, ReadItem<T> read)
    {
        var buffer = new ItemBuffer<T>();
        while (r.Read() && r.TokenType != JsonTokenType.EndArray)
        {
            if (r.TokenType == JsonTokenType.Null)
                NullError(ref r);
            else if (read(this, ref r, out var item))
                buffer.Add(item);
        }

        return buffer.ToList();
    }

    /// <summary>Whether the object says that the list is unknown or none.</summary>
    private static bool IsAbsenceAhead(Utf8JsonReader ahead)
    {
        ahead.Read();
        return ahead.TokenType == JsonTokenType.EndObject
            || (ahead.TokenType == JsonTokenType.PropertyName && Shape.MemberOf(ahead.ValueSpan) is Member.Unknown or Member.None);
    }

    /// <summary>Holds the few elements that a list nearly always has before the array of the right length is made.</summary>
    private ref struct ItemBuffer<T>
    {
        private const int Few = 8;

        private Inline _few;
        private List<T>? _many;
        private int _count;

        public void Add(T item)
        {
            if (_count < Few)
                _few[_count] = item;
            else
                (_many ??= [.. (ReadOnlySpan<T>)_few]).Add(item);
            _count++;
        }

        public readonly ValueList<T> ToList() =>
            _many is not null ? new([.. _many]) : _count == 0 ? default : new(((ReadOnlySpan<T>)_few)[.._count].ToArray());

        [InlineArray(Few)]
        private struct Inline
        {
            private T _first;
        }
    }
}
