using System.Globalization;

namespace Provenance.Epcis;

/// <summary>Says what is wrong with an EPC URN that can't be read.</summary>
internal static class EpcUrnProblem
{
    private const string Schemes = "Those of GS1 keys are id: with sgtin, sscc, sgln, pgln, grai, giai, gsrn, gsrnp, gdti, cpi, sgcn, ginc, gsin, itip or upui; class:lgtin; idpat: with sgtin, upui, grai, gdti, sgcn, cpi or itip.";

    public static string Of(string text)
    {
        var parts = text.Split(':', 5);
        if (parts.Length < 5 || EpcScheme.Find(parts[2], parts[3]) is not { } scheme)
            return $"{Quoted.Of(text)} is of no scheme that names a GS1 key. {Schemes}";
        var numbers = parts[4].Split('.');
        var prefix = numbers[0];
        if (prefix.Length is < 6 or > 12 || !Gs1Characters.AreDigits(prefix))
            return $"{Quoted.Of(text)} does not start with a company prefix of 6 to 12 digits: it has {Quoted.Of(prefix)}.";
        var reference = numbers.Length > 1 ? numbers[1] : "";
        if (scheme.Digits > 0 && (prefix.Length + reference.Length != scheme.Digits || !Gs1Characters.AreDigits(reference)))
            return string.Create(CultureInfo.InvariantCulture, $"Company prefix and reference of {scheme.Name} have {scheme.Digits} digits together, without check digit: {Quoted.Of(text)} has {Quoted.Of($"{prefix}.{reference}")}.");
        if (parts[2] is "idpat")
            return $"{Quoted.Of(text)} does not end with .* in place of a serial.";
        if (scheme.Digits == 0 && scheme.MaxSerial == 0)
            return $"After the company prefix {Quoted.Of(text)} needs a reference, of at most 30 characters with the prefix. {Characters}";
        return scheme.MaxSerial == 0
            ? $"{Quoted.Of(text)} has more than {scheme.Name} has: company prefix and reference, with a dot between."
            : string.Create(CultureInfo.InvariantCulture, $"{Quoted.Of(text)} does not end as {scheme.Name} does: {Ending(scheme)}.");
    }

    private static string Characters => $"Write {Gs1Characters.Allowed}; of these \" % & / < > ? as % and two hexadecimal digits.";

    private static string Ending(EpcScheme scheme)
    {
        var start = scheme == EpcScheme.Itip ? "a dot, two digits of the piece, a dot, two digits of the total, " : scheme == EpcScheme.Cpi ? "a reference of digits, capital letters, -, %23 and %2F, at most 30 characters with the prefix, " : "";
        var kind = scheme.SerialDigits ? "digits" : "characters";
        return string.Create(CultureInfo.InvariantCulture, $"{start}a dot and 1 to {scheme.MaxSerial} {kind}{(scheme.SerialDigits ? "" : $". {Characters.TrimEnd('.')}")}");
    }
}
