using System.Globalization;
using CsCheck;
using NodaTime;
using Provenance.Values;

namespace Provenance.Tests.Generators;

/// <summary>Generators of small values: words, numbers, times, quantities.</summary>
internal static class ValueGen
{
    /// <summary>Texts that an encoder could get wrong, and ordinary ones; never empty.</summary>
    public static readonly Gen<string> Words = Gen.Frequency(
        (6, Gen.OneOf("LG", "KF94 mask", "large amounts", "Beispiel-Apotheke", "S-1", "2020", "all", "unknown", "Livorno")),
        (2, Gen.OneOf("김봉석경무역회사", "마스크 \"KF94\"", "a\\b\n\tc", "</script><b>&amp;'+`", "Ünïcödé – 𝒳 🙂", " ", "\u0001\u2028\u200B")),
        (2, Gen.String[Gen.Char['!', '~'], 1, 12]));

    public static readonly Gen<Why> Reasons = Gen.Enum<Why>();

    public static readonly Gen<Text> Texts = Knowable(Words.Select(word => new Text(word)), Text.Unknown, Text.None);

    public static readonly Gen<Code> Codes = Knowable(KnownCode, Code.Unknown, Code.None);

    public static readonly Gen<Status> Statuses = Gen.Enum<Status>();

    public static readonly Gen<string> Zones = Gen.OneOf("Asia/Seoul", "Europe/Berlin", "America/New_York", "Etc/UTC");

    public static readonly Gen<Country> KnownCountries = Gen.OneOf(Country.KR, Country.KP, Country.CN, Country.IT, Country.US, Country.YU);

    public static readonly Gen<Country> Countries = Knowable(KnownCountries, Country.Unknown, Country.None);

    public static readonly Gen<Area> KnownAreas = Gen.OneOf(KnownCountries.Select(Area.Of), Gen.OneOf(Area.EU, Area.NonEU, Area.Parse("ASEAN")));

    public static readonly Gen<Area> Areas = Knowable(KnownAreas, Area.Unknown, Area.None);

    public static readonly Gen<UnLocode> UnLocodes = Knowable(Gen.OneOf("KRICN", "ITLIV", "USEWR").Select(UnLocode.Parse), UnLocode.Unknown, UnLocode.None);

    public static readonly Gen<HsCode> HsCodes = Knowable(Gen.OneOf("63", "1509", "150920", "15092000").Select(HsCode.Parse), HsCode.Unknown, HsCode.None);

    /// <summary>Not negative, with up to six decimals of which some are trailing zeros.</summary>
    public static readonly Gen<decimal> Amounts = Gen.Select(Gen.Long[0, 999_999_999], Gen.Int[0, 6], (digits, scale) => new decimal((int)digits, 0, 0, false, (byte)scale));

    public static readonly Gen<GeoPoint> Points = Gen.Select(Gen.Int[-9000, 9000], Gen.Int[-18000, 18000], (lat, lon) => new GeoPoint(lat / 100m, lon / 100m));

    public static readonly Gen<EventTime> Times = Gen.Frequency((9, TextsOfTimes(2019, 2021).Select(EventTime.Parse)), (1, Reasons.Select(EventTime.Unknown)));

    /// <summary>Times before all of <see cref="Ends"/>.</summary>
    public static readonly Gen<EventTime> Starts = Gen.Frequency((9, TextsOfTimes(2010, 2012).Select(EventTime.Parse)), (1, Reasons.Select(EventTime.Unknown)));

    public static readonly Gen<EventTime> Ends = Gen.Frequency((9, TextsOfTimes(2022, 2024).Select(EventTime.Parse)), (1, Reasons.Select(EventTime.Unknown)));

    public static readonly Gen<Validity> Validities = Gen.Select(
        Gen.OneOf(Bounds(2010, 2012), Gen.Const("..")),
        Gen.OneOf(Bounds(2022, 2024), Gen.Const("..")),
        (start, end) => Validity.Parse(start == ".." && end == ".." ? "2020/.." : $"{start}/{end}"));

    public static readonly Gen<Instant> Instants = Gen.Long[0, 40_000_000_000_000_000].Select(ticks => Instant.FromUnixTimeTicks(ticks));

    public static readonly Gen<string?> Units = Gen.OneOf("H87", "KGM", "LTR", null);

    public static readonly Gen<Quantity> Quantities = Gen.Select(
        BareQuantities,
        Maybe(Words),
        Maybe(Gen.OneOf<Code>("notAscertainable", "lineResidue", "x:own")),
        (quantity, text, reason) => quantity with { Text = text, Reason = reason });

