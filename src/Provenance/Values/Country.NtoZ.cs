namespace Provenance.Values;

// ISO 3166-1 alpha-2 and alpha-3, with the everyday English name.
public sealed partial class Country
{
    /// <summary>Namibia.</summary>
    public static Country NA { get; } = new("NA", "NAM", "Namibia");
    /// <summary>New Caledonia.</summary>
    public static Country NC { get; } = new("NC", "NCL", "New Caledonia");
    /// <summary>Niger.</summary>
    public static Country NE { get; } = new("NE", "NER", "Niger");
    /// <summary>Norfolk Island.</summary>
    public static Country NF { get; } = new("NF", "NFK", "Norfolk Island");
    /// <summary>Nigeria.</summary>
    public static Country NG { get; } = new("NG", "NGA", "Nigeria");
    /// <summary>Nicaragua.</summary>
    public static Country NI { get; } = new("NI", "NIC", "Nicaragua");
    /// <summary>Netherlands.</summary>
    public static Country NL { get; } = new("NL", "NLD", "Netherlands");
    /// <summary>Norway.</summary>
    public static Country NO { get; } = new("NO", "NOR", "Norway");
    /// <summary>Nepal.</summary>
    public static Country NP { get; } = new("NP", "NPL", "Nepal");
    /// <summary>Nauru.</summary>
    public static Country NR { get; } = new("NR", "NRU", "Nauru");
    /// <summary>Niue.</summary>
    public static Country NU { get; } = new("NU", "NIU", "Niue");
    /// <summary>New Zealand.</summary>
    public static Country NZ { get; } = new("NZ", "NZL", "New Zealand");
    /// <summary>Oman.</summary>
    public static Country OM { get; } = new("OM", "OMN", "Oman");
    /// <summary>Panama.</summary>
    public static Country PA { get; } = new("PA", "PAN", "Panama");
    /// <summary>Peru.</summary>
    public static Country PE { get; } = new("PE", "PER", "Peru");
    /// <summary>French Polynesia.</summary>
    public static Country PF { get; } = new("PF", "PYF", "French Polynesia");
    /// <summary>Papua New Guinea.</summary>
    public static Country PG { get; } = new("PG", "PNG", "Papua New Guinea");
    /// <summary>Philippines.</summary>
    public static Country PH { get; } = new("PH", "PHL", "Philippines");
    /// <summary>Pakistan.</summary>
    public static Country PK { get; } = new("PK", "PAK", "Pakistan");
    /// <summary>Poland.</summary>
    public static Country PL { get; } = new("PL", "POL", "Poland");
    /// <summary>Saint Pierre and Miquelon.</summary>
    public static Country PM { get; } = new("PM", "SPM", "Saint Pierre and Miquelon");
    /// <summary>Pitcairn.</summary>
    public static Country PN { get; } = new("PN", "PCN", "Pitcairn");
    /// <summary>Puerto Rico.</summary>
    public static Country PR { get; } = new("PR", "PRI", "Puerto Rico");
    /// <summary>Palestine.</summary>
    public static Country PS { get; } = new("PS", "PSE", "Palestine");
    /// <summary>Portugal.</summary>
    public static Country PT { get; } = new("PT", "PRT", "Portugal");
    /// <summary>Palau.</summary>
    public static Country PW { get; } = new("PW", "PLW", "Palau");
    /// <summary>Paraguay.</summary>
    public static Country PY { get; } = new("PY", "PRY", "Paraguay");
    /// <summary>Qatar.</summary>
    public static Country QA { get; } = new("QA", "QAT", "Qatar");
    /// <summary>Réunion.</summary>
    public static Country RE { get; } = new("RE", "REU", "Réunion");
    /// <summary>Romania.</summary>
    public static Country RO { get; } = new("RO", "ROU", "Romania");
    /// <summary>Serbia.</summary>
    public static Country RS { get; } = new("RS", "SRB", "Serbia");
    /// <summary>Russia.</summary>
    public static Country RU { get; } = new("RU", "RUS", "Russia");
    /// <summary>Rwanda.</summary>
    public static Country RW { get; } = new("RW", "RWA", "Rwanda");
    /// <summary>Saudi Arabia.</summary>
    public static Country SA { get; } = new("SA", "SAU", "Saudi Arabia");
    /// <summary>Solomon Islands.</summary>
    public static Country SB { get; } = new("SB", "SLB", "Solomon Islands");
    /// <summary>Seychelles.</summary>
    public static Country SC { get; } = new("SC", "SYC", "Seychelles");
    /// <summary>Sudan.</summary>
    public static Country SD { get; } = new("SD", "SDN", "Sudan");
    /// <summary>Sweden.</summary>
    public static Country SE { get; } = new("SE", "SWE", "Sweden");
    /// <summary>Singapore.</summary>
    public static Country SG { get; } = new("SG", "SGP", "Singapore");
    /// <summary>Saint Helena, Ascension and Tristan da Cunha.</summary>
    public static Country SH { get; } = new("SH", "SHN", "Saint Helena, Ascension and Tristan da Cunha");
    /// <summary>Slovenia.</summary>
    public static Country SI { get; } = new("SI", "SVN", "Slovenia");
    /// <summary>Svalbard and Jan Mayen.</summary>
    public static Country SJ { get; } = new("SJ", "SJM", "Svalbard and Jan Mayen");
    /// <summary>Slovakia.</summary>
    public static Country SK { get; } = new("SK", "SVK", "Slovakia");
    /// <summary>Sierra Leone.</summary>
    public static Country SL { get; } = new("SL", "SLE", "Sierra Leone");
    /// <summary>San Marino.</summary>
    public static Country SM { get; } = new("SM", "SMR", "San Marino");
    /// <summary>Senegal.</summary>
    public static Country SN { get; } = new("SN", "SEN", "Senegal");
    /// <summary>Somalia.</summary>
    public static Country SO { get; } = new("SO", "SOM", "Somalia");
    /// <summary>Suriname.</summary>
    public static Country SR { get; } = new("SR", "SUR", "Suriname");
    /// <summary>South Sudan.</summary>
    public static Country SS { get; } = new("SS", "SSD", "South Sudan");
    /// <summary>Sao Tome and Principe.</summary>
    public static Country ST { get; } = new("ST", "STP", "Sao Tome and Principe");
    /// <summary>El Salvador.</summary>
    public static Country SV { get; } = new("SV", "SLV", "El Salvador");
    /// <summary>Sint Maarten.</summary>
    public static Country SX { get; } = new("SX", "SXM", "Sint Maarten");
    /// <summary>Syria.</summary>
    public static Country SY { get; } = new("SY", "SYR", "Syria");
    /// <summary>Eswatini.</summary>
    public static Country SZ { get; } = new("SZ", "SWZ", "Eswatini");
    /// <summary>Turks and Caicos Islands.</summary>
    public static Country TC { get; } = new("TC", "TCA", "Turks and Caicos Islands");
    /// <summary>Chad.</summary>
    public static Country TD { get; } = new("TD", "TCD", "Chad");
    /// <summary>French Southern Territories.</summary>
    public static Country TF { get; } = new("TF", "ATF", "French Southern Territories");
    /// <summary>Togo.</summary>
    public static Country TG { get; } = new("TG", "TGO", "Togo");
    /// <summary>Thailand.</summary>
    public static Country TH { get; } = new("TH", "THA", "Thailand");
    /// <summary>Tajikistan.</summary>
    public static Country TJ { get; } = new("TJ", "TJK", "Tajikistan");
    /// <summary>Tokelau.</summary>
    public static Country TK { get; } = new("TK", "TKL", "Tokelau");
    /// <summary>Timor-Leste.</summary>
    public static Country TL { get; } = new("TL", "TLS", "Timor-Leste");
    /// <summary>Turkmenistan.</summary>
    public static Country TM { get; } = new("TM", "TKM", "Turkmenistan");
    /// <summary>Tunisia.</summary>
    public static Country TN { get; } = new("TN", "TUN", "Tunisia");
    /// <summary>Tonga.</summary>
    public static Country TO { get; } = new("TO", "TON", "Tonga");
    /// <summary>Türkiye.</summary>
    public static Country TR { get; } = new("TR", "TUR", "Türkiye");
    /// <summary>Trinidad and Tobago.</summary>
    public static Country TT { get; } = new("TT", "TTO", "Trinidad and Tobago");
    /// <summary>Tuvalu.</summary>
    public static Country TV { get; } = new("TV", "TUV", "Tuvalu");
    /// <summary>Taiwan.</summary>
    public static Country TW { get; } = new("TW", "TWN", "Taiwan");
    /// <summary>Tanzania.</summary>
    public static Country TZ { get; } = new("TZ", "TZA", "Tanzania");
    /// <summary>Ukraine.</summary>
    public static Country UA { get; } = new("UA", "UKR", "Ukraine");
    /// <summary>Uganda.</summary>
    public static Country UG { get; } = new("UG", "UGA", "Uganda");
    /// <summary>United States Minor Outlying Islands.</summary>
    public static Country UM { get; } = new("UM", "UMI", "United States Minor Outlying Islands");
    /// <summary>United States.</summary>
    public static Country US { get; } = new("US", "USA", "United States");
    /// <summary>Uruguay.</summary>
    public static Country UY { get; } = new("UY", "URY", "Uruguay");
    /// <summary>Uzbekistan.</summary>
    public static Country UZ { get; } = new("UZ", "UZB", "Uzbekistan");
    /// <summary>Vatican City.</summary>
    public static Country VA { get; } = new("VA", "VAT", "Vatican City");
    /// <summary>Saint Vincent and the Grenadines.</summary>
    public static Country VC { get; } = new("VC", "VCT", "Saint Vincent and the Grenadines");
    /// <summary>Venezuela.</summary>
    public static Country VE { get; } = new("VE", "VEN", "Venezuela");
    /// <summary>British Virgin Islands.</summary>
    public static Country VG { get; } = new("VG", "VGB", "British Virgin Islands");
    /// <summary>United States Virgin Islands.</summary>
    public static Country VI { get; } = new("VI", "VIR", "United States Virgin Islands");
    /// <summary>Vietnam.</summary>
    public static Country VN { get; } = new("VN", "VNM", "Vietnam");
    /// <summary>Vanuatu.</summary>
    public static Country VU { get; } = new("VU", "VUT", "Vanuatu");
    /// <summary>Wallis and Futuna.</summary>
    public static Country WF { get; } = new("WF", "WLF", "Wallis and Futuna");
    /// <summary>Samoa.</summary>
    public static Country WS { get; } = new("WS", "WSM", "Samoa");
    /// <summary>Yemen.</summary>
    public static Country YE { get; } = new("YE", "YEM", "Yemen");
    /// <summary>Mayotte.</summary>
    public static Country YT { get; } = new("YT", "MYT", "Mayotte");
    /// <summary>South Africa.</summary>
    public static Country ZA { get; } = new("ZA", "ZAF", "South Africa");
    /// <summary>Zambia.</summary>
    public static Country ZM { get; } = new("ZM", "ZMB", "Zambia");
    /// <summary>Zimbabwe.</summary>
    public static Country ZW { get; } = new("ZW", "ZWE", "Zimbabwe");
}
