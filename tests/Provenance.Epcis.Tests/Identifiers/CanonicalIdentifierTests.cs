namespace Provenance.Epcis.Tests.Identifiers;

public sealed class CanonicalIdentifierTests
{
    [Theory]
    [InlineData("urn:epc:id:sgtin:0614141.112345.400", "01/10614141123459/21/400")]
    [InlineData("urn:epc:id:sgtin:952123456789.1.A", "01/19521234567896/21/A")]
    [InlineData("urn:epc:id:sgtin:0614141.112345.32a%2Fb%25", "01/10614141123459/21/32a%2Fb%25")]
    [InlineData("urn:epc:id:sgtin:0614141.112345.a!b(c)d*e+f,g:h", "01/10614141123459/21/a%21b%28c%29d%2Ae%2Bf%2Cg%3Ah")]
    [InlineData("urn:epc:id:sgtin:0614141.112345.a'b-c.d;e=f_g", "01/10614141123459/21/a'b-c.d;e=f_g")]
    [InlineData("urn:epc:id:upui:9521141.089456.51qIgY)%3C%26Jp3*j7", "01/09521141894569/235/51qIgY%29%3C%26Jp3%2Aj7")]
    [InlineData("urn:epc:class:lgtin:4012345.012345.998877", "01/04012345123456/10/998877")]
    [InlineData("urn:epc:id:itip:4012345.012345.01.02.987", "8006/040123451234560102/21/987")]
    [InlineData("urn:epc:id:sscc:4012345.0000000111", "00/040123450000001112")]
    [InlineData("urn:epc:id:sgln:4012345.00011.987", "414/4012345000115/254/987")]
    [InlineData("urn:epc:id:sgln:4012345.00011.0", "414/4012345000115")]
    [InlineData("urn:epc:id:sgln:123456789012..0", "414/1234567890128")]
    [InlineData("urn:epc:id:sgln:123456789012..7", "414/1234567890128/254/7")]
    [InlineData("urn:epc:id:pgln:4012345.00225", "417/4012345002256")]
    [InlineData("urn:epc:id:pgln:123456789012.", "417/1234567890128")]
    [InlineData("urn:epc:id:grai:4012345.55555.987", "8003/04012345555554987")]
    [InlineData("urn:epc:id:giai:4000001.111", "8004/4000001111")]
    [InlineData("urn:epc:id:giai:4000001.a.b%2Fc", "8004/4000001a.b%2Fc")]
    [InlineData("urn:epc:id:gsrn:4012345.0000006765", "8018/401234500000067657")]
    [InlineData("urn:epc:id:gsrnp:4012345.0000000007", "8017/401234500000000074")]
    [InlineData("urn:epc:id:gdti:0614141.00001.1618034", "253/06141410000121618034")]
    [InlineData("urn:epc:id:cpi:0614141.11%2F22-A%23.1234", "8010/061414111%2F22-A%23/8011/1234")]
    [InlineData("urn:epc:id:sgcn:4012345.99999.44", "255/401234599999044")]
    [InlineData("urn:epc:id:ginc:0614141.xyz47%2F11", "401/0614141xyz47%2F11")]
    [InlineData("urn:epc:id:gsin:4012345.222333444", "402/40123452223334442")]
    [InlineData("urn:epc:idpat:sgtin:4012345.066666.*", "01/04012345666663")]
    [InlineData("urn:epc:idpat:upui:4012345.012345.*", "01/04012345123456")]
    [InlineData("urn:epc:idpat:grai:4012345.66666.*", "8003/04012345666663")]
    [InlineData("urn:epc:idpat:gdti:4012345.11111.*", "253/4012345111118")]
    [InlineData("urn:epc:idpat:sgcn:4012345.22222.*", "255/4012345222227")]
    [InlineData("urn:epc:idpat:cpi:4012345.AB12.*", "8010/4012345AB12")]
    [InlineData("urn:epc:idpat:itip:4012345.012345.01.02.*", "8006/040123451234560102")]
    public void Both_dialects_turn_a_URN_into_a_link(string urn, string path)
    {
        CanonicalIdentifier.Canonicalize(urn).Should().Be($"https://id.gs1.org/{path}");
        CanonicalIdentifier.CanonicalizeReference(urn).Should().Be($"https://id.gs1.org/{path}");
    }

