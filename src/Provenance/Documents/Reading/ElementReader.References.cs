using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Provenance.Documents.Reading;

internal sealed partial class ElementReader
{
    private static readonly ReadItem<string> PartyId = IdOf(RegistryKinds.Party);
    private static readonly ReadItem<string> SourceId = IdOf(RegistryKinds.Source);
    private static readonly ReadItem<string> EvidenceId = IdOf(RegistryKinds.Evidence);
    private static readonly ReadItem<string> AuthorizationId = IdOf(RegistryKinds.Authorization);

    private static ReadItem<string> IdOf(RegistryKinds kinds) =>
        (ElementReader self, ref Utf8JsonReader r, [NotNullWhen(true)] out string? id) => (id = self.ReadReference(ref r, kinds)) is not null;

    /// <summary>The id of an entry of the registry; an object written in its place defines one.</summary>
    /// <param name="r">On the id or the object.</param>
    /// <param name="kinds">What it may be. An object in place is the first of party, source, place, evidence, restriction, authorization among them.</param>
    private string? ReadReference(ref Utf8JsonReader r, RegistryKinds kinds)
    {
        if (r.TokenType == JsonTokenType.StartObject)
            return ReadDefinitionInPlace(ref r, kinds);
        if (r.TokenType != JsonTokenType.String)
        {
            WrongType(ref r, "an id in quotes, or the object itself");
            return null;
        }

        var offset = (int)r.TokenStartIndex;
        if (!TryUtf8(ref r, out var utf8))
            return null;
        if (utf8.IsEmpty)
        {
            Error(ref r, "empty", "An id is empty. Write one, or leave the member out.");
            return null;
        }

        if (registry.Find(kinds, utf8) is { } known)
            return known;
        var id = StringOf(utf8);
        problems.NoteReference(kinds, id, offset);
        return id;
    }

    /// <summary>An object where only an id is kept. One that has none is given one made of what it says, so that it can stand in the registry.</summary>
    private string? ReadDefinitionInPlace(ref Utf8JsonReader r, RegistryKinds kinds)
    {
        var begin = r;
        var start = (int)r.TokenStartIndex;
        var before = Unresolved;
        string? id;
        if (kinds.HasFlag(RegistryKinds.Party))
            id = ReadParty(ref r) is { Absence: null } party ? party.Id ?? DefineInPlace(registry.Parties, begin, made => party with { Id = made }) : null;
        else if (kinds.HasFlag(RegistryKinds.Source))
            id = ReadSource(ref r) is { } source ? source.Id ?? DefineInPlace(registry.Sources, begin, made => source with { Id = made }) : null;
        else if (kinds.HasFlag(RegistryKinds.Place))
            id = ReadPlace(ref r) is { Absence: null } place ? place.Id ?? DefineInPlace(registry.Places, begin, made => place with { Id = made }) : null;
        else if (kinds.HasFlag(RegistryKinds.Evidence))
            id = ReadEvidence(ref r) is { } evidence ? evidence.Id ?? DefineInPlace(registry.Evidence, begin, made => evidence with { Id = made }) : null;
        else if (kinds.HasFlag(RegistryKinds.Restriction))
            id = ReadRestriction(ref r)?.Id;
        else
            id = ReadAuthorization(ref r)?.Id;
        if (id is null && Unresolved == before)
            Error(start, "missing", "Only the id of an object is kept here, and this one has none. Give it an \"id\", or define it in the registry and write its id.");
        return id;
    }

    private string? DefineInPlace<T>(RegistryList<T> list, Utf8JsonReader begin, Func<string, T> make)
        where T : class
    {
        if (InlineId(begin) is not { } id)
            return null;
        Define(list, id, make(id), (int)begin.TokenStartIndex);
        return id;
    }

    /// <summary>An id made of the object itself: objects written alike share it, and it is the same in whatever order documents are read.</summary>
    private string? InlineId(Utf8JsonReader begin)
    {
        // An event on its own has no registry that could keep the object.
        if (IsStandalone || !SaysSomething(begin))
            return null;
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(Compact(ref begin)));
        return $"inline-{Convert.ToHexStringLower(digest.AsSpan(0, 6))}";
    }

    private static bool SaysSomething(Utf8JsonReader ahead)
    {
        var says = false;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            if (Shape.MemberOf(ahead.ValueSpan) is Member.Unknown or Member.None)
                return false;
            says = true;
            ahead.Read();
            ahead.TrySkip();
        }

        return says;
    }

    /// <summary>An object of the registry by its id.</summary>
    private T? Resolve<T>(ref Utf8JsonReader r, RegistryList<T> list, RegistryKinds kind)
        where T : class
    {
        if (!TryUtf8(ref r, out var utf8))
            return null;
        if (list.Find(utf8) is { } known)
            return known;
        ReportUnresolved(utf8, kind, (int)r.TokenStartIndex);
        return null;
    }

    private void ReportUnresolved(ReadOnlySpan<byte> id, RegistryKinds kind, int offset)
    {
        if (!IsLastPass)
            Unresolved++;
        else if (id.IsEmpty)
            Error(offset, "empty", "An id is empty. Write one, or leave the member out.");
        else
            Error(offset, "undefined", registry.Undefined(kind, Encoding.UTF8.GetString(id)));
    }

    /// <summary>Puts what is written in place, or listed, into the registry.</summary>
    private void Define<T>(RegistryList<T> list, string id, T value, int start, int slot = -1)
        where T : class
    {
        // An event on its own holds what it names as it was then; another may hold it otherwise.
        if (!IsStandalone && !list.Define(id, value, Document, slot))
            Error(start, "conflict", $"The id {Quoted.Of(id)} is given to two different {(list.Member == list.Noun ? "pieces of evidence" : list.Member)}. Give one of them another id, or write both alike.");
    }

    /// <summary>Whether the object has nothing but an id, which then names what is defined elsewhere.</summary>
    private static bool IsOnlyId(ref ObjectState o, string? id) => id is not null && o.Count == 1;
}
