using CsCheck;

namespace Provenance.Epcis.Tests.Identifiers;

public sealed class Gs1IdentifierTests
{
    [Theory]
    [InlineData("urn:epc:id:sgtin:0614141.112345.400", 7, "01/10614141123459/21/400", "(01)10614141123459(21)400")]
    [InlineData("urn:epc:id:sgtin:0614141.112345.32a%2Fb", 7, "01/10614141123459/21/32a%2Fb", "(01)10614141123459(21)32a/b")]
    [InlineData("urn:epc:id:sgtin:0614141.112345.a(b)", 7, "01/10614141123459/21/a%28b%29", "(01)10614141123459(21)a\\(b)")]
    [InlineData("urn:epc:id:upui:4012345.012345.AB12", 7, "01/04012345123456/235/AB12", "(01)04012345123456(235)AB12")]
    [InlineData("urn:epc:class:lgtin:4012345.012345.998877", 7, "01/04012345123456/10/998877", "(01)04012345123456(10)998877")]
    [InlineData("urn:epc:idpat:sgtin:4012345.066666.*", 7, "01/04012345666663", "(01)04012345666663")]
    [InlineData("urn:epc:id:itip:4012345.012345.01.02.987", 7, "8006/040123451234560102/21/987", "(8006)040123451234560102(21)987")]
    [InlineData("urn:epc:idpat:itip:4012345.012345.01.02.*", 7, "8006/040123451234560102", "(8006)040123451234560102")]
    [InlineData("urn:epc:id:sscc:0614141.1234567890", 7, "00/106141412345678908", "(00)106141412345678908")]
    [InlineData("urn:epc:id:sgln:4012345.00011.987", 7, "414/4012345000115/254/987", "(414)4012345000115(254)987")]
    [InlineData("urn:epc:id:sgln:4012345.00011.0", 7, "414/4012345000115", "(414)4012345000115")]
    [InlineData("urn:epc:id:sgln:123456789012..0", 12, "414/1234567890128", "(414)1234567890128")]
    [InlineData("urn:epc:id:pgln:4012345.00225", 7, "417/4012345002256", "(417)4012345002256")]
    [InlineData("urn:epc:id:grai:4012345.55555.987", 7, "8003/04012345555554987", "(8003)04012345555554987")]
    [InlineData("urn:epc:id:grai:123456789012..S1", 12, "8003/01234567890128S1", "(8003)01234567890128S1")]
    [InlineData("urn:epc:idpat:grai:4012345.66666.*", 7, "8003/04012345666663", "(8003)04012345666663")]
    [InlineData("urn:epc:id:giai:4000001.a%2Fb", 7, "8004/4000001a%2Fb", "(8004)4000001a/b")]
    [InlineData("urn:epc:id:gsrn:4012345.0000006765", 7, "8018/401234500000067657", "(8018)401234500000067657")]
    [InlineData("urn:epc:id:gsrnp:4012345.0000000007", 7, "8017/401234500000000074", "(8017)401234500000000074")]
    [InlineData("urn:epc:id:gdti:0614141.00001.1618034", 7, "253/06141410000121618034", "(253)06141410000121618034")]
    [InlineData("urn:epc:idpat:gdti:4012345.11111.*", 7, "253/4012345111118", "(253)4012345111118")]
    [InlineData("urn:epc:id:sgcn:4012345.99999.44", 7, "255/401234599999044", "(255)401234599999044")]
    [InlineData("urn:epc:idpat:sgcn:4012345.22222.*", 7, "255/4012345222227", "(255)4012345222227")]
    [InlineData("urn:epc:id:ginc:0614141.xyz47%2F11", 7, "401/0614141xyz47%2F11", "(401)0614141xyz47/11")]
    [InlineData("urn:epc:id:gsin:4012345.222333444", 7, "402/40123452223334442", "(402)40123452223334442")]
    [InlineData("urn:epc:id:cpi:0614141.11%2F22-A%23.1234", 7, "8010/061414111%2F22-A%23/8011/1234", "(8010)061414111/22-A#(8011)1234")]
    [InlineData("urn:epc:idpat:cpi:4012345.AB12.*", 7, "8010/4012345AB12", "(8010)4012345AB12")]
    public void Each_scheme_has_three_forms(string urn, int prefix, string path, string elements)
    {
        var identifier = Gs1Identifier.Parse(urn);
        identifier.CompanyPrefixLength.Should().Be(prefix);
        identifier.ToDigitalLink().Should().Be($"https://id.gs1.org/{path}");
        identifier.ToElementString().Should().Be(elements);
        UrnOf(identifier).Should().Be(urn);
        foreach (var text in new[] { $"https://id.gs1.org/{path}", elements })
        {
            var same = Gs1Identifier.Parse(text);
            same.Should().Be(identifier);
            same.CompanyPrefixLength.Should().BeNull();
            same.TryToEpcUrn(prefix, out var again, out _).Should().BeTrue();
            again.Should().Be(urn);
        }
    }

