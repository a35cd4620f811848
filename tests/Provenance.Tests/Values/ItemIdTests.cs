using System.Text.RegularExpressions;
using CsCheck;
using Provenance.Values;

namespace Provenance.Tests.Values;

public sealed class ItemIdTests
{
    private const string Pack = "https://id.gs1.org/01/05210000000312/10/B71/21/7KQ";

    [Theory]
    [InlineData("urn:uuid:5b0e2f5e-6a39-4f0b-8a0e-2f1d5c94b001"), InlineData("urn:example:kf94-masks"), InlineData("https://id.gs1.org/01/05210000000312/10/B71")]
    [InlineData("urn:epc:id:sgtin:4012345.011111.987"), InlineData("https://example.org/%EA%B0%80"), InlineData("https://example.org/마스크"), InlineData("lot:K-01")]
    public void An_absolute_URI_is_kept_as_written(string text)
    {
        ItemId.Parse(text).Value.Should().Be(text);
        ItemId.Parse(text).Should().Be(ItemId.Parse(text));
    }

    [Theory]
    [InlineData("LOT-7", "Write an absolute URI, such as urn:example:LOT-7.")]
    [InlineData("5b0e2f5e-6a39-4f0b-8a0e-2f1d5c94b001", "Write urn:uuid:5b0e2f5e-6a39-4f0b-8a0e-2f1d5c94b001.")]
    [InlineData("lot 7", "Write an absolute URI, without spaces, such as urn:example:lot-7.")]
    [InlineData("urn:example:lot 7", "Write an absolute URI, without spaces, such as urn:example:lot-7.")]
    [InlineData("urn:", "Write an absolute URI, without spaces, such as urn:example:lot-7.")]
    [InlineData(":lot", "Write an absolute URI, without spaces, such as urn:example:lot-7.")]
    [InlineData("1a:lot", "Write an absolute URI, without spaces, such as urn:example:lot-7.")]
    [InlineData("urn:example:50%", "Write an absolute URI, without spaces, such as urn:example:lot-7.")]
    [InlineData("urn:example:%zz", "Write an absolute URI, without spaces, such as urn:example:lot-7.")]
    [InlineData("C:/lots/7", "Write an absolute URI, without spaces, such as urn:example:lot-7.")]
    public void What_is_no_absolute_URI_is_refused_with_what_to_write(string text, string advice)
    {
        ItemId.TryParse(text, out var id, out var problem).Should().BeFalse();
        id.IsEmpty.Should().BeTrue();
        problem.Should().Be($"\"{text}\" is not an item id. {advice}");
        FluentActions.Invoking(() => ItemId.Parse(text)).Should().Throw<FormatException>().WithMessage(problem);
    }

    [Fact]
    public void An_empty_text_is_refused()
    {
        ItemId.TryParse("", out _, out var problem).Should().BeFalse();
        problem.Should().Be("An item id is empty. Write an absolute URI, such as urn:example:lot-7.");
    }

    [Fact]
    public void The_default_names_nothing()
    {
        default(ItemId).Value.Should().BeEmpty();
        default(ItemId).IsEmpty.Should().BeTrue();
        default(ItemId).Batch.Should().BeNull();
        default(ItemId).WithoutQuery.Should().Be(default(ItemId));
    }

    [Fact]
    public void The_check_agrees_with_the_pattern_of_the_schema() =>
        Gen.OneOf(Gen.OneOf("aZ09:+.-%/?#_ <\u00a0\u00a1\u007f\\\uac00".ToCharArray()), Gen.Char).Array[0, 12].Select(characters => new string(characters))
            .Sample(text => AbsoluteUri.SchemeLength(text) > 0 == Regex.IsMatch(text, AbsoluteUri.Pattern), iter: 20_000);

    [Theory]
    [InlineData(Pack, "https://id.gs1.org/01/05210000000312/10/B71")]
    [InlineData(Pack + "?17=260430", "https://id.gs1.org/01/05210000000312/10/B71")]
    [InlineData("https://example.com/some/where/01/05210000000312/22/2A/10/B71/21/7KQ", "https://example.com/some/where/01/05210000000312/22/2A/10/B71")]
    [InlineData("https://id.gs1.org/01/05210000000312/10/21/21/10", "https://id.gs1.org/01/05210000000312/10/21")]
    [InlineData("https://example.com/01/x/01/05210000000312/10/B71/21/7KQ", "https://example.com/01/x/01/05210000000312/10/B71")]
    public void A_serial_that_names_its_lot_belongs_to_that_batch(string serial, string batch)
    {
        ItemId.Parse(serial).IsSerial.Should().BeTrue();
        ItemId.Parse(serial).Batch.Should().Be(ItemId.Parse(batch));
        ItemId.Parse(batch).IsBatch.Should().BeTrue();
        ItemId.Parse(batch).Batch.Should().BeNull();
    }

    [Theory]
    [InlineData("https://id.gs1.org/01/05210000000312/21/7KQ", true)]
    [InlineData("urn:epc:id:sgtin:4012345.011111.987", true)]
    [InlineData("https://id.gs1.org/01/05210000000312/21/7KQ/10/B71", true)]
    [InlineData("https://id.gs1.org/8004/4012345ABC", true)]
    [InlineData("https://id.gs1.org/8003/04012345000016ABC", true)]
    [InlineData("https://id.gs1.org/8003/04012345000016", false)]
    [InlineData("https://id.gs1.org/01/05210000000312/21/", false)]
    [InlineData("https://id.gs1.org/01/05210000000312", false)]
    [InlineData("https://id.gs1.org/00/340123450000000000", false)]
    [InlineData("urn:epc:id:sscc:4012345.1111111111", false)]
    [InlineData("urn:epc:id:sgln:4012345.11111.0", false)]
    [InlineData("https://example.org/21/7KQ", false)]
    [InlineData("urn:uuid:5b0e2f5e-6a39-4f0b-8a0e-2f1d5c94b001", false)]
    public void No_other_id_names_its_batch(string text, bool isSerial)
    {
        ItemId.Parse(text).IsSerial.Should().Be(isSerial);
        ItemId.Parse(text).IsBatch.Should().BeFalse();
        ItemId.Parse(text).Batch.Should().BeNull();
    }

    [Fact]
    public void An_EPC_class_with_a_lot_is_a_batch() => ItemId.Parse("urn:epc:class:lgtin:4012345.012345.998877").IsBatch.Should().BeTrue();

    [Fact]
    public void The_query_of_a_Digital_Link_is_no_part_of_the_name_and_that_of_another_URI_is()
    {
        ItemId.SameItem(ItemId.Parse(Pack), ItemId.Parse(Pack + "?17=260430")).Should().BeTrue();
        ItemId.SameItem(ItemId.Parse(Pack + "?17=260430"), ItemId.Parse(Pack + "#label")).Should().BeTrue();
        ItemId.SameItem(ItemId.Parse(Pack), ItemId.Parse(Pack + "X")).Should().BeFalse();
        ItemId.SameItem(ItemId.Parse("https://example.org/lot?id=1"), ItemId.Parse("https://example.org/lot?id=2")).Should().BeFalse();
        ItemId.Parse(Pack + "?17=260430").WithoutQuery.Should().Be(ItemId.Parse(Pack));
        ItemId.Parse(Pack).Should().NotBe(ItemId.Parse(Pack + "?17=260430"));
    }
}
