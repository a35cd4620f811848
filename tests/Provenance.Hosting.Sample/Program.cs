using FluentValidation;
using Provenance.Events;
using Provenance.Hosting;
using Provenance.Hosting.Sample;
using Provenance.Validation;
using Provenance.Validation.Fluent;
using Severity = Provenance.Validation.Severity;

// POST a document to /check and get its report: curl --data-binary @document.json -H 'Content-Type: application/json' localhost:5000/check
var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddProblemDetails();
builder.Services.AddProvenance();
builder.Services.AddProvenanceRule<PaperValidator>(validator => HouseRule.From(validator, "LBL900", RuleClass.Quality, Severity.Note));

// The server cuts off what is longer; one byte more lets the endpoint say so itself.
var most = builder.Configuration.GetValue("MaxDocumentBytes", 1 << 20);
builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = most + 1L);

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapPost("/check", new CheckEndpoint(app.Services.GetRequiredService<IProvenanceChecker>(), most).HandleAsync);
app.Run();

/// <summary>What this house wants of a relabeling.</summary>
internal sealed class PaperValidator : AbstractValidator<Relabeled>
{
    public PaperValidator() => RuleFor(e => e.Documents.Count).GreaterThan(0).WithMessage("The record holds no document of the relabeling.");
}