    [Fact]
    public void A_product_and_its_parts_are_read_from_all_forms()
    {
        var identifier = Gs1Identifier.Parse("https://shop.example.com/food/01/9506000134352/22/2A/10/LOT-7/21/12%2F45?17=271231#top");
        identifier.Kind.Should().Be(Gs1KeyKind.Gtin);
        identifier.Key.Should().Be("09506000134352");
        identifier.Gtin.Should().Be(Gtin.Parse("9506000134352"));
        (identifier.Variant, identifier.Lot, identifier.Serial).Should().Be(("2A", "LOT-7", "12/45"));
        Gs1Identifier.Parse("(17)271231(21)12/45(10)LOT-7(01)09506000134352(22)2A").Should().Be(identifier);
        identifier.ToDigitalLink().Should().Be("https://id.gs1.org/01/09506000134352/22/2A/10/LOT-7/21/12%2F45");
        identifier.ToDigitalLink("http://example.com:8080/products/").Should().Be("http://example.com:8080/products/01/09506000134352/22/2A/10/LOT-7/21/12%2F45");
        identifier.ToCanonicalLink().Should().Be("https://id.gs1.org/01/09506000134352/21/12%2F45");
        identifier.ToElementString().Should().Be("(01)09506000134352(22)2A(10)LOT-7(21)12/45");
        identifier.TryToEpcUrn(9, out var urn, out _).Should().BeTrue();
        urn.Should().Be("urn:epc:id:sgtin:950600013.0435.12%2F45");
    }

    [Fact]
    public void Short_names_and_capital_schemes_of_links_are_read() =>
        Gs1Identifier.Parse("HTTPS://example.com/gtin/9506000134352/lot/A/ser/B").Should().Be(Gs1Identifier.Of(Gtin.Parse("9506000134352"), "A", "B"));

    [Fact]
    public void Identifiers_are_made_of_numbers()
    {
        Gs1Identifier.Of(Gtin.Parse("9506000134352"), serial: "12345").ToString().Should().Be("https://id.gs1.org/01/09506000134352/21/12345");
        Gs1Identifier.Of(Sscc.Parse("106141411234567897")).ToElementString().Should().Be("(00)106141411234567897");
        Gs1Identifier.OfPlace(Gln.Parse("4012345000115"), "987").ToDigitalLink().Should().Be("https://id.gs1.org/414/4012345000115/254/987");
        Gs1Identifier.OfParty(Gln.Parse("4012345000115")).ToDigitalLink().Should().Be("https://id.gs1.org/417/4012345000115");
        Gs1Identifier.OfParty(Gln.Parse("4012345000115")).Should().NotBe(Gs1Identifier.OfPlace(Gln.Parse("4012345000115")));
        FluentActions.Invoking(() => Gs1Identifier.Of(Gtin.Parse("9506000134352"), serial: "a b")).Should().Throw<ArgumentException>().WithMessage("\"a b\" is no serial (AI 21): a character is not allowed.*");
    }