    [Theory]
    [InlineData("urn:epc:id:sgtin:0614141.12345.400")]
    [InlineData("urn:epc:id:sgtin:06141.12345678.400")]
    [InlineData("urn:epc:id:sgtin:0614141123456..400")]
    [InlineData("urn:epc:id:sgtin:0614141.112345")]
    [InlineData("urn:epc:id:sgtin:0614141.112345.")]
    [InlineData("urn:epc:id:sgtin:0614141.112345.123456789012345678901")]
    [InlineData("urn:epc:id:sgtin:0614141.112345.a/b")]
    [InlineData("urn:epc:id:sgtin:0614141.112345.a%20b")]
    [InlineData("urn:epc:id:sgtin:0614141.112345.a%2")]
    [InlineData("urn:epc:id:sgtin:0614141.112345.ä")]
    [InlineData("urn:epc:id:sgtin:0614141.11234a.400")]
    [InlineData("urn:epc:id:sscc:4012345.0000000111.1")]
    [InlineData("urn:epc:id:sscc:4012345.000000111")]
    [InlineData("urn:epc:id:itip:4012345.012345.1.02.987")]
    [InlineData("urn:epc:id:cpi:0614141.ab.1")]
    [InlineData("urn:epc:id:cpi:0614141.A/B.1")]
    [InlineData("urn:epc:id:cpi:0614141.A#.1")]
    [InlineData("urn:epc:id:cpi:0614141.AB.1234567890123")]
    [InlineData("urn:epc:id:sgcn:4012345.99999.4A")]
    [InlineData("urn:epc:id:giai:4000001.123456789012345678901234")]
    [InlineData("urn:epc:id:giai:4000001.")]
    [InlineData("urn:epc:id:gid:95100000.12345.400")]
    [InlineData("urn:epc:id:adi:W81X9C.3KL984PX1.2WMA52")]
    [InlineData("urn:epc:id:bic:CSQU3054383")]
    [InlineData("urn:epc:id:imovn:9176187")]
    [InlineData("urn:epc:idpat:sgtin:4012345.*.*")]
    [InlineData("urn:epc:idpat:sgtin:4012345.066666")]
    [InlineData("urn:epc:idpat:sscc:4012345.0000000111")]
    [InlineData("urn:epc:class:sgtin:0614141.112345.400")]
    [InlineData("urn:epc:tag:sgtin-96:3.0614141.112345.400")]
    [InlineData("URN:EPC:ID:SGTIN:0614141.112345.400")]
    [InlineData("urn:epc:")]
    [InlineData("urn:uuid:0b7f1c3e-2f0a-4f6e-9a55-0a4b4d0d1c2e")]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("http")]
    [InlineData("https://")]
    [InlineData("https://id.gs1.org")]
    [InlineData("https://id.gs1.org/01")]
    [InlineData("https://id.gs1.org/01/")]
    [InlineData("https://example.org/abc/9780345418913")]
    [InlineData("https://example.org/123/4012345ABC987/456/4711")]
    [InlineData("https://id.gs1.org/99/9780345418913")]
    [InlineData("https://id.gs1.org/01/97803")]
    [InlineData("https://id.gs1.org/01/978034541")]
    [InlineData("https://id.gs1.org/01/9780345418913/99/x")]
    [InlineData("https://id.gs1.org/01/9780345418913/10/a/235/b")]
    [InlineData("https://id.gs1.org/01/9780345418913/21/a/10/b")]
    [InlineData("https://id.gs1.org/01/9780345418913/10/a/22/b")]
    [InlineData("https://id.gs1.org/01/9780345418913/22/a/22/b")]
    [InlineData("https://id.gs1.org/01/9780345418913/21/a/21/b")]
    [InlineData("https://id.gs1.org/8010/4012345AB12/8011/1234567890123")]
    [InlineData("https://id.gs1.org/402/4012345222333444")]
    [InlineData("https://id.gs1.org/253/46024430003311234567890123456789")]
    [InlineData("https://id.gs1.org/01/9780345418913/21/123456789012345678901")]
    [InlineData("https://id.gs1.org/8006/04012345123456/22/ABCD/10/XYZ")]
    [InlineData("https://id.gs1.org/8006/040123451234560102/235/1")]
    [InlineData("https://id.gs1.org/417/4000001000005/254/1")]
    [InlineData("https://id.gs1.org/401/1234")]
    [InlineData("https://example.org/?x=/01/09780345418913")]
    [InlineData("ftp://example.org/01/09780345418913")]
    public void Another_text_stays_the_same_instance(string text)
    {
        CanonicalIdentifier.Canonicalize(text).Should().BeSameAs(text);
        CanonicalIdentifier.CanonicalizeReference(text).Should().BeSameAs(text);
    }

    [Theory]
    [InlineData("https://id.gs1.org/01/10614141123459/21/400")]
    [InlineData("https://id.gs1.org/00/340123453111111115")]
    [InlineData("https://id.gs1.org/253/4602443000331XYZ")]
    [InlineData("https://id.gs1.org/253/4602443000331")]
    [InlineData("https://id.gs1.org/8004/0180451111ABC987")]
    [InlineData("https://id.gs1.org/8010/0628165987/8011/9876")]
    public void A_canonical_link_is_the_same_instance(string link)
    {
        CanonicalIdentifier.Canonicalize(link).Should().BeSameAs(link);
        CanonicalIdentifier.CanonicalizeReference(link).Should().BeSameAs(link);
    }

    [Theory]
    [InlineData("http://id.gs1.org/gtin/9780345418913", "01/09780345418913")]
    [InlineData("http://example.com/shop/01/97803111", "01/00000097803111")]
    [InlineData("http://example.com/01/001122334455/ser/GHB", "01/00001122334455/21/GHB")]
    [InlineData("https://user:pw@example.com:8443/a/b/gtin/4012345123456/ser/ABC524", "01/04012345123456/21/ABC524")]
    [InlineData("https://example.com/gtin/09780345418913/21/765tz?abc=211121", "01/09780345418913/21/765tz")]
    [InlineData("https://id.gs1.org/gtin/9780345418913/cpv/344/lot/1223/ser/765tz", "01/09780345418913/21/765tz")]
    [InlineData("https://id.gs1.org/01/9780345418913/22/344", "01/09780345418913")]
    [InlineData("https://id.gs1.org/01/9780345418913/22/344/235/x", "01/09780345418913/235/x")]
    [InlineData("https://id.gs1.org/01/9780345418913/10/1223", "01/09780345418913/10/1223")]
    [InlineData("https://id.gs1.org/itip/123456789101100190/cpv/ABCD", "8006/123456789101100190")]
    [InlineData("https://example.com/8006/040123451234560102/10/Lot-123/21/ser987", "8006/040123451234560102/21/ser987")]
    [InlineData("https://example.com/sscc/340123453111111115", "00/340123453111111115")]
    [InlineData("https://example.com/gdti/4602443000331XYZ", "253/4602443000331XYZ")]
    [InlineData("https://example.com/gcn/0811625999996554433", "255/0811625999996554433")]
    [InlineData("https://example.com/ginc/0614141xyz47", "401/0614141xyz47")]
    [InlineData("https://example.com/gsin/40123452223334442", "402/40123452223334442")]
    [InlineData("https://example.com/gln/4280000000002/254/12", "414/4280000000002/254/12")]
    [InlineData("https://example.co.uk/party/4226350800008", "417/4226350800008")]
    [InlineData("https://example.com/grai/03870585000552987", "8003/03870585000552987")]
    [InlineData("https://example.com/giai/0180451111ABC987", "8004/0180451111ABC987")]
    [InlineData("https://example.com/cpid/0628165987/8011/9876", "8010/0628165987/8011/9876")]
    [InlineData("https://example.com/gsrnp/440018922222222226", "8017/440018922222222226")]
    [InlineData("https://example.com/gsrn/385888700111111111", "8018/385888700111111111")]
    public void Both_dialects_bring_a_link_into_one_form(string link, string path)
    {
        CanonicalIdentifier.Canonicalize(link).Should().Be($"https://id.gs1.org/{path}");
        CanonicalIdentifier.CanonicalizeReference(link).Should().Be($"https://id.gs1.org/{path}");
    }

    /// <summary>In each row the text dialect gives the first, the reference the second path; none where it leaves the value alone.</summary>
    [Theory]
    // An asset whose company prefix has 12 digits.
    [InlineData("urn:epc:id:grai:123456789012..S1", "8003/01234567890128S1", null)]
    [InlineData("urn:epc:idpat:grai:123456789012..*", "8003/01234567890128", null)]
    [InlineData("urn:epc:idpat:gdti:123456789012..*", "253/1234567890128", null)]
    [InlineData("urn:epc:idpat:sgcn:123456789012...*", null, "255/1234567890128")]
    // A document's serial of 18 characters; one without the dot before it.
    [InlineData("urn:epc:id:gdti:4012345.00009.123456789012345678", null, "253/4012345000092123456789012345678")]
    [InlineData("urn:epc:id:gdti:4012345.00009PO", null, "253/4012345000092O")]
    // Escaped serials of links.
    [InlineData("https://example.org/01/09780345418913/21/a%2Fb", "01/09780345418913/21/a%2Fb", null)]
    [InlineData("https://example.org/01/09780345418913/21/a(b)!*+,:c", "01/09780345418913/21/a%28b%29%21%2A%2B%2C%3Ac", null)]
    [InlineData("https://example.org/8010/0628165A%2FB", "8010/0628165A%2FB", null)]
    // Capital letters in the scheme.
    [InlineData("HTTPS://example.org/01/09780345418913", "01/09780345418913", null)]
    // No dot.
    [InlineData("http://localhost/01/09780345418913", "01/09780345418913", null)]
    // What follows the path.
    [InlineData("https://example.org/01/09780345418913#about", "01/09780345418913", null)]
    [InlineData("https://example.org/01/09780345418913/", "01/09780345418913", null)]
    // Several keys: the first that everything else belongs to; the lowest number.
    [InlineData("https://example.org/414/12345/01/09780345418913", "01/09780345418913", "01/09780345418913")]
    [InlineData("https://example.org/01/12345/414/4226350800008", "414/4226350800008", null)]
    [InlineData("https://example.org/01/09780345418913/10/8004/21/12345", "01/09780345418913/21/12345", "01/09780345418913/21/12345")]
    // A variant and what follows it of more than 20 characters.
    [InlineData("https://example.org/01/09780345418913/22/1234567890/21/1234567", "01/09780345418913/21/1234567", null)]
    [InlineData("https://example.org/01/09780345418913/22/1234567890/21/123456", "01/09780345418913/21/123456", "01/09780345418913/21/123456")]
    // A lot that is called like the key.
    [InlineData("https://example.org/01/9780345418913/10/01/21/5", "01/09780345418913/21/5", null)]
    // An empty serial; a slash inside a component.
    [InlineData("https://example.org/01/09780345418913/21/", null, "01/09780345418913/21/")]
    [InlineData("https://example.org/8010/0628165/8011/12/34", null, "8010/0628165/8011/12/34")]
    public void The_dialects_differ(string value, string? text, string? reference)
    {
        CanonicalIdentifier.Canonicalize(value).Should().Be(text is null ? value : $"https://id.gs1.org/{text}");
        CanonicalIdentifier.CanonicalizeReference(value).Should().Be(reference is null ? value : $"https://id.gs1.org/{reference}");
    }

    /// <summary>In each row a text and the most characters that can stand for its dots.</summary>
    [Theory]
    [InlineData("urn:epc:id:sgtin:0614141.112345.…", 20)]
    [InlineData("urn:epc:id:upui:0614141.112345.…", 28)]
    [InlineData("urn:epc:class:lgtin:0614141.112345.…", 20)]
    [InlineData("urn:epc:id:itip:0614141.112345.01.02.…", 20)]
    [InlineData("urn:epc:id:sgln:4012345.00011.…", 20)]
    [InlineData("urn:epc:id:grai:4012345.55555.…", 16)]
    [InlineData("urn:epc:id:sgcn:4012345.55555.…", 12)]
    [InlineData("urn:epc:id:giai:4000001.…", 23)]
    [InlineData("urn:epc:id:ginc:400000123456.…", 18)]
    [InlineData("urn:epc:id:cpi:4000001.….1", 23)]
    [InlineData("urn:epc:id:cpi:4000001.1.…", 12)]
    [InlineData("http://example.org/01/09780345418913/21/…", 20)]
    [InlineData("http://example.org/01/09780345418913/10/…", 20)]
    [InlineData("http://example.org/01/09780345418913/235/…", 28)]
    [InlineData("http://example.org/01/09780345418913/10/…/21/1", 20)]
    [InlineData("http://example.org/8006/040123451234560102/21/…", 20)]
    [InlineData("http://example.org/253/4602443000331…", 17)]
    [InlineData("http://example.org/255/4602443000331…", 12)]
    [InlineData("http://example.org/8003/03870585000552…", 16)]
    [InlineData("http://example.org/414/4280000000002/254/…", 20)]
    [InlineData("http://example.org/401/061414…", 24)]
    [InlineData("http://example.org/8004/061414…", 24)]
    [InlineData("http://example.org/8010/061414…", 24)]
    [InlineData("http://example.org/8010/061414A234567890123/8011/…", 12)]
    public void What_is_too_long_by_one_character_stays(string text, int most)
    {
        foreach (var canonicalize in new[] { CanonicalIdentifier.Canonicalize, CanonicalIdentifier.CanonicalizeReference })
        {
            var longest = text.Replace("…", new('7', most), StringComparison.Ordinal);
            canonicalize(longest).Should().StartWith("https://id.gs1.org/");
            var tooLong = text.Replace("…", new('7', most + 1), StringComparison.Ordinal);
            canonicalize(tooLong).Should().BeSameAs(tooLong);
        }
    }

    [Fact]
    public void An_escape_counts_as_the_one_character_that_it_stands_for()
    {
        var serial = string.Concat(Enumerable.Repeat("%2F", 20));
        CanonicalIdentifier.Canonicalize($"urn:epc:id:sgtin:0614141.112345.{serial}").Should().Be($"https://id.gs1.org/01/10614141123459/21/{serial}");
        CanonicalIdentifier.Canonicalize($"https://id.gs1.org/gtin/10614141123459/21/{serial}").Should().Be($"https://id.gs1.org/01/10614141123459/21/{serial}");
        CanonicalIdentifier.Canonicalize($"https://id.gs1.org/gtin/10614141123459/21/{serial}a").Should().EndWith("a").And.Contain("/gtin/");
    }

    [Fact]
    public void The_reference_takes_any_character_for_the_dots_of_the_domain()
    {
        CanonicalIdentifier.CanonicalizeReference("https://id-gs1.org/01/9780345418913").Should().Be("https://id-gs1.org/01/09780345418913");
        CanonicalIdentifier.Canonicalize("https://id-gs1.org/01/9780345418913").Should().Be("https://id.gs1.org/01/09780345418913");
    }

    [Fact]
    public void What_stays_as_it_is_allocates_nothing()
    {
        string[] values = ["https://id.gs1.org/01/10614141123459/21/400", "https://ref.gs1.org/cbv/BizStep-shipping", "2020-03-04T10:00:30.000Z", "urn:epcglobal:cbv:bt:1:2", "http://x"];
        Canonicalize(values);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Canonicalize(values);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private static void Canonicalize(string[] values)
    {
        for (var i = 0; i < 100; i++)
        {
            foreach (var value in values)
            {
                CanonicalIdentifier.Canonicalize(value);
                CanonicalIdentifier.CanonicalizeReference(value);
            }
        }
    }
}
