using Provenance.Reference;

namespace Provenance.Values;

/// <summary>Which code to write instead of what people write for a unit.</summary>
internal static class UnitProblem
{
    private const string Accepted = "Write a code of UN/ECE Recommendation 20, such as H87 (piece), KGM (kilogram) or LTR (liter).";

    private const int ShortestName = 4;

    private static readonly string[] Names = [.. ((IEnumerable<Unit>)Unit.All).SelectMany(unit => (string[])[unit.Name, unit.Plural])];

    public static string Of(string text)
    {
        var (quoted, simple) = (Quoted.Of(text), Simplify(text));
        return Meant(simple) is { } meant ? Write(quoted, meant) : simple switch
        {
            "" => $"The unit is empty. {Accepted}",
            "box" or "boxes" or "bx" or "ctn" or "carton" or "cartons" or "case" or "cases" or "cs" or "pk" or "pack" or "packs" or "bag" or "bags" or "bg"
                or "pallet" or "pallets" or "pf" or "roll" or "rolls" or "ro" or "drum" or "drums" or "dr" =>
                $"{quoted} is a package, not a unit. Count the pieces (H87), or give the package under packaging by its code of Recommendation 21.",
            "ct" => $"{quoted} can be a carat or a carton. Write CTM (metric carat); a carton is a package, so count its pieces (H87).",
            "gal" or "gallon" or "gallons" => $"{quoted} can be two units. Write GLL (US gallon) or GLI (UK gallon).",
            "ton" or "tons" => $"{quoted} can be three units. Write TNE (metric ton), STN (short ton) or LTN (long ton).",
            _ when Near(simple) is { } near => Write(quoted, near),
            _ when NearCode(simple) is { } code => $"{quoted} is not a unit that is known here. Write {code.Code}, if {code.Name} is meant; otherwise another code of UN/ECE Recommendation 20.",
            _ => $"{quoted} is not a unit that is known here. {Accepted}",
        };
    }

    private static string Write(string quoted, Unit unit) => $"{quoted} is not a unit code that is known here. Write {unit.Code} ({unit.Name}).";

    private static Unit? Meant(string simple)
    {
        foreach (var unit in Unit.All)
        {
            if (Same(unit.Code, simple) || Same(unit.Name, simple) || Same(unit.Plural, simple))
                return unit;
        }

        return UnitTable.Find(Known(simple));
    }

    // A slip in a code of three letters says something only where one code alone is that near.
    private static Unit? NearCode(string simple)
    {
        Unit? found = null;
        foreach (var unit in Unit.All)
        {
            if (simple.Length != 3 || Nearest.Distance(simple, unit.Code.ToLowerInvariant()) > 1)
                continue;
            if (found is not null)
                return null;
            found = unit;
        }

        return found;
    }

    private static Unit? Near(string simple) =>
        simple.Length >= ShortestName && Nearest.To(simple, Names) is { } near ? Unit.All[Names.AsSpan().IndexOf(near) / 2] : null;

    private static string Known(string simple) => simple switch
    {
        "pc" or "pcs" or "pce" or "pces" or "un" or "nar" or "stk" or "nos" => "H87",
        "prs" or "npr" => "PR",
        "dz" or "doz" => "DZN",
        "mg" => "MGM",
        "carat" or "carats" => "CTM",
        "g" or "gr" or "gm" or "gms" or "gramme" or "grammes" => "GRM",
        "oz" => "ONZ",
        "ozt" or "tr oz" => "APZ",
        "lb" or "lbs" => "LBR",
        "kg" or "kgs" or "kilo" or "kilos" or "kilogramme" => "KGM",
        "quintal" or "dt" => "DTN",
        "t" or "mt" or "tonne" or "tonnes" => "TNE",
        "ml" or "millilitre" or "millilitres" or "cc" or "cmq" => "MLT",
        "cl" or "centilitre" or "centilitres" => "CLT",
        "l" or "lt" or "litre" or "litres" or "dmq" => "LTR",
        "hl" or "hectolitre" or "hectolitres" => "HLT",
        "bbl" or "barrel" or "barrels" => "BLL",
        "m3" or "m³" or "cbm" or "cubic metre" or "cubic metres" => "MTQ",
        "mm" or "millimetre" or "millimetres" => "MMT",
        "cm" or "centimetre" or "centimetres" => "CMT",
        "in" => "INH",
        "ft" => "FOT",
        "yd" or "yds" => "YRD",
        "m" or "metre" or "metres" => "MTR",
        "km" or "kilometre" or "kilometres" => "KMT",
        "ft2" or "sqft" or "ft²" => "FTK",
        "m2" or "m²" or "sqm" or "square metre" or "square metres" => "MTK",
        "h" or "hr" or "hrs" => "HUR",
        "d" => "DAY",
        _ => "",
    };

    private static bool Same(string known, string simple) => string.Equals(known, simple, StringComparison.OrdinalIgnoreCase);

    private static string Simplify(string text) => text.Length > 32 ? "?" : text.Trim().ToLowerInvariant();
}
