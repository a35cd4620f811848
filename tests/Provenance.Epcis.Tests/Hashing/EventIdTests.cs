using System.Security.Cryptography;
using System.Text;

namespace Provenance.Epcis.Tests.Hashing;

public sealed class EventIdTests
{
    private static readonly ObjectEvent Plain = new() { EventTimeZoneOffset = "+01:00", Epcs = ["urn:x:1"] };

    [Theory]
    [InlineData(EventHashAlgorithm.Sha256, "sha-256", 64)]
    [InlineData(EventHashAlgorithm.Sha384, "sha-384", 96)]
    [InlineData(EventHashAlgorithm.Sha512, "sha-512", 128)]
    [InlineData(EventHashAlgorithm.Sha3, "sha3-256", 64)]
    public void An_id_names_the_digest_in_lower_case_hexadecimal_digits(EventHashAlgorithm algorithm, string name, int digits)
    {
        Assert.SkipWhen(algorithm == EventHashAlgorithm.Sha3 && !SHA3_256.IsSupported, "This system has no SHA-3.");

        var id = EventHash.Compute(Plain, new() { Algorithm = algorithm });

        id.Should().MatchRegex($"^ni:///{name};[0-9a-f]{{{digits}}}\\?ver=CBV2\\.0$");
        EventHash.Matches(id, Plain).Should().Contain(EventHashDialect.Text);
    }

    [Fact]
    public void An_id_is_the_digest_of_the_text()
    {
        var bytes = Encoding.UTF8.GetBytes(EventHash.PreHash(Plain));

        EventHash.Compute(Plain).Should().Be($"ni:///sha-256;{Convert.ToHexStringLower(SHA256.HashData(bytes))}?ver=CBV2.0");
        EventHash.Compute(Plain, new() { Algorithm = EventHashAlgorithm.Sha512 }).Should().Contain(Convert.ToHexStringLower(SHA512.HashData(bytes)));
    }

    [Fact]
    public void An_id_tells_its_dialect_where_the_dialects_differ()
    {
        var e = Plain with { CertificationInfo = ["https://example.com/a"], SensorElements = [new() { Reports = [new() { Uom = "CEL" }] }] };
        foreach (var dialect in new[] { EventHashDialect.Text, EventHashDialect.OpenEpcis20, EventHashDialect.OpenEpcis21 })
            EventHash.Matches(EventHash.Compute(e, new() { Dialect = dialect }), e).Should().Equal(dialect);
        EventHash.Matches(EventHash.Compute(Plain), Plain).Should().Equal(EventHashDialect.Text, EventHashDialect.OpenEpcis20);
        EventHash.Matches(EventHash.Compute(Plain).ToUpperInvariant().Replace("NI:///SHA", "ni:///sha", StringComparison.Ordinal), Plain).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("urn:uuid:404d95fc-9457-4a51-bd6a-0bba133845a8")]
    [InlineData("ni:///sha-256;abc?ver=CBV2.0")]
    [InlineData("ni:///sha-1;0000000000000000000000000000000000000000?ver=CBV2.0")]
    [InlineData("ni:///sha-256;0000000000000000000000000000000000000000000000000000000000000000?ver=CBV2.0")]
    [InlineData("ni:///sha-256;000000000000000000000000000000000000000000000000000000000000000g?ver=CBV2.0")]
    public void An_id_of_another_kind_or_content_matches_no_dialect(string id) => EventHash.Matches(id, Plain).Should().BeEmpty();

    [Fact]
    public void Ids_are_the_same_from_many_threads()
    {
        var e = Plain with { Epcs = [.. Enumerable.Range(0, 100).Select(i => $"urn:x:{100 - i}")] };
        var expected = EventHash.Compute(e);

        Enumerable.Range(0, 1_000).AsParallel().Select(_ => EventHash.Compute(e)).Distinct().Should().Equal(expected);
    }

    [Fact]
    public void Hashing_allocates_little()
    {
        var e = Plain with { BizStep = Cbv.BizStep("shipping"), ReadPoint = new("urn:epc:id:sgln:4012345.00011.987") };
        for (var i = 0; i < 100; i++)
            EventHash.Compute(e);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
            EventHash.Compute(e);

        ((GC.GetAllocatedBytesForCurrentThread() - before) / 1_000).Should().BeLessThan(500);
    }
}
