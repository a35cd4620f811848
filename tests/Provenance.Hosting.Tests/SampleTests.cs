using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Provenance.Tests;

namespace Provenance.Hosting.Tests;

/// <summary>The sample application over HTTP, in memory.</summary>
public sealed class SampleTests(WebApplicationFactory<Program> application) : IClassFixture<WebApplicationFactory<Program>>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_gets_its_report()
    {
        var response = await PostAsync(File.ReadAllText(Repository.PathOf("src/Provenance.Cli/Samples/kf94-masks.json")));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().Should().Be("application/json; charset=utf-8");
        using var report = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token));
        var codes = report.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()).ToArray();
        codes.Should().Contain(["LBL006", "LBL900"], "both the built-in rules and the one of the house ran");
        report.RootElement.GetProperty("policy").GetString().Should().Be("sample", "appsettings.json says so");
        report.RootElement.GetProperty("evaluatedAt").GetString().Should().StartWith("2020-", "the document says so");
    }

    [Fact]
    public async Task Lines_are_a_document_too()
    {
        var response = await PostAsync(
            """
            {"document": {"provenance": "1.0"}}
            {"chain": {"id": "c", "item": "urn:x:c"}}
            {"event": {"id": "e1", "type": "stored", "items": ["urn:x:c"]}}
            """,
            type: "application/x-ndjson");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(Token)).Should().Contain("\"provenanceReport\"");
    }

    [Theory]
    [InlineData("text/plain", "text/plain")]
    [InlineData("text/plain;q=0.5, application/json;q=0.4", "text/plain")]
    [InlineData("text/html, application/json", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/*", "text/plain")]
    public async Task The_report_comes_in_the_form_that_is_asked_for(string accept, string form)
    {
        var response = await PostAsync(File.ReadAllText(Repository.PathOf("src/Provenance.Cli/Samples/clean-export.json")), accept);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.Should().Be(form);
        if (form == "text/plain")
            (await response.Content.ReadAsStringAsync(Token)).Should().Contain("This report tests a record.");
    }

    [Fact]
    public async Task A_document_that_can_not_be_read_is_answered_with_all_its_problems()
    {
        var response = await PostAsync("""
            {
              "provenance": "1.0",
              "chains": [{ "id": "a", "item": "urn:x:a", "events": [
                { "type": "observed", "id": "e1", "tme": "2020-02-03" },
                { "type": "observed", "id": "e2", "time": "someday" }
              ] }]
            }
            """);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token));
        var problems = body.RootElement.GetProperty("problems").EnumerateArray().ToArray();
        problems.Should().HaveCount(2);
        problems.Select(problem => problem.GetProperty("line").GetInt32()).Should().Equal(4, 5);
        problems[1].GetProperty("column").GetInt32().Should().BePositive();
        problems[1].GetProperty("path").GetString().Should().Be("$.chains[0].events[1].time");
        problems[1].GetProperty("message").GetString().Should().Contain("someday");
    }

    [Theory]
    [InlineData(""), InlineData("[]"), InlineData("{"), InlineData("null"), InlineData("\u0000")]
    public async Task What_is_no_document_is_a_bad_request(string body) => (await PostAsync(body)).StatusCode.Should().Be(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task A_document_beyond_the_limit_is_refused_whether_it_tells_its_length_or_not(bool tellsLength)
    {
        var text = "{\"provenance\":\"1.0\"," + new string(' ', 1 << 20) + "\"chains\":[]}";
        using var content = tellsLength ? (HttpContent)new StringContent(text) : new Chunked(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new("application/json");

        using var client = application.CreateClient();
        var response = await client.PostAsync("/check", content, Token);

        response.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await response.Content.ReadAsStringAsync(Token)).Should().Contain("at most 1048576 bytes");
    }

    [Fact]
    public async Task Another_type_of_content_or_form_is_refused()
    {
        (await PostAsync("{}", type: "text/xml")).StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
        (await PostAsync("{}", accept: "image/png")).StatusCode.Should().Be(HttpStatusCode.NotAcceptable);
        using var client = application.CreateClient();
        (await client.GetAsync("/check", Token)).StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_real_server_on_the_loopback_answers_alike()
    {
        await using var served = new WebApplicationFactory<Program>();
        served.UseKestrel(0);
        served.StartServer();
        using var client = served.CreateClient();
        client.BaseAddress!.IsLoopback.Should().BeTrue();
        client.BaseAddress.Port.Should().NotBe(80);
        using var document = new StringContent(File.ReadAllText(Repository.PathOf("src/Provenance.Cli/Samples/olive-oil.json")), new MediaTypeHeaderValue("application/json"));
        using var tooLong = new Chunked(Encoding.UTF8.GetBytes(new string(' ', 2 << 20)));
        tooLong.Headers.ContentType = new("application/json");

        var response = await client.PostAsync("/check", document, Token);
        var refused = await client.PostAsync("/check", tooLong, Token);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(Token)).Should().StartWith("{\"provenanceReport\":");
        refused.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    private async Task<HttpResponseMessage> PostAsync(string document, string? accept = null, string type = "application/json")
    {
        using var client = application.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/check") { Content = new StringContent(document, new MediaTypeHeaderValue(type)) };
        if (accept is not null)
            request.Headers.Add("Accept", accept);
        return await client.SendAsync(request, Token);
    }

    /// <summary>Content that does not tell its length before.</summary>
    private sealed class Chunked(byte[] bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(bytes).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
