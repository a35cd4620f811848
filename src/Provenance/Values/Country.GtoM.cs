namespace Provenance.Values;

// ISO 3166-1 alpha-2 and alpha-3, with the everyday English name.
public sealed partial class Country
{
    /// <summary>Gabon.</summary>
    public static Country GA { get; } = new("GA", "GAB", "Gabon");
    /// <summary>United Kingdom.</summary>
    public static Country GB { get; } = new("GB", "GBR", "United Kingdom");
    /// <summary>Grenada.</summary>
    public static Country GD { get; } = new("GD", "GRD", "Grenada");
    /// <summary>Georgia.</summary>
    public static Country GE { get; } = new("GE", "GEO", "Georgia");
    /// <summary>French Guiana.</summary>
    public static Country GF { get; } = new("GF", "GUF", "French Guiana");
    /// <summary>Guernsey.</summary>
    public static Country GG { get; } = new("GG", "GGY", "Guernsey");
    /// <summary>Ghana.</summary>
    public static Country GH { get; } = new("GH", "GHA", "Ghana");
    /// <summary>Gibraltar.</summary>
    public static Country GI { get; } = new("GI", "GIB", "Gibraltar");
    /// <summary>Greenland.</summary>
    public static Country GL { get; } = new("GL", "GRL", "Greenland");
    /// <summary>Gambia.</summary>
    public static Country GM { get; } = new("GM", "GMB", "Gambia");
    /// <summary>Guinea.</summary>
    public static Country GN { get; } = new("GN", "GIN", "Guinea");
    /// <summary>Guadeloupe.</summary>
    public static Country GP { get; } = new("GP", "GLP", "Guadeloupe");
    /// <summary>Equatorial Guinea.</summary>
    public static Country GQ { get; } = new("GQ", "GNQ", "Equatorial Guinea");
    /// <summary>Greece.</summary>
    public static Country GR { get; } = new("GR", "GRC", "Greece");
    /// <summary>South Georgia and the South Sandwich Islands.</summary>
    public static Country GS { get; } = new("GS", "SGS", "South Georgia and the South Sandwich Islands");
    /// <summary>Guatemala.</summary>
    public static Country GT { get; } = new("GT", "GTM", "Guatemala");
    /// <summary>Guam.</summary>
    public static Country GU { get; } = new("GU", "GUM", "Guam");
    /// <summary>Guinea-Bissau.</summary>
    public static Country GW { get; } = new("GW", "GNB", "Guinea-Bissau");
    /// <summary>Guyana.</summary>
    public static Country GY { get; } = new("GY", "GUY", "Guyana");
    /// <summary>Hong Kong.</summary>
    public static Country HK { get; } = new("HK", "HKG", "Hong Kong");
    /// <summary>Heard Island and McDonald Islands.</summary>
    public static Country HM { get; } = new("HM", "HMD", "Heard Island and McDonald Islands");
    /// <summary>Honduras.</summary>
    public static Country HN { get; } = new("HN", "HND", "Honduras");
    /// <summary>Croatia.</summary>
    public static Country HR { get; } = new("HR", "HRV", "Croatia");
    /// <summary>Haiti.</summary>
    public static Country HT { get; } = new("HT", "HTI", "Haiti");
    /// <summary>Hungary.</summary>
    public static Country HU { get; } = new("HU", "HUN", "Hungary");
    /// <summary>Indonesia.</summary>
    public static Country ID { get; } = new("ID", "IDN", "Indonesia");
    /// <summary>Ireland.</summary>
    public static Country IE { get; } = new("IE", "IRL", "Ireland");
    /// <summary>Israel.</summary>
    public static Country IL { get; } = new("IL", "ISR", "Israel");
    /// <summary>Isle of Man.</summary>
    public static Country IM { get; } = new("IM", "IMN", "Isle of Man");
    /// <summary>India.</summary>
    public static Country IN { get; } = new("IN", "IND", "India");
    /// <summary>British Indian Ocean Territory.</summary>
    public static Country IO { get; } = new("IO", "IOT", "British Indian Ocean Territory");
    /// <summary>Iraq.</summary>
    public static Country IQ { get; } = new("IQ", "IRQ", "Iraq");
    /// <summary>Iran.</summary>
    public static Country IR { get; } = new("IR", "IRN", "Iran");
    /// <summary>Iceland.</summary>
    public static Country IS { get; } = new("IS", "ISL", "Iceland");
    /// <summary>Italy.</summary>
    public static Country IT { get; } = new("IT", "ITA", "Italy");
    /// <summary>Jersey.</summary>
    public static Country JE { get; } = new("JE", "JEY", "Jersey");
    /// <summary>Jamaica.</summary>
    public static Country JM { get; } = new("JM", "JAM", "Jamaica");
    /// <summary>Jordan.</summary>
    public static Country JO { get; } = new("JO", "JOR", "Jordan");
    /// <summary>Japan.</summary>
    public static Country JP { get; } = new("JP", "JPN", "Japan");
    /// <summary>Kenya.</summary>
    public static Country KE { get; } = new("KE", "KEN", "Kenya");
    /// <summary>Kyrgyzstan.</summary>
    public static Country KG { get; } = new("KG", "KGZ", "Kyrgyzstan");
    /// <summary>Cambodia.</summary>
    public static Country KH { get; } = new("KH", "KHM", "Cambodia");
    /// <summary>Kiribati.</summary>
    public static Country KI { get; } = new("KI", "KIR", "Kiribati");
    /// <summary>Comoros.</summary>
    public static Country KM { get; } = new("KM", "COM", "Comoros");
    /// <summary>Saint Kitts and Nevis.</summary>
    public static Country KN { get; } = new("KN", "KNA", "Saint Kitts and Nevis");
    /// <summary>North Korea.</summary>
    public static Country KP { get; } = new("KP", "PRK", "North Korea");
    /// <summary>South Korea.</summary>
    public static Country KR { get; } = new("KR", "KOR", "South Korea");
    /// <summary>Kuwait.</summary>
    public static Country KW { get; } = new("KW", "KWT", "Kuwait");
    /// <summary>Cayman Islands.</summary>
    public static Country KY { get; } = new("KY", "CYM", "Cayman Islands");
    /// <summary>Kazakhstan.</summary>
    public static Country KZ { get; } = new("KZ", "KAZ", "Kazakhstan");
    /// <summary>Laos.</summary>
    public static Country LA { get; } = new("LA", "LAO", "Laos");
    /// <summary>Lebanon.</summary>
    public static Country LB { get; } = new("LB", "LBN", "Lebanon");
    /// <summary>Saint Lucia.</summary>
    public static Country LC { get; } = new("LC", "LCA", "Saint Lucia");
    /// <summary>Liechtenstein.</summary>
    public static Country LI { get; } = new("LI", "LIE", "Liechtenstein");
    /// <summary>Sri Lanka.</summary>
    public static Country LK { get; } = new("LK", "LKA", "Sri Lanka");
    /// <summary>Liberia.</summary>
    public static Country LR { get; } = new("LR", "LBR", "Liberia");
    /// <summary>Lesotho.</summary>
    public static Country LS { get; } = new("LS", "LSO", "Lesotho");
    /// <summary>Lithuania.</summary>
    public static Country LT { get; } = new("LT", "LTU", "Lithuania");
    /// <summary>Luxembourg.</summary>
    public static Country LU { get; } = new("LU", "LUX", "Luxembourg");
    /// <summary>Latvia.</summary>
    public static Country LV { get; } = new("LV", "LVA", "Latvia");
    /// <summary>Libya.</summary>
    public static Country LY { get; } = new("LY", "LBY", "Libya");
    /// <summary>Morocco.</summary>
    public static Country MA { get; } = new("MA", "MAR", "Morocco");
    /// <summary>Monaco.</summary>
    public static Country MC { get; } = new("MC", "MCO", "Monaco");
    /// <summary>Moldova.</summary>
    public static Country MD { get; } = new("MD", "MDA", "Moldova");
    /// <summary>Montenegro.</summary>
    public static Country ME { get; } = new("ME", "MNE", "Montenegro");
    /// <summary>Saint Martin.</summary>
    public static Country MF { get; } = new("MF", "MAF", "Saint Martin");
    /// <summary>Madagascar.</summary>
    public static Country MG { get; } = new("MG", "MDG", "Madagascar");
    /// <summary>Marshall Islands.</summary>
    public static Country MH { get; } = new("MH", "MHL", "Marshall Islands");
    /// <summary>North Macedonia.</summary>
    public static Country MK { get; } = new("MK", "MKD", "North Macedonia");
    /// <summary>Mali.</summary>
    public static Country ML { get; } = new("ML", "MLI", "Mali");
    /// <summary>Myanmar.</summary>
    public static Country MM { get; } = new("MM", "MMR", "Myanmar");
    /// <summary>Mongolia.</summary>
    public static Country MN { get; } = new("MN", "MNG", "Mongolia");
    /// <summary>Macao.</summary>
    public static Country MO { get; } = new("MO", "MAC", "Macao");
    /// <summary>Northern Mariana Islands.</summary>
    public static Country MP { get; } = new("MP", "MNP", "Northern Mariana Islands");
    /// <summary>Martinique.</summary>
    public static Country MQ { get; } = new("MQ", "MTQ", "Martinique");
    /// <summary>Mauritania.</summary>
    public static Country MR { get; } = new("MR", "MRT", "Mauritania");
    /// <summary>Montserrat.</summary>
    public static Country MS { get; } = new("MS", "MSR", "Montserrat");
    /// <summary>Malta.</summary>
    public static Country MT { get; } = new("MT", "MLT", "Malta");
    /// <summary>Mauritius.</summary>
    public static Country MU { get; } = new("MU", "MUS", "Mauritius");
    /// <summary>Maldives.</summary>
    public static Country MV { get; } = new("MV", "MDV", "Maldives");
    /// <summary>Malawi.</summary>
    public static Country MW { get; } = new("MW", "MWI", "Malawi");
    /// <summary>Mexico.</summary>
    public static Country MX { get; } = new("MX", "MEX", "Mexico");
    /// <summary>Malaysia.</summary>
    public static Country MY { get; } = new("MY", "MYS", "Malaysia");
    /// <summary>Mozambique.</summary>
    public static Country MZ { get; } = new("MZ", "MOZ", "Mozambique");
}