    [Theory]
    [InlineData("", "An identifier is empty.*")]
    [InlineData("9506000134352", "\"9506000134352\" is no GS1 identifier. Write an EPC URN*")]
    [InlineData("urn:epc:id:gid:95100000.12345.400", "\"urn:epc:id:gid:95100000.12345.400\" is of no scheme that names a GS1 key.*")]
    [InlineData("urn:epc:id:sgtin:06141.11234567.400", "*does not start with a company prefix of 6 to 12 digits: it has \"06141\".")]
    [InlineData("urn:epc:id:sgtin:0614141.12345.400", "Company prefix and reference of sgtin have 13 digits together, without check digit:*has \"0614141.12345\".")]
    [InlineData("urn:epc:id:sgtin:0614141.112345.a b", "*does not end as sgtin does: a dot and 1 to 20 characters. Write *")]
    [InlineData("urn:epc:id:sgcn:4012345.99999.4A", "*does not end as sgcn does: a dot and 1 to 12 digits.")]
    [InlineData("urn:epc:id:cpi:0614141.ab.1", "*does not end as cpi does: a reference of digits, capital letters*")]
    [InlineData("urn:epc:id:itip:4012345.012345.1.02.987", "*does not end as itip does: a dot, two digits of the piece*")]
    [InlineData("urn:epc:id:giai:4000001.", "After the company prefix*needs a reference*")]
    [InlineData("urn:epc:id:sscc:4012345.0000000111.1", "*has more than sscc has*")]
    [InlineData("urn:epc:idpat:sgtin:4012345.066666", "*does not end with .* in place of a serial.")]
    [InlineData("https://example.org/about", "*has no GS1 key with sound qualifiers in its path.*")]
    [InlineData("https://id.gs1.org/01/09506000134353", "\"09506000134353\" is not a GTIN: its check digit would be 2, not 3,*")]
    [InlineData("https://id.gs1.org/253/4602443000332XYZ", "\"4602443000332\" is not a GDTI: its check digit would be 1, not 2,*")]
    [InlineData("https://id.gs1.org/8003/952012200000001004", "*is not a GRAI*")]
    [InlineData("(01)9506000134352", "\"9506000134352\" is not a GTIN, which has 14 digits, not 13.")]
    [InlineData("(01)09506000134352(00)106141411234567897", "*names two keys, of AI 01 and 00.*")]
    [InlineData("(10)LOT", "*names no GS1 key.*")]
    [InlineData("(01", "*is no element string*")]
    [InlineData("(01)09506000134352(2", "*is no element string*")]
    [InlineData("(01)09506000134352(21)", "\"\" is no serial (AI 21), which has 1 to 20 characters, not 0.")]
    [InlineData("(01)09506000134352(21)a(21)b", "AI 21 stands twice*")]
    [InlineData("(01)09506000134352(254)a", "A GTIN has no extension (AI 254).")]
    [InlineData("(00)106141411234567897(10)a", "An SSCC has no lot (AI 10).")]
    [InlineData("(8010)4012345AB12(21)1", "AI 21 belongs to no CPID.")]
    [InlineData("(8010)4012345AB12(8011)A", "\"A\" is no serial of a CPID (AI 8011), which has 1 to 12 digits.")]
    [InlineData("(8010)4012345ab", "*is not a CPID: a character is not allowed. Write digits, capital letters and # - /.")]
    [InlineData("(01)09506000134352(235)a(21)b", "A GTIN has a serial of a third party (AI 235) or*")]
    [InlineData("(8004)abc", "*is not a GIAI, which starts with a company prefix*")]
    public void A_text_that_is_none_is_told_why(string text, string problem)
    {
        Gs1Identifier.TryParse(text, out var identifier, out var found).Should().BeFalse();
        identifier.Should().BeNull();
        found.Should().Match(problem);
        FluentActions.Invoking(() => Gs1Identifier.Parse(text)).Should().Throw<FormatException>().WithMessage(found!.Replace("*", "?", StringComparison.Ordinal));
    }

