using System.Text;
using CsCheck;

namespace Provenance.Epcis.Tests.Identifiers;

/// <summary>Sound EPC URNs of every scheme with every length of company prefix, written from the tables of the EPC Tag Data Standard and not by the code under test.</summary>
internal static class Gs1Generators
{
    public const string Characters = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    private static readonly Gen<char> Digit = Gen.Char['0', '9'];
    private static readonly Gen<char> Component = Gen.OneOf(Digit, Gen.Char['A', 'Z'], Gen.Char["#-/"]);

    /// <summary>Any of the 82 characters, the rare ones as often as the others.</summary>
    private static readonly Gen<char> Character = Gen.Int[0, Characters.Length - 1].Select(i => Characters[i]);

    public static readonly Gen<string> Urn = Gen.Int[6, 12].SelectMany(UrnOfPrefix);

    public static Gen<string> DigitsOf(int count) => Gen.String[Digit, count, count];

    /// <summary>A serial or lot as it stands outside of URIs.</summary>
    public static Gen<string> SerialOf(int most) => Gen.String[Character, 1, most];

    private static Gen<string> UrnOfPrefix(int length) => Gen.OneOf(
        With("id:sgtin", length, 13, Escaped(20)),
        With("id:upui", length, 13, Escaped(28)),
        With("class:lgtin", length, 13, Escaped(20)),
        With("id:itip", length, 13, Gen.Select(DigitsOf(2), DigitsOf(2), Escaped(20), (piece, total, serial) => $"{piece}.{total}.{serial}")),
        With("id:sgln", length, 12, Gen.OneOf(Escaped(20), Gen.Const("0"))),
        With("id:grai", length, 12, Escaped(16)),
        With("id:gdti", length, 12, Escaped(17)),
        With("id:sgcn", length, 12, Gen.String[Digit, 1, 12]),
        With("id:sscc", length, 17),
        With("id:gsrn", length, 17),
        With("id:gsrnp", length, 17),
        With("id:gsin", length, 16),
        With("id:pgln", length, 12),
        Open("id:giai", length, Escaped(30 - length)),
        Open("id:ginc", length, Escaped(30 - length)),
        Open("id:cpi", length, Gen.Select(Gen.String[Component, 1, 30 - length].Select(Escape), Gen.String[Digit, 1, 12], (reference, serial) => $"{reference}.{serial}")),
        Open("idpat:cpi", length, Gen.String[Component, 1, 30 - length].Select(Escape).Select(reference => $"{reference}.*")),
        With("idpat:sgtin", length, 13, Gen.Const("*")),
        With("idpat:grai", length, 12, Gen.Const("*")),
        With("idpat:gdti", length, 12, Gen.Const("*")),
        With("idpat:sgcn", length, 12, Gen.Const("*")),
        With("idpat:itip", length, 13, Gen.Select(DigitsOf(2), DigitsOf(2), (piece, total) => $"{piece}.{total}.*")));

    private static Gen<string> With(string scheme, int length, int digits) =>
        Gen.Select(DigitsOf(length), DigitsOf(digits - length), (prefix, reference) => $"urn:epc:{scheme}:{prefix}.{reference}");

    private static Gen<string> With(string scheme, int length, int digits, Gen<string> end) => Gen.Select(With(scheme, length, digits), end, (start, rest) => $"{start}.{rest}");

    private static Gen<string> Open(string scheme, int length, Gen<string> end) => Gen.Select(DigitsOf(length), end, (prefix, rest) => $"urn:epc:{scheme}:{prefix}.{rest}");

    private static Gen<string> Escaped(int most) => SerialOf(most).Select(Escape);

    private static string Escape(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            _ = "\"%&/<>?#".Contains(c, StringComparison.Ordinal)
                ? result.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture))
                : result.Append(c);
        }

        return result.ToString();
    }
}
