using Provenance.Tests;

namespace Provenance.Epcis.Tests.Hashing;

public sealed class HashMatrixTests
{
    [Fact]
    public void The_published_matrix_is_what_is_measured()
    {
        Corpus.Require();
        var path = Repository.PathOf("src/Provenance.Epcis/HASHES.md");
        var page = HashMatrix.Measure().Page();
        if (Environment.GetEnvironmentVariable("PROVENANCE_APPROVE") == "1")
            File.WriteAllText(path, page);

        (File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "").Should().Be(page, "PROVENANCE_APPROVE=1 rewrites HASHES.md");
    }
}