    /// <summary>In each row an element string and the most characters that can stand for its dots.</summary>
    [Theory]
    [InlineData("(01)09506000134352(21)…", 20)]
    [InlineData("(01)09506000134352(10)…", 20)]
    [InlineData("(01)09506000134352(22)…", 20)]
    [InlineData("(01)09506000134352(235)…", 28)]
    [InlineData("(8006)040123451234560102(21)…", 20)]
    [InlineData("(414)4280000000002(254)…", 20)]
    [InlineData("(253)4602443000331…", 17)]
    [InlineData("(255)4602443000331…", 12)]
    [InlineData("(8003)04012345555554…", 16)]
    [InlineData("(8004)0614141…", 23)]
    [InlineData("(401)0614141…", 23)]
    [InlineData("(8010)0614141…", 23)]
    [InlineData("(8010)0614141A(8011)…", 12)]
    public void What_is_too_long_by_one_character_is_refused(string text, int most)
    {
        Gs1Identifier.Parse(text.Replace("…", new('7', most), StringComparison.Ordinal)).ToElementString().Should().Contain(new('7', most));
        Gs1Identifier.TryParse(text.Replace("…", new('7', most + 1), StringComparison.Ordinal), out _, out var problem).Should().BeFalse();
        problem.Should().NotBeNull();
    }

