using System.Collections;
using System.Text.Json;

namespace Provenance.Packs.Fields;

/// <summary>What the record says of something that a pack asks for.</summary>
/// <param name="State">Whether it is recorded, unknown, none or known.</param>
/// <param name="Absence">Why it is unknown or none; <see langword="null"/> for what is only vague.</param>
internal readonly record struct Presence(Knowledge State, Absence? Absence = null)
{
    public static readonly Presence NotRecorded = new(Knowledge.NotRecorded);
    public static readonly Presence Known = new(Knowledge.Known);

    /// <summary>What is said of a value. An amount of which only is said that it is more than none is no amount.</summary>
    public static Presence Of(object? value) => value switch
    {
        null or "" => NotRecorded,
        Quantity { Kind: QuantityKind.Some } => new(Knowledge.Unknown),
        IKnowable { Absence: { } absence } => new(absence.State, absence),
        IEnumerable list and not string => list.GetEnumerator() is var items && items.MoveNext() ? Known : NotRecorded,
        _ => Known,
    };

    public static Presence Best(Presence one, Presence other) => one.State >= other.State ? one : other;

    public static Presence Worst(Presence one, Presence other) => one.State <= other.State ? one : other;

    /// <summary>The word that a document writes for a value, to compare it with those of a condition; <see langword="null"/> for what has none.</summary>
    public static string? WordOf(object value) => value switch
    {
        IKnowable { Absence: not null } => null,
        Code code => code.Word,
        Text text => text.Value,
        string text => text,
        bool flag => flag ? "true" : "false",
        Enum word => JsonNamingPolicy.CamelCase.ConvertName(word.ToString()),
        Country country => country.Code,
        Area area => area.Code,
        HsCode commodity => commodity.Digits,
        Unit unit => unit.Code,
        ItemId id => id.Value,
        _ => null,
    };
}
