using System.Text;
using System.Text.RegularExpressions;
using Provenance.Documents;
using Provenance.Values;

namespace Provenance.Csv.Tests;

public sealed class FuzzTests(ITestOutputHelper output)
{
    // Some seconds.
    private const int Rounds = 6_000;

    private static readonly string[] Tokens =
    [
        ";", ";;", ",", "\t", "|", "\"", "\"\"", "\";", ";\"", "\n", "\r", "\r\n", "\n\n", " ", "sep=;\n", "\uFEFF", "\uFFFD", "\0", "ö", "😀", "\u2028", "\u0085", "\u00A0", "WE", "WA", "M7", "Art", "Charge",
        "04.03.2024", "31.02.2024", "1.250,5", "-1,5", "99999999999999999999999999999,9", "{\"id\":1}", "\\u0000", "nobody", "\"a\nb\"", "\"a\r\nb\"",
    ];

    private static readonly string[] OddFiles =
    [
        "", "\n", "\"", ";", "sep=;", "sep=;\n", "\uFEFF", "\"Art\";\"Datum\"\r\n", Page.Csv.ReplaceLineEndings("\r\n"), Page.Csv.ReplaceLineEndings("\r"), Page.Csv.Replace(';', '\t'), "\uFEFF" + Page.Csv, "sep=;\n" + Page.Csv,
        Page.Csv.Replace("eilig", "\"eilig\r\n\r\n und \"\"größer\"\" 😀\"", StringComparison.Ordinal), Page.Csv.Replace("LS-77", "\"L\nS\"", StringComparison.Ordinal) + Page.Csv[(Page.Csv.IndexOf('\n', StringComparison.Ordinal) + 1)..],
        Page.Csv + "WE;04.03.2024;LS-77;M7;Almazara Ejemplo;1,5;\nWE;04.03.2024;LS-78;M7;Almazara Ejemplo;1,5;\n",
    ];

    private static readonly string Grouped = Page.Mapping.Replace("{\n      \"when\": {\"column\": \"Art\", \"is\": \"WE\"},", "{\n      \"when\": {\"column\": \"Art\", \"is\": \"WE\"}, \"groupBy\": [\"Lieferschein\"],", StringComparison.Ordinal);

    private static readonly string[] Mappings =
    [
        Page.Mapping, Grouped, Page.Mapping.Replace("\"mill\"}", "\"nobody\"}", StringComparison.Ordinal), Page.Mapping.Replace("\"type\": \"received\"", "\"type\": \"recieved\"", StringComparison.Ordinal),
        Page.Mapping.Replace("\"ignore\"", "\"encoding\": \"windows-1252\", \"ignore\"", StringComparison.Ordinal), Page.Mapping.Replace("\"ignore\"", "\"encoding\": \"utf-16\", \"ignore\"", StringComparison.Ordinal),
        Page.Mapping.Replace("\"ignore\"", "\"delimiter\": \";\", \"ignore\"", StringComparison.Ordinal),
    ];

    // "Column "Menge kg": "1.25" is not written as …": what stands in the cell, where it is plain.
    private static readonly Regex Plain = new("^Column \"[^\"]+\": \"([A-Za-z0-9.,-]+)\" is n", RegexOptions.CultureInvariant);

    [Fact]
    public void No_file_makes_an_exception_and_every_problem_stands_within_its_file()
    {
        Grouped.Should().NotBe(Page.Mapping);
        var random = new Random(20241124);
        byte[][] seeds = [.. OddFiles.Append(Page.Csv).Append(Page.Csv).Append(Page.Csv).Select(Encoding.UTF8.GetBytes), [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Page.Csv)]];
        var codes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = round < seeds.Length * Mappings.Length ? seeds[round % seeds.Length] : Mutate(seeds[random.Next(seeds.Length)], seeds, random);
            var mapping = Mappings[round < seeds.Length * Mappings.Length ? round / seeds.Length : random.Next(Mappings.Length)];
            foreach (var problem in Read(bytes, mapping, round))
            {
                codes[problem.Code] = codes.GetValueOrDefault(problem.Code) + 1;
                if (!StandsIn(problem, bytes, mapping))
                    Assert.Fail($"Round {round}: {problem} does not stand there in {Convert.ToBase64String(bytes)}");
            }
        }

        output.WriteLine(string.Join(", ", codes.Select(code => $"{code.Key} {code.Value}")));
        codes.Keys.Should().Contain(["header", "duplicateColumn", "missingColumn", "ragged", "noEntry", "format", "map", "empty", "quote", "encoding", "group", "unmapped", "undefined"], "a fuzz that reaches nothing proves nothing");
    }

    private static ValueList<ReadProblem> Read(byte[] bytes, string mapping, int round)
    {
        try
        {
            return Page.Read(bytes, mapping).Problems;
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Round {round}: {Convert.ToBase64String(bytes)}", failure);
        }
    }

    private static byte[] Mutate(byte[] seed, byte[][] seeds, Random random)
    {
        List<byte> bytes = [.. seed];
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            // Most often behind the header, because nothing is read of a file of which the header is wrong.
            var at = random.Next(random.Next(4) > 0 ? Math.Min(bytes.Count, 58) : 0, bytes.Count + 1);
            var length = Math.Min(random.Next(1, 9), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0 when length > 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    var other = seeds[random.Next(seeds.Length)];
                    var from = random.Next(other.Length + 1);
                    bytes.InsertRange(at, other[from..Math.Min(other.Length, from + random.Next(60))]);
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Whether the place is one of the text; the end of a line and the line after the last are such places.</summary>
    private static bool StandsIn(ReadProblem problem, byte[] bytes, string mapping)
    {
        var text = problem.DocumentName switch { "map.json" => mapping, "receipts.csv" => Decode(bytes, mapping), _ => "" };
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var lines = text.Split('\n');
        if (problem.Line < 1 || problem.Line > lines.Length || problem.Column < 1 || problem.Column > lines[problem.Line - 1].Length + 1)
            return false;
        var rest = string.Join('\n', lines[(problem.Line - 1)..])[(problem.Column - 1)..];
        return Plain.Match(problem.Message) is not { Success: true } match || rest.TrimStart().TrimStart('"').TrimStart().StartsWith(match.Groups[1].Value, StringComparison.Ordinal);
    }

    private static string Decode(byte[] bytes, string mapping)
    {
        var encoding = mapping.Contains("windows-1252", StringComparison.Ordinal) ? Encoding.Latin1 : mapping.Contains("utf-16", StringComparison.Ordinal) ? Encoding.Unicode : Encoding.UTF8;
        using var reader = new StreamReader(new MemoryStream(bytes), encoding, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
