namespace Provenance.Values;

// ISO 3166-3: alpha-2 codes that were withdrawn and stand for nothing today. Codes in use again (AI, BQ, BY, GE, SK) are not here.
// Where the standard gives only the year, the date is its last day.
public sealed partial class Country
{
    /// <summary>Netherlands Antilles; withdrawn 2010-12-15.</summary>
    public static Country AN { get; } = new("AN", "ANT", "Netherlands Antilles", new(2010, 12, 15));
    /// <summary>Burma; withdrawn 1989-12-05.</summary>
    public static Country BU { get; } = new("BU", "BUR", "Burma", new(1989, 12, 5));
    /// <summary>Serbia and Montenegro; withdrawn 2006-09-26. Until 1993-06-15 the code stood for Czechoslovakia.</summary>
    public static Country CS { get; } = new("CS", "SCG", "Serbia and Montenegro", new(2006, 9, 26));
    /// <summary>Canton and Enderbury Islands; withdrawn 1984.</summary>
    public static Country CT { get; } = new("CT", "CTE", "Canton and Enderbury Islands", new(1984, 12, 31));
    /// <summary>German Democratic Republic; withdrawn 1990-10-30.</summary>
    public static Country DD { get; } = new("DD", "DDR", "German Democratic Republic", new(1990, 10, 30));
    /// <summary>Dahomey; withdrawn 1977.</summary>
    public static Country DY { get; } = new("DY", "DHY", "Dahomey", new(1977, 12, 31));
    /// <summary>French Southern and Antarctic Territories; withdrawn 1979.</summary>
    public static Country FQ { get; } = new("FQ", "ATF", "French Southern and Antarctic Territories", new(1979, 12, 31));
    /// <summary>Metropolitan France; withdrawn 1997-07-14.</summary>
    public static Country FX { get; } = new("FX", "FXX", "Metropolitan France", new(1997, 7, 14));
    /// <summary>Upper Volta; withdrawn 1984.</summary>
    public static Country HV { get; } = new("HV", "HVO", "Upper Volta", new(1984, 12, 31));
    /// <summary>Johnston Island; withdrawn 1986.</summary>
    public static Country JT { get; } = new("JT", "JTN", "Johnston Island", new(1986, 12, 31));
    /// <summary>Midway Islands; withdrawn 1986.</summary>
    public static Country MI { get; } = new("MI", "MID", "Midway Islands", new(1986, 12, 31));
    /// <summary>New Hebrides; withdrawn 1980.</summary>
    public static Country NH { get; } = new("NH", "NHB", "New Hebrides", new(1980, 12, 31));
    /// <summary>Dronning Maud Land; withdrawn 1983.</summary>
    public static Country NQ { get; } = new("NQ", "ATN", "Dronning Maud Land", new(1983, 12, 31));
    /// <summary>Neutral Zone; withdrawn 1993-07-12.</summary>
    public static Country NT { get; } = new("NT", "NTZ", "Neutral Zone", new(1993, 7, 12));
    /// <summary>Pacific Islands; withdrawn 1986.</summary>
    public static Country PC { get; } = new("PC", "PCI", "Pacific Islands", new(1986, 12, 31));
    /// <summary>United States Miscellaneous Pacific Islands; withdrawn 1986.</summary>
    public static Country PU { get; } = new("PU", "PUS", "United States Miscellaneous Pacific Islands", new(1986, 12, 31));
    /// <summary>Panama Canal Zone; withdrawn 1980.</summary>
    public static Country PZ { get; } = new("PZ", "PCZ", "Panama Canal Zone", new(1980, 12, 31));
    /// <summary>Southern Rhodesia; withdrawn 1980.</summary>
    public static Country RH { get; } = new("RH", "RHO", "Southern Rhodesia", new(1980, 12, 31));
    /// <summary>Soviet Union; withdrawn 1992-08-30.</summary>
    public static Country SU { get; } = new("SU", "SUN", "Soviet Union", new(1992, 8, 30));
    /// <summary>East Timor; withdrawn 2002-05-20.</summary>
    public static Country TP { get; } = new("TP", "TMP", "East Timor", new(2002, 5, 20));
    /// <summary>Democratic Republic of Viet-Nam; withdrawn 1977.</summary>
    public static Country VD { get; } = new("VD", "VDR", "Democratic Republic of Viet-Nam", new(1977, 12, 31));
    /// <summary>Wake Island; withdrawn 1986.</summary>
    public static Country WK { get; } = new("WK", "WAK", "Wake Island", new(1986, 12, 31));
    /// <summary>Democratic Yemen; withdrawn 1990-08-14.</summary>
    public static Country YD { get; } = new("YD", "YMD", "Democratic Yemen", new(1990, 8, 14));
    /// <summary>Yugoslavia; withdrawn 2003-07-23.</summary>
    public static Country YU { get; } = new("YU", "YUG", "Yugoslavia", new(2003, 7, 23));
    /// <summary>Zaire; withdrawn 1997-07-14.</summary>
    public static Country ZR { get; } = new("ZR", "ZAR", "Zaire", new(1997, 7, 14));
}
