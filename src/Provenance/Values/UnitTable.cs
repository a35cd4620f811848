namespace Provenance.Values;

/// <summary>The units, with codes of UN/ECE Recommendation 20 Revision 17 (2021).</summary>
/// <remarks>
/// Factors are the exact legal definitions, not the rounded ones of the Recommendation's table: the yard and pound agreement of 1959
/// (0.9144 m, 0.45359237 kg, hence inch, foot, ounce, ton; troy ounce 480 grains), the US gallon of 231 cubic inches, the barrel of 42 of
/// them, the imperial gallon of 4.54609 l (UK Weights and Measures Act 1985).
/// </remarks>
internal static class UnitTable
{
    /// <summary>The longest code.</summary>
    public const int MaxLength = 3;

    public static readonly Unit Piece = new("H87", "piece", "pieces", Dimension.Count, 1);
    public static readonly Unit Kilogram = new("KGM", "kilogram", "kilograms", Dimension.Mass, 1);
    public static readonly Unit Liter = new("LTR", "liter", "liters", Dimension.Volume, 1);
    public static readonly Unit Meter = new("MTR", "meter", "meters", Dimension.Length, 1);
    public static readonly Unit SquareMeter = new("MTK", "square meter", "square meters", Dimension.Area, 1);
    public static readonly Unit KilowattHour = new("KWH", "kilowatt hour", "kilowatt hours", Dimension.Energy, 1);
    public static readonly Unit Hour = new("HUR", "hour", "hours", Dimension.Time, 1);

    public static readonly ValueList<Unit> All =
    [
        Piece,
        new("C62", "unit", "units", Dimension.Count, 1),
        new("EA", "each", "each", Dimension.Count, 1),
        new("PR", "pair", "pairs", Dimension.Count, 2),
        new("DZN", "dozen", "dozen", Dimension.Count, 12),
        new("CEN", "hundred", "hundred", Dimension.Count, 100),
        new("GRO", "gross", "gross", Dimension.Count, 144),
        new("MIL", "thousand", "thousand", Dimension.Count, 1000),
        new("SET", "set", "sets", Dimension.Count, null),
        new("MGM", "milligram", "milligrams", Dimension.Mass, 0.000001m),
        new("CTM", "metric carat", "metric carats", Dimension.Mass, 0.0002m),
        new("GRM", "gram", "grams", Dimension.Mass, 0.001m),
        new("ONZ", "ounce", "ounces", Dimension.Mass, 0.028349523125m),
        new("APZ", "troy ounce", "troy ounces", Dimension.Mass, 0.0311034768m),
        new("LBR", "pound", "pounds", Dimension.Mass, 0.45359237m),
        Kilogram,
        new("DTN", "decitonne", "decitonnes", Dimension.Mass, 100),
        new("STN", "short ton", "short tons", Dimension.Mass, 907.18474m),
        new("TNE", "metric ton", "metric tons", Dimension.Mass, 1000),
        new("LTN", "long ton", "long tons", Dimension.Mass, 1016.0469088m),
        new("MLT", "milliliter", "milliliters", Dimension.Volume, 0.001m),
        new("CLT", "centiliter", "centiliters", Dimension.Volume, 0.01m),
        Liter,
        new("GLL", "US gallon", "US gallons", Dimension.Volume, 3.785411784m),
        new("GLI", "UK gallon", "UK gallons", Dimension.Volume, 4.54609m),
        new("HLT", "hectoliter", "hectoliters", Dimension.Volume, 100),
        new("BLL", "US barrel", "US barrels", Dimension.Volume, 158.987294928m),
        new("MTQ", "cubic meter", "cubic meters", Dimension.Volume, 1000),
        new("MMT", "millimeter", "millimeters", Dimension.Length, 0.001m),
        new("CMT", "centimeter", "centimeters", Dimension.Length, 0.01m),
        new("INH", "inch", "inches", Dimension.Length, 0.0254m),
        new("FOT", "foot", "feet", Dimension.Length, 0.3048m),
        new("YRD", "yard", "yards", Dimension.Length, 0.9144m),
        Meter,
        new("KMT", "kilometer", "kilometers", Dimension.Length, 1000),
        new("FTK", "square foot", "square feet", Dimension.Area, 0.09290304m),
        SquareMeter,
        KilowattHour,
        Hour,
        new("DAY", "day", "days", Dimension.Time, 24),
    ];

    private static readonly int[] Keys = [.. ((IEnumerable<Unit>)All).Select(unit => Key(unit.Code))];

    public static Unit? Find(ReadOnlySpan<char> code)
    {
        if (code.Length is < 2 or > MaxLength)
            return null;
        var at = Keys.AsSpan().IndexOf(Key(code));
        return at >= 0 ? All[at] : null;
    }

    // The length keeps texts of different length apart, the sign those with a letter outside ASCII.
    private static int Key(ReadOnlySpan<char> code)
    {
        var key = code.Length;
        foreach (var letter in code)
            key = letter < 128 ? (key << 7) | letter : -1;
        return key;
    }
}
