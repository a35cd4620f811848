using System.Security.Cryptography;
using System.Text;

namespace Provenance.Cli.Tests;

public sealed class AttachmentTests : IDisposable
{
    private const string Bytes = "Waybill 7";

    private readonly DocumentFolder _folder = new();

    public AttachmentTests() => Directory.CreateDirectory(Path.Combine(_folder.Path, "files", "2024"));

    private string Files => Path.Combine(_folder.Path, "files");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_with_the_recorded_digest_gives_no_finding()
    {
        File.WriteAllText(Path.Combine(Files, "2024", "waybill.txt"), Bytes);

        var run = await CheckAsync("2024/waybill.txt");

        run.ExitCode.Should().Be(0, run.Output + run.Errors);
        run.Output.Should().NotContain("EVD009");
        run.Errors.Should().NotContain("warning");
    }

    [Fact]
    public async Task A_file_with_another_digest_is_EVD009_and_exits_with_1()
    {
        File.WriteAllText(Path.Combine(Files, "waybill.txt"), "Waybill 8");

        var run = await CheckAsync("waybill.txt");

        run.ExitCode.Should().Be(1, run.Output + run.Errors);
        run.Output.Should().Contain("EVD009").And.Contain("The record gives the attachment of v1 the digest");
    }

    [Fact]
    public async Task Without_the_option_no_file_is_read()
    {
        File.WriteAllText(Path.Combine(Files, "waybill.txt"), "Waybill 8");

        var run = await CommandLine.RunAsync(Document("waybill.txt"), ["check", "-"]);

        run.ExitCode.Should().Be(0, run.Output + run.Errors);
    }

    [Theory]
    [InlineData("no-such.txt", "there is no 'no-such.txt' in the folder of attachments")]
    [InlineData("../outside.txt", "leads out of the folder")]
    [InlineData("2024/../../outside.txt", "leads out of the folder")]
    [InlineData("..\\\\outside.txt", "leads out of the folder")]
    [InlineData("/etc/hostname", "is not relative")]
    [InlineData("C:\\\\outside.txt", "is not relative")]
    [InlineData("https://example.org/waybill.txt", "is not relative")]
    [InlineData("2024", "it is a folder")]
    public async Task What_is_not_read_is_told_on_standard_error(string location, string why)
    {
        File.WriteAllText(Path.Combine(_folder.Path, "outside.txt"), "Waybill 8");

        var run = await CheckAsync(location);

        run.ExitCode.Should().Be(0, run.Output + run.Errors);
        run.Errors.Should().Contain("provenance: warning: The attachment of v1 is not compared: ").And.Contain(why);
    }

    [Fact]
    public async Task A_link_that_leads_out_of_the_folder_is_not_followed_and_one_inside_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        File.WriteAllText(Path.Combine(_folder.Path, "outside.txt"), "Waybill 8");
        File.WriteAllText(Path.Combine(Files, "waybill.txt"), Bytes);
        File.CreateSymbolicLink(Path.Combine(Files, "link.txt"), Path.Combine(_folder.Path, "outside.txt"));
        Directory.CreateSymbolicLink(Path.Combine(Files, "up"), "..");
        File.CreateSymbolicLink(Path.Combine(Files, "2024", "inside.txt"), "../waybill.txt");
        File.CreateSymbolicLink(Path.Combine(Files, "circle.txt"), "circle.txt");

        foreach (var location in new[] { "link.txt", "up/outside.txt", "circle.txt" })
        {
            var run = await CheckAsync(location);
            run.ExitCode.Should().Be(0, run.Output + run.Errors);
            run.Errors.Should().Contain("a link leads out of the folder of attachments");
        }

        (await CheckAsync("2024/inside.txt")).Errors.Should().NotContain("warning");
    }

    private Task<CommandLine.Outcome> CheckAsync(string location) => CommandLine.RunAsync(Document(location), ["check", "--attachments", Files, "-"]);

    private static string Document(string location) => $$$"""
        {"provenance": "1.0", "evaluatedAt": "2024-01-10T00:00:00Z",
         "evidence": [{"id": "v1", "kind": "document", "attachment": {"mediaType": "text/plain", "digest": "sha256:{{{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Bytes)))}}}", "location": "{{{location}}}"}}],
         "chains": [{"id": "a", "item": {"id": "urn:example:a"}, "events": [{"id": "a1", "type": "originated", "time": "2024-01-01", "place": {"name": "Lucca", "country": "IT"}, "by": {"name": "Maker", "kind": "organization"}, "quantity": {"exactly": 1, "unit": "H87"}, "evidence": ["v1"]}]}]}
        """;
}