    public static readonly Gen<HeadCount> HeadCounts = Gen.Select(Gen.Int[1, 50], Gen.Int[1, 50]).SelectMany((a, b) => Gen.OneOf(
        HeadCount.Exactly(a), HeadCount.AtLeast(a), HeadCount.About(a), HeadCount.Between(a, a + b)));

    public static readonly Gen<ItemId> ItemIds = Gen.OneOf(
        Gen.Int[0, 99].Select(n => ItemId.Parse($"urn:example:item-{n}")),
        Gen.Int[0, 99].Select(n => ItemId.Parse($"https://id.gs1.org/01/08001234000011/10/L{n}?17=260430")));

    public static readonly Gen<string> EventIds = Gen.Int[0, 9].Select(n => $"other-{n}");

    /// <summary>Members of a user's own and of later versions, as a reader keeps them: among the object's own members.</summary>
    public static readonly Gen<Extensions> Extensions = Members(inline: true);

    /// <summary>The same for an event, which has a place of its own for them too.</summary>
    public static readonly Gen<Extensions> EventExtensions = Gen.Select(
        Members(inline: true),
        Members(inline: false),
        (inline, apart) => new Extensions { Members = [.. inline.Members, .. apart.Members] });

    private static Gen<Code> KnownCode => Gen.Frequency(
        (4, Gen.OneOf("sea", "marketAdaptation", "damaged", "batch", "custody").Select(word => new Code(word))),
        (1, Gen.OneOf("urn:example:code", "x:own", "neverHeardOf", "두 단어").Select(word => new Code(word))));

    private static Gen<Quantity> BareQuantities => Gen.OneOf(
        Gen.Select(Amounts, Units, (amount, unit) => Quantity.Exactly(amount, unit)),
        Gen.Select(Amounts, Amounts, Units, (a, b, unit) => Quantity.Between(Math.Min(a, b), Math.Max(a, b), unit)),
        Gen.Select(Amounts, Units, (amount, unit) => Quantity.AtLeast(amount, unit)),
        Gen.Select(Amounts, Units, (amount, unit) => Quantity.AtMost(amount, unit)),
        Gen.Select(Amounts, Units, (amount, unit) => Quantity.About(amount + 1, unit)),
        Units.Select(unit => Quantity.Some(unit)),
        Units.Select(unit => Quantity.All(unit)),
        Gen.Select(Reasons, Units, (why, unit) => Quantity.Unknown(why, unit)));

    /// <summary>Each of the states that are written: known eight times in ten, unknown, none.</summary>
    public static Gen<T> Knowable<T>(Gen<T> known, Func<Why, T> unknown, Func<string, T> none) =>
        Gen.Frequency((8, known), (1, Reasons.Select(unknown)), (1, Words.Where(word => !string.IsNullOrWhiteSpace(word)).Select(none)));

    /// <summary>Lists of one to three, and lists that are unknown or none.</summary>
    public static Gen<ValueList<T>> List<T>(Gen<T> of) => Knowable(of.Array[1, 3].Select(items => items.ToValueList()), ValueList.Unknown<T>, ValueList.None<T>);

    public static Gen<T?> Maybe<T>(Gen<T> of)
        where T : class => Gen.Frequency((1, of.Select(T? (value) => value)), (2, Gen.Const((T?)null)));

    private static Gen<Extensions> Members(bool inline) =>
        Gen.Select(Gen.OneOf("x:note", "urn:example:member", "ext:\"quoted\""), Gen.OneOf("1.50", "\"<한글>\"", "[1,{\"a\":true}]", "{\"k\":\"v\"}"))
            .Array[0, 2]
            .Select(members => new Extensions { Members = members.DistinctBy(m => m.Item1).Select(m => new ExtensionMember(m.Item1 + (inline ? "" : "-apart"), m.Item2, inline)).ToValueList() });

    private static Gen<string> TextsOfTimes(int first, int last) => Gen.OneOf(
        Bounds(first, last),
        Bounds(first, last).Select(bound => $"[{bound}..]"),
        Bounds(first, last).Select(bound => $"[..{bound}]"),
        Gen.Select(Bounds(first, first), Bounds(last, last), (a, b) => $"[{a}..{b}]"));

    private static Gen<string> Bounds(int first, int last) =>
        Gen.Select(Gen.Int[first, last], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[0, 8]).Select((year, month, day, form) =>
        {
            var date = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
            return form switch
            {
                0 => date[..4],
                1 => date[..7],
                2 => date + "~",
                3 => date[..7] + "?",
                4 => date + "T10:00:00+09:00",
                5 => date + "T23:59:59.1234567Z",
                6 => date + "T06:30:00",
                7 => date + "[Asia/Seoul]",
                _ => date,
            };
        });
}
