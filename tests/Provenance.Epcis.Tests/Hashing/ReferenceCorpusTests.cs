namespace Provenance.Epcis.Tests.Hashing;

public sealed class ReferenceCorpusTests
{
    [Fact]
    public void Every_id_of_every_public_document_is_that_of_the_reference()
    {
        Corpus.Require();
        List<string> wrong = [];
        var events = 0;
        foreach (var document in Corpus.Hashed)
        {
            var result = ReferenceEventHash.Compute(document.Bytes());
            var expected = document.ExpectedPreHashes;
            if (result.Events.Count != expected.Length)
                wrong.Add($"{document.Path}: {result.Events.Count} events for {expected.Length}. {result.Failure}");
            else
                wrong.AddRange(result.Events.Zip(expected).Where(pair => pair.First.PreHash != pair.Second).Select(pair => $"{document.Path}: {pair.First}\n{pair.Second}"));
            if (!result.Events.Select(e => e.Id).SequenceEqual(document.ExpectedIds))
                wrong.Add($"{document.Path}: other ids.");
            events += expected.Length;
        }

        wrong.Should().BeEmpty();
        Corpus.Hashed.Should().HaveCountGreaterThan(250);
        events.Should().BeGreaterThan(550);
    }
}
