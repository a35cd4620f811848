using System.Globalization;

namespace Provenance.Epcis;

/// <summary>What was read of a GS1 key, before it is known to be sound.</summary>
internal struct Gs1Parts(Gs1KeyRule rule, string key)
{
    private const int MaxQualifier = 20;
    private const int MaxThirdPartySerial = 28;
    private const int MaxComponentSerial = 12;

    public readonly Gs1KeyRule Rule { get; } = rule;
    public readonly string Key { get; } = key;
    public string? Variant { get; set; }
    public string? Lot { get; set; }
    public string? Serial { get; set; }
    public string? ThirdPartySerial { get; set; }
    public string? Extension { get; set; }

    /// <summary>6 to 12; <see langword="null"/> where it is not known.</summary>
    public int? PrefixLength { get; set; }

    /// <summary>What follows the key, cut off it where both stand in one text.</summary>
    public static Gs1Parts OfJoined(Gs1KeyRule rule, string text) =>
        rule.AppendedSerial > 0 && text.Length > rule.Digits ? new(rule, text[..rule.Digits]) { Serial = text[rule.Digits..] } : new(rule, text);

    /// <summary>What is wrong; <see langword="null"/> where nothing is.</summary>
    public readonly string? Problem()
    {
        var item = Rule.Kind is Gs1KeyKind.Gtin or Gs1KeyKind.Itip;
        return Rule.ProblemOf(Key)
            ?? ProblemOf(Variant, "22", "variant", item, MaxQualifier)
            ?? ProblemOf(Lot, "10", "lot", item, MaxQualifier)
            ?? ProblemOfSerial(item)
            ?? ProblemOf(ThirdPartySerial, "235", "serial of a third party", Rule.Kind == Gs1KeyKind.Gtin, MaxThirdPartySerial)
            ?? ProblemOf(Extension, "254", "extension", Rule.Kind == Gs1KeyKind.Gln, MaxQualifier)
            ?? (ThirdPartySerial is not null && (Lot ?? Serial) is not null ? "A GTIN has a serial of a third party (AI 235) or a lot and serial of its own (AI 10, 21), not both." : null);
    }

    private readonly string? ProblemOfSerial(bool item)
    {
        if (Rule.Kind == Gs1KeyKind.Cpid)
            return ProblemOfNumber("8011", MaxComponentSerial);
        if (Rule.Kind == Gs1KeyKind.Gcn)
            return ProblemOfNumber("255", Rule.AppendedSerial);
        return Rule.AppendedSerial > 0 ? ProblemOf(Serial, Rule.Ai, "serial", true, Rule.AppendedSerial) : ProblemOf(Serial, "21", "serial", item, MaxQualifier);
    }

    private readonly string? ProblemOfNumber(string ai, int most) =>
        Serial is null || (Serial.Length > 0 && Serial.Length <= most && Gs1Characters.AreDigits(Serial))
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{Quoted.Of(Serial)} is no serial of a {Rule.Name} (AI {ai}), which has 1 to {most} digits.");

    private readonly string? ProblemOf(string? value, string ai, string name, bool allowed, int most)
    {
        if (value is null)
            return null;
        if (!allowed)
            return $"{Gs1Digits.Article(Rule.Name).ToUpperInvariant()[0]}{Gs1Digits.Article(Rule.Name)[1..]} {Rule.Name} has no {name} (AI {ai}).";
        if (value.Length == 0 || value.Length > most)
            return string.Create(CultureInfo.InvariantCulture, $"{Quoted.Of(value)} is no {name} (AI {ai}), which has 1 to {most} characters, not {value.Length}.");
        return Gs1Characters.AreSerial(value) ? null : $"{Quoted.Of(value)} is no {name} (AI {ai}): a character is not allowed. Write {Gs1Characters.Allowed}.";
    }
}
