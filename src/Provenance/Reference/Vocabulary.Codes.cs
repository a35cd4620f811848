namespace Provenance.Reference;

// Codes of other standards, as far as they are common.
public sealed partial class Vocabulary
{
    /// <summary>Common package types of UN/CEFACT Recommendation 21, with their names.</summary>
    public static Vocabulary PackagingTypes { get; } = new("package type (UN/CEFACT Recommendation 21)",
        "1A: drum, steel", "1D: drum, plywood", "1G: drum, fiber", "1W: drum, wooden", "43: bag, super bulk", "44: bag, polybag",
        "4A: box, steel", "4C: box, natural wood", "4D: box, plywood", "4F: box, reconstituted wood", "4G: box, fiberboard", "4H: box, plastic",
        "5H: bag, woven plastic", "5L: bag, textile", "5M: bag, paper",
        "AE: aerosol", "AM: ampoule", "BA: barrel", "BB: bobbin", "BC: bottle crate", "BE: bundle", "BG: bag", "BH: bunch", "BI: bin", "BJ: bucket", "BK: basket",
        "BL: bale, compressed", "BN: bale, not compressed", "BO: bottle", "BR: bar", "BX: box",
        "CA: can, rectangular", "CG: cage", "CH: chest", "CK: cask", "CL: coil", "CN: container", "CR: crate", "CS: case", "CT: carton", "CU: cup", "CX: can, cylindrical",
        "CY: cylinder", "DJ: demijohn", "DR: drum", "EN: envelope", "FL: flask", "GB: gas bottle", "IN: ingot", "JC: jerrican, rectangular", "JG: jug", "JR: jar", "JT: jute bag",
        "JY: jerrican, cylindrical", "KG: keg", "LG: log", "LT: lot", "MB: bag, multi-ply", "MS: sack, multi-wall", "NE: unpacked", "NT: net",
        "PA: packet", "PC: parcel", "PG: plate", "PK: package", "PL: pail", "PO: pouch", "PT: pot", "PU: tray", "PX: pallet",
        "RL: reel", "RO: roll", "SA: sack", "SD: spindle", "SH: sachet", "SL: slip sheet", "ST: sheet", "SW: shrink-wrapped",
        "TB: tub", "TD: collapsible tube", "TK: tank, rectangular", "TN: tin", "TU: tube", "TY: tank, cylindrical", "VA: vat", "VG: bulk, gas", "VI: vial", "VL: bulk, liquid",
        "VP: vacuum-packed", "VQ: bulk, liquefied gas", "VR: bulk, granular", "VY: bulk, powder", "WA: intermediate bulk container", "ZZ: mutually defined");

    /// <summary>Scripts of ISO 15924 in which names are often written.</summary>
    public static Vocabulary Scripts { get; } = new("script (ISO 15924)",
        "Arab: Arabic", "Armn: Armenian", "Beng: Bengali", "Cyrl: Cyrillic", "Deva: Devanagari", "Ethi: Ethiopic", "Geor: Georgian", "Grek: Greek", "Gujr: Gujarati",
        "Guru: Gurmukhi", "Hang: Hangul", "Hani: Han", "Hans: Han, simplified", "Hant: Han, traditional", "Hebr: Hebrew", "Hira: Hiragana", "Jpan: Japanese", "Kana: Katakana",
        "Khmr: Khmer", "Knda: Kannada", "Kore: Korean", "Laoo: Lao", "Latn: Latin", "Mlym: Malayalam", "Mong: Mongolian", "Mymr: Myanmar", "Orya: Odia", "Sinh: Sinhala",
        "Taml: Tamil", "Telu: Telugu", "Thaa: Thaana", "Thai: Thai", "Tibt: Tibetan");

