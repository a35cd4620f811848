using System.Globalization;
using System.Text;
using Provenance.Documents;

namespace Provenance.Csv.Tests;

[CollectionDefinition(nameof(LongFileTests), DisableParallelization = true)]
[Collection(nameof(LongFileTests))]
public sealed class LongFileTests(ITestOutputHelper output)
{
    [Fact]
    public void A_row_costs_8_bytes_and_one_for_each_cell_once_it_is_read()
    {
        using var document = Open(40_000);
        var buffer = new byte[4096];
        Skip(document, buffer, 200_000);
        var before = GC.GetTotalMemory(true);

        var total = Skip(document, buffer, long.MaxValue);

        total.Should().BeGreaterThan(6_000_000);
        document.BufferedMost.Should().BeLessThan(8_192, "one event is held at a time");
        // 8 bytes, 3 for the line and 6 for the cells, in lists that double as they grow.
        (GC.GetTotalMemory(true) - before).Should().BeLessThan(40_000 * 34);
        GC.KeepAlive(document);
    }

    /// <summary>Measures what the page says of memory; run by hand: -explicit only.</summary>
    /// <param name="grows">What grows with the file.</param>
    /// <param name="isGrouped">Whether rows of one delivery note are one event.</param>
    /// <param name="note">The format of the number of a delivery note, of the row.</param>
    /// <param name="chain">The format of the id of a chain, of the row.</param>
    /// <param name="least">Bytes a row, at least.</param>
    /// <param name="most">Bytes a row, at most.</param>
    [Theory(Explicit = true)]
    [InlineData("rows of one chain", false, "LS-{0}", "M7", 15, 30)]
    [InlineData("chains", false, "LS-{0}", "M{0}", 180, 280)]
    [InlineData("groups", true, "LS-{0}", "M7", 80, 140)]
    [InlineData("groups and chains", true, "LS-{0}", "M{0}", 250, 380)]
    public void Memory_grows_with_rows_chains_and_groups(string grows, bool isGrouped, string note, string chain, int least, int most)
    {
        const int Count = 200_000;
        var mapping = isGrouped ? Page.Mapping.Replace("\"is\": \"WE\"},", "\"is\": \"WE\"}, \"groupBy\": [\"Lieferschein\"],", StringComparison.Ordinal) : Page.Mapping;
        using var document = new CsvDocumentStream(new Rows(Count, note, chain), CsvMapping.Read(Encoding.UTF8.GetBytes(mapping)).MappingOrThrow());
        var buffer = new byte[4096];
        Skip(document, buffer, 20_000);
        var before = GC.GetTotalMemory(true);

        var total = Skip(document, buffer, long.MaxValue);

        var bytes = GC.GetTotalMemory(true) - before;
        output.WriteLine(FormattableString.Invariant($"{grows}: {bytes / (double)Count:F0} bytes a row, {bytes / 1e6:F1} MB, for a document of {total / 1e6:F0} MB; {document.Problems([]).Count} problems"));
        document.Problems([]).Should().BeEmpty();
        (bytes / Count).Should().BeInRange(least, most);
        GC.KeepAlive(document);
    }

    [Fact]
    public void The_last_rows_allocate_no_more_than_the_first()
    {
        var (few, many) = (Allocated(4_000), Allocated(16_000));

        ((many - few) / 12_000.0).Should().BeLessThan(few / 4_000.0 * 1.1);
    }

    [Fact]
    public void A_limit_of_the_document_is_told_by_the_line_of_the_file()
    {
        var mapping = Mapping;
        var read = CsvDocumentStream.Read(new Rows(1_000), mapping, "receipts.csv", DocumentReaderOptions.Default with { MaxDocumentBytes = 50_000 });

        read.Chains.Should().BeNull();
        var problem = read.Problems.Should().Contain(one => one.Code == "tooLarge").Which;
        problem.DocumentName.Should().Be("receipts.csv");
        problem.Line.Should().BeInRange(100, 300);
        problem.Message.Should().Contain("counts the bytes of the document and not of the file");
    }

    [Fact]
    public void A_quote_that_is_never_closed_ends_a_long_file_and_is_told_by_its_line()
    {
        var csv = Page.Csv + "WE;05.03.2024;\"LS-77;M7\n" + string.Concat(Enumerable.Repeat("WE;04.03.2024;LS;M7;Almazara Ejemplo;1,5;\n", 120_000));

        var problem = Page.Read(csv).Problems.Should().Contain(one => one.Code == "tooLarge").Which;

        (problem.DocumentName, problem.Line).Should().Be(("receipts.csv", 4));
        problem.Message.Should().Contain("A quote may be open");
    }

    private static CsvMapping Mapping => CsvMapping.Read(Encoding.UTF8.GetBytes(Page.Mapping)).MappingOrThrow();

    private static CsvDocumentStream Open(int rows) => new(new Rows(rows), Mapping);

    private static long Allocated(int rows)
    {
        using var document = Open(rows);
        var buffer = new byte[4096];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Skip(document, buffer, long.MaxValue);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long Skip(Stream document, byte[] buffer, long most)
    {
        long total = 0;
        for (int read; total < most && (read = document.Read(buffer)) > 0;)
            total += read;
        return total;
    }

    /// <summary>Rows that nobody has in memory.</summary>
    private sealed class Rows(int rows, string note = "LS-{0}", string chain = "M7") : MemoryStream([], writable: false)
    {
        private byte[] _part = Encoding.UTF8.GetBytes(Page.Csv.Split('\n')[0] + "\n");
        private int _row;

        public override int Read(Span<byte> buffer)
        {
            if (_part.Length == 0 && _row < rows)
                _part = Encoding.UTF8.GetBytes($"WE;04.03.2024;{string.Format(CultureInfo.InvariantCulture, note, _row)};{string.Format(CultureInfo.InvariantCulture, chain, _row++)};Almazara Ejemplo;1.250,5;\n");
            var length = Math.Min(buffer.Length, _part.Length);
            _part.AsSpan(0, length).CopyTo(buffer);
            _part = _part[length..];
            return length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
