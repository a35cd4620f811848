using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Provenance.Documents;
using Provenance.Reports;
using Provenance.Validation;

namespace Provenance.Hosting.Sample;

/// <summary>Reads a document from a request, checks it and writes the report in the form that is asked for.</summary>
/// <param name="checker">The checker of the container.</param>
/// <param name="mostBytes">The largest document taken.</param>
internal sealed class CheckEndpoint(IProvenanceChecker checker, int mostBytes)
{
    private const string Json = "application/json";
    private const string Lines = "application/x-ndjson";
    private const string Text = "text/plain";

    // No text is longer than its document, so that what is too large is the document.
    private readonly DocumentReaderOptions _limits = new() { MaxDocumentBytes = mostBytes, MaxStringBytes = mostBytes };

    public async Task<IResult> HandleAsync(HttpRequest request, HttpResponse response, CancellationToken aborted)
    {
        if (!IsDocument(request.ContentType))
            return Problem(StatusCodes.Status415UnsupportedMediaType, $"Send a document as {Json}, or its lines as {Lines}.");
        if (FormOf(request) is not { } form)
            return Problem(StatusCodes.Status406NotAcceptable, $"The report comes as {Json} or as {Text}.");
        if (request.ContentLength > mostBytes)
            return TooLarge();

        var read = await DocumentReader.ReadAsync(request.Body, "request", _limits, aborted);
        if (read.HasErrors)
            return read.Problems.Any(problem => problem.Code == "tooLarge") ? TooLarge() : Unreadable(read);

        var report = checker.Check(read.ChainsOrThrow(), read.EvaluatedAt);
        response.ContentType = $"{form}; charset=utf-8";
        if (form == Text)
            await response.WriteAsync(ReportText.Of(report, new() { All = true }), aborted);
        else
            await WriteJsonAsync(report, response, aborted);
        return Results.Empty;
    }

    private static async Task WriteJsonAsync(ProvenanceReport report, HttpResponse response, CancellationToken aborted)
    {
        using (var writer = new Utf8JsonWriter(response.BodyWriter))
            ReportJson.Write(report, writer);
        await response.BodyWriter.FlushAsync(aborted);
    }

    private static bool IsDocument(string? type) =>
        MediaTypeHeaderValue.TryParse(type, out var media) && (media.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) || media.MediaType.Equals(Lines, StringComparison.OrdinalIgnoreCase));

    /// <summary>The form that the request likes best, JSON where it does not say.</summary>
    private static string? FormOf(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().Accept;
        if (wanted.Count == 0)
            return Json;
        foreach (var one in wanted.Where(one => one.Quality is not 0).OrderByDescending(one => one.Quality ?? 1))
        {
            if (one.MatchesMediaType(Json))
                return Json;
            if (one.MatchesMediaType(Text))
                return Text;
        }

        return null;
    }

    private static IResult Unreadable(ReadResult read) => Problem(
        StatusCodes.Status400BadRequest,
        "The document can't be read. Each problem says where, and what to write instead.",
        read.Problems.Select(problem => new DocumentProblem(
            problem.Severity == ProblemSeverity.Error ? "error" : "warning", problem.Code, problem.Line, problem.Column, problem.Path, problem.Message)).ToArray());

    private IResult TooLarge() => Problem(StatusCodes.Status413PayloadTooLarge, $"A document has at most {mostBytes} bytes. Divide it.");

    private static IResult Problem(int status, string detail, DocumentProblem[]? problems = null) => Results.Problem(
        detail, statusCode: status, extensions: problems is null ? null : new Dictionary<string, object?> { ["problems"] = problems });
}

/// <summary>One thing that is wrong with a document.</summary>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Code">A word for programs.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Path">The place in the JSON.</param>
/// <param name="Message">What is wrong, and what to write instead.</param>
internal sealed record DocumentProblem(string Severity, string Code, int Line, int Column, string Path, string Message);