    /// <summary>Languages of ISO 639-1. <see cref="Accepts"/> also takes a tag of BCP 47 that begins with one (<c>zh-Hant</c>) or with three letters (<c>fil</c>).</summary>
    public static Vocabulary Languages { get; } = new("language (ISO 639-1)",
        "aa: Afar", "ab: Abkhazian", "ae: Avestan", "af: Afrikaans", "ak: Akan", "am: Amharic", "an: Aragonese", "ar: Arabic", "as: Assamese", "av: Avaric",
        "ay: Aymara", "az: Azerbaijani", "ba: Bashkir", "be: Belarusian", "bg: Bulgarian", "bh: Bihari languages", "bi: Bislama", "bm: Bambara",
        "bn: Bengali", "bo: Tibetan", "br: Breton", "bs: Bosnian", "ca: Catalan", "ce: Chechen", "ch: Chamorro", "co: Corsican", "cr: Cree", "cs: Czech",
        "cu: Church Slavonic", "cv: Chuvash", "cy: Welsh", "da: Danish", "de: German", "dv: Divehi", "dz: Dzongkha", "ee: Ewe", "el: Greek", "en: English",
        "eo: Esperanto", "es: Spanish", "et: Estonian", "eu: Basque", "fa: Persian", "ff: Fulah", "fi: Finnish", "fj: Fijian", "fo: Faroese", "fr: French",
        "fy: Western Frisian", "ga: Irish", "gd: Gaelic", "gl: Galician", "gn: Guarani", "gu: Gujarati", "gv: Manx", "ha: Hausa", "he: Hebrew", "hi: Hindi",
        "ho: Hiri Motu", "hr: Croatian", "ht: Haitian", "hu: Hungarian", "hy: Armenian", "hz: Herero", "ia: Interlingua", "id: Indonesian", "ie: Interlingue",
        "ig: Igbo", "ii: Sichuan Yi", "ik: Inupiaq", "io: Ido", "is: Icelandic", "it: Italian", "iu: Inuktitut", "ja: Japanese", "jv: Javanese",
        "ka: Georgian", "kg: Kongo", "ki: Kikuyu", "kj: Kuanyama", "kk: Kazakh", "kl: Kalaallisut", "km: Khmer", "kn: Kannada", "ko: Korean", "kr: Kanuri",
        "ks: Kashmiri", "ku: Kurdish", "kv: Komi", "kw: Cornish", "ky: Kyrgyz", "la: Latin", "lb: Luxembourgish", "lg: Ganda", "li: Limburgan", "ln: Lingala",
        "lo: Lao", "lt: Lithuanian", "lu: Luba-Katanga", "lv: Latvian", "mg: Malagasy", "mh: Marshallese", "mi: Maori", "mk: Macedonian", "ml: Malayalam",
        "mn: Mongolian", "mr: Marathi", "ms: Malay", "mt: Maltese", "my: Burmese", "na: Nauru", "nb: Norwegian Bokmål", "nd: North Ndebele", "ne: Nepali",
        "ng: Ndonga", "nl: Dutch", "nn: Norwegian Nynorsk", "no: Norwegian", "nr: South Ndebele", "nv: Navajo", "ny: Chewa", "oc: Occitan", "oj: Ojibwa",
        "om: Oromo", "or: Oriya", "os: Ossetian", "pa: Punjabi", "pi: Pali", "pl: Polish", "ps: Pushto", "pt: Portuguese", "qu: Quechua", "rm: Romansh",
        "rn: Rundi", "ro: Romanian", "ru: Russian", "rw: Kinyarwanda", "sa: Sanskrit", "sc: Sardinian", "sd: Sindhi", "se: Northern Sami", "sg: Sango",
        "si: Sinhala", "sk: Slovak", "sl: Slovenian", "sm: Samoan", "sn: Shona", "so: Somali", "sq: Albanian", "sr: Serbian", "ss: Swati",
        "st: Southern Sotho", "su: Sundanese", "sv: Swedish", "sw: Swahili", "ta: Tamil", "te: Telugu", "tg: Tajik", "th: Thai", "ti: Tigrinya",
        "tk: Turkmen", "tl: Tagalog", "tn: Tswana", "to: Tonga", "tr: Turkish", "ts: Tsonga", "tt: Tatar", "tw: Twi", "ty: Tahitian", "ug: Uyghur",
        "uk: Ukrainian", "ur: Urdu", "uz: Uzbek", "ve: Venda", "vi: Vietnamese", "vo: Volapük", "wa: Walloon", "wo: Wolof", "xh: Xhosa", "yi: Yiddish",
        "yo: Yoruba", "za: Zhuang", "zh: Chinese", "zu: Zulu");
}