    [Fact]
    public void A_URN_needs_the_length_of_the_company_prefix()
    {
        var identifier = Gs1Identifier.Parse("(8004)4000001ABC");
        identifier.TryToEpcUrn(out _, out var problem).Should().BeFalse();
        problem.Should().StartWith("The length of the company prefix is not known");
        identifier.TryToEpcUrn(8, out _, out problem).Should().BeFalse();
        problem.Should().Be("\"4000001ABC\" has no company prefix of 8 digits with a reference behind it.");
        identifier.TryToEpcUrn(7, out var urn, out _).Should().BeTrue();
        urn.Should().Be("urn:epc:id:giai:4000001.ABC");
        FluentActions.Invoking(() => identifier.TryToEpcUrn(5, out _, out _)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => identifier.TryToEpcUrn(13, out _, out _)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void What_no_URN_can_say_has_none()
    {
        Gs1Identifier.Parse("(8006)040123451234560102(10)A").TryToEpcUrn(7, out _, out var problem).Should().BeFalse();
        problem.Should().Be("No EPC URN names the lot of a piece of a trade item.");
        Gs1Identifier.Parse("(414)4012345000115(254)0").TryToEpcUrn(7, out _, out problem).Should().BeFalse();
        problem.Should().StartWith("In an EPC URN the extension 0 says that there is none");
    }

    [Theory]
    [InlineData("example.com")]
    [InlineData("/products")]
    [InlineData("ftp://example.com")]
    [InlineData("https://example.com?x=1")]
    [InlineData("https://example.com/#x")]
    [InlineData("")]
    public void Links_start_with_a_web_address(string origin) =>
        FluentActions.Invoking(() => Gs1Identifier.Parse("(8004)4000001ABC").ToDigitalLink(origin)).Should().Throw<ArgumentException>();

    [Fact]
    public void A_URN_comes_back_from_a_link_and_from_an_element_string() =>
        Gs1Generators.Urn.Sample(urn =>
        {
            var identifier = Gs1Identifier.Parse(urn);
            UrnOf(identifier).Should().Be(urn);
            var length = identifier.CompanyPrefixLength!.Value;
            foreach (var text in new[] { identifier.ToDigitalLink(), identifier.ToDigitalLink("http://r.example/a/b"), identifier.ToElementString() })
            {
                var read = Gs1Identifier.Parse(text);
                read.Should().Be(identifier);
                read.GetHashCode().Should().Be(identifier.GetHashCode());
                read.TryToEpcUrn(length, out var again, out _).Should().BeTrue();
                again.Should().Be(urn);
            }
        });

    [Fact]
    public void The_canonical_form_is_one_for_all_ways_of_writing_and_its_own() =>
        Gs1Generators.Urn.Sample(urn =>
        {
            var identifier = Gs1Identifier.Parse(urn);
            var canonical = identifier.ToCanonicalLink();
            CanonicalIdentifier.Canonicalize(urn).Should().Be(canonical);
            CanonicalIdentifier.Canonicalize(identifier.ToDigitalLink("http://r.example/a") + "?17=271231").Should().Be(canonical);
            CanonicalIdentifier.Canonicalize(canonical).Should().BeSameAs(canonical);
        });

    [Fact]
    public void A_product_with_any_lot_and_serial_comes_back() =>
        Gen.Select(Gs1Generators.DigitsOf(13), Gs1Generators.SerialOf(20), Gs1Generators.SerialOf(20)).Sample((digits, lot, serial) =>
        {
            var identifier = Gs1Identifier.Of(Gtin.Parse($"{digits}{Gs1CheckDigit.Compute(digits)}"), lot, serial);
            Gs1Identifier.Parse(identifier.ToElementString()).Should().Be(identifier);
            Gs1Identifier.Parse(identifier.ToDigitalLink()).Should().Be(identifier);
        });

    [Fact]
    public void A_wrong_digit_in_a_key_with_a_check_digit_is_found() =>
        Gen.Select(Gs1Generators.Urn, Gen.Int[0, 1000], Gen.Int[1, 9]).Sample((urn, place, change) =>
        {
            var identifier = Gs1Identifier.Parse(urn);
            if (identifier.Kind is Gs1KeyKind.Giai or Gs1KeyKind.Ginc or Gs1KeyKind.Cpid)
                return;
            var elements = identifier.ToElementString().ToCharArray();
            var start = Array.IndexOf(elements, ')') + 1;
            // The last four digits of an ITIP stand behind the check digit.
            place = start + (place % (identifier.Kind == Gs1KeyKind.Itip ? 14 : identifier.Key.Length));
            elements[place] = (char)('0' + ((elements[place] - '0' + change) % 10));
            Gs1Identifier.TryParse(new(elements), out _, out var problem).Should().BeFalse();
            problem.Should().Contain("check digit would be");
        });

    [Fact]
    public void No_text_makes_it_throw() =>
        Gen.Select(
                Gen.OneOf(
                    Gs1Generators.Urn,
                    Gs1Generators.Urn.Select(urn => Gs1Identifier.Parse(urn).ToDigitalLink()),
                    Gs1Generators.Urn.Select(urn => Gs1Identifier.Parse(urn).ToElementString()),
                    Gen.String),
                Gen.Int[0, 1000],
                Gen.Int[0, 3],
                Gen.OneOf(Gen.Char, Gen.Char["/.:%()\\*?#0"]))
            .Sample((text, place, cut, c) =>
            {
                place %= text.Length + 1;
                text = string.Concat(text.AsSpan(0, place), c.ToString(), text.AsSpan(Math.Min(text.Length, place + cut)));
                CanonicalIdentifier.CanonicalizeReference(text);
                var canonical = CanonicalIdentifier.Canonicalize(text);
                CanonicalIdentifier.Canonicalize(canonical).Should().BeSameAs(canonical);
                if (!Gs1Identifier.TryParse(text, out var identifier, out var problem))
                {
                    problem.Should().NotBeNullOrEmpty();
                    return;
                }

                Gs1Identifier.Parse(identifier.ToDigitalLink()).Should().Be(identifier);
                Gs1Identifier.Parse(identifier.ToElementString()).Should().Be(identifier);
                for (var length = 6; length <= 12; length++)
                {
                    if (identifier.TryToEpcUrn(length, out var urn, out _))
                        Gs1Identifier.Parse(urn).ToCanonicalLink().Should().Be(identifier.ToCanonicalLink());
                }
            });

    private static string? UrnOf(Gs1Identifier identifier) => identifier.TryToEpcUrn(out var urn, out var problem) ? urn : problem;
}
