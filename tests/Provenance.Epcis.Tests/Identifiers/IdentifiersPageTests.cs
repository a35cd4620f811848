using Provenance.Tests;

namespace Provenance.Epcis.Tests.Identifiers;

public sealed class IdentifiersPageTests
{
    /// <summary>The page's lines stand here too, so that they compile; what their comments promise is what they give.</summary>
    [Fact]
    public void The_example_of_the_page_gives_what_it_says()
    {
        var item = Gs1Identifier.Parse("urn:epc:id:sgtin:0614141.112345.400");
        var link = item.ToDigitalLink();
        var label = item.ToElementString();
        var scanned = Gs1Identifier.Parse("https://shop.example/food/gtin/614141123452/lot/A7?17=271231");
        var canonical = scanned.ToCanonicalLink();
        scanned.TryToEpcUrn(7, out var urn, out var problem);
        problem.Should().BeNull();

        var lines = Page.SkipWhile(line => line.Length == 0 || line.StartsWith("using ", StringComparison.Ordinal)).Select(line => line.Split(" // ")).ToArray();
        lines.Where(line => line.Length > 1).Select(line => line[1]).Should().Equal(link, label, canonical, urn);
        var here = File.ReadAllText(Repository.PathOf("tests/Provenance.Epcis.Tests/Identifiers/IdentifiersPageTests.cs"));
        lines.Should().AllSatisfy(line => here.Should().Contain($"        {line[0]}\n"));
    }

    private static string[] Page =>
        File.ReadAllText(Repository.PathOf("src/Provenance.Epcis/README.md")).ReplaceLineEndings("\n")
            .Split("## Identifiers\n")[1].Split("```csharp\n")[1].Split("\n```")[0].Split('\n');
}
