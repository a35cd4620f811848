namespace Provenance.Reference.Borders;

/// <summary>Pairs of countries of which land counts as the one's or the other's, according to whom one asks.</summary>
/// <remarks>General knowledge, not a statement about who is right: a record that names either is not held against the map.</remarks>
internal static class Disputes
{
    public static bool AreBetween(Country one, Country other) => IsPair(one.Code, other.Code) || IsPair(other.Code, one.Code);

    private static bool IsPair(string one, string other) => (one, other) switch
    {
        ("RU", "UA" or "GE" or "JP") or ("IN", "PK" or "CN" or "NP") or ("CN", "TW" or "HK" or "MO" or "BT" or "PK") => true,
        ("IL", "PS" or "SY" or "LB") or ("MA", "EH" or "ES") or ("RS", "XK") or ("AM", "AZ") or ("SD", "SS" or "EG") => true,
        ("AR", "FK" or "CL") or ("ES", "GI") or ("GB", "GI" or "IM" or "JE" or "GG" or "FK") or ("VE" or "SR", "GY") or ("CY", "GB" or "TR") => true,
        ("DK", "GL" or "FO") or ("FR", "NC" or "PF" or "WF" or "TF" or "GF") or ("NL", "AW" or "CW" or "SX" or "BQ") or ("SR", "GF" or "FR") => true,
        ("KE", "SS") or ("ET", "ER" or "SD") or ("UZ" or "TJ", "KG") or ("KZ", "RU") or ("TH", "KH" or "LA") or ("BZ", "GT") or ("HR", "RS" or "SI") => true,
        _ => false,
    };
}
