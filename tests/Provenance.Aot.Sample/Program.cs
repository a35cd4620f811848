using NodaTime;
using Provenance.Documents;
using Provenance.Validation;

// Reads a document, checks it, and prints the verdict and what was found.
var read = DocumentReader.Read(File.ReadAllBytes(args[0]), args[0]);
var report = read.ChainsOrThrow().Check(read.EvaluatedAt ?? Instant.FromUtc(2020, 2, 10, 0, 0));

Console.WriteLine($"{report.Verdict.Reached}. {report.Verdict.Next} is {report.Verdict.NextIs}.");
foreach (var finding in report.Findings)
    Console.WriteLine($"{finding.Code} {finding.Kind}");
