using System.Text;
using CsCheck;
using Provenance.Values;

namespace Provenance.Epcis.Tests.Json;

public sealed class JsonWriteTests
{
    [Fact]
    public void Every_valid_document_of_the_corpus_is_the_same_after_it_was_written_and_read_again()
    {
        Corpus.Require();
        List<string> wrong = [];
        foreach (var document in Corpus.Documents("EPCIS-2.0-JSON-LD").Where(document => document.IsSchemaValid))
        {
            var read = EpcisReader.ReadDocument(document.Bytes(), document.Path).Document!;
            var written = Write(read, out var losses);
            var again = EpcisReader.ReadDocument(written, "written");
            if (Difference(read, again.Document!) is { } difference)
                wrong.Add($"{document.Path}: {difference}");
            wrong.AddRange(losses.Select(loss => $"{document.Path}: {loss}"));
        }

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Every_generated_document_is_the_same_after_it_was_written_and_read_again() =>
        Generators.Documents(NodeStyle.Json).Sample(document =>
        {
            var written = Write(document, out var losses);
            losses.Should().BeEmpty();
            var again = EpcisReader.ReadDocument(written, "written", new() { Strict = true });
            again.Problems.Should().BeEmpty(Encoding.UTF8.GetString(written));
            Difference(document, again.Document! with { Context = document.Context }).Should().BeNull();
        });

    internal static byte[] Write(EpcisDocument document, out ValueList<EpcisLoss> losses, bool indented = true)
    {
        using var stream = new MemoryStream();
        losses = EpcisWriter.WriteDocument(document, stream, EpcisFormat.JsonLd, indented);
        return stream.ToArray();
    }

    /// <summary>Where two documents differ; <see langword="null"/> where they are equal.</summary>
    internal static string? Difference(EpcisDocument one, EpcisDocument other)
    {
        if (one.Equals(other))
            return null;
        if (one.Events.Count != other.Events.Count)
            return $"{one.Events.Count} and {other.Events.Count} events";
        for (var i = 0; i < one.Events.Count; i++)
        {
            if (!one.Events[i].Equals(other.Events[i]))
                return Members(one.Events[i], other.Events[i]);
        }

        return Members(one, other);
    }

    private static string Members(object one, object other) => string.Join("; ", one.GetType().GetProperties()
        .Where(property => !Equals(property.GetValue(one), property.GetValue(other)))
        .Select(property => $"{property.Name}: {property.GetValue(one)} and {property.GetValue(other)}"));
}
