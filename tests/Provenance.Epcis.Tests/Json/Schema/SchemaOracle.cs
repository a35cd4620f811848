using System.Diagnostics;
using System.Text;

namespace Provenance.Epcis.Tests.Json;

/// <summary>The official JSON Schema, as ajv reads it. Neither is part of the project: the schema stands beside the corpus, PROVENANCE_AJV names a folder where ajv is installed.</summary>
internal static class SchemaOracle
{
    private static readonly string Schemas = Path.GetFullPath(Path.Combine(Provenance.Tests.Repository.Root, "..", "shared", "corpus", "epcis-schemas"));

    /// <summary>EPCIS 2.0.0.</summary>
    public static string Schema200 => Path.Combine(Schemas, "gs1-epcis", "EPCIS-JSON-Schema.json");

    /// <summary>EPCIS 2.0.1, which lets all types of events have a persistent disposition.</summary>
    public static string Schema201 => Path.Combine(Schemas, "opentraceability", "docs", "epcis", "epcis_schema.json");

    private static string? Modules => Environment.GetEnvironmentVariable("PROVENANCE_AJV");

    public static void Require()
    {
        Assert.SkipUnless(File.Exists(Schema200), $"Needs the schemas in {Schemas}.");
        Assert.SkipWhen(string.IsNullOrEmpty(Modules), "PROVENANCE_AJV names no folder in which ajv and ajv-formats are installed; .ci/run installs them.");
    }

    /// <summary>What the schema says of each text: <c>valid</c>, or <c>invalid</c> and why.</summary>
    public static IReadOnlyList<string> Judge(string schema, IEnumerable<string> texts)
    {
        var script = Path.Combine(Provenance.Tests.Repository.Root, "tests", "Provenance.Epcis.Tests", "Json", "Schema", "validate.cjs");
        var start = new ProcessStartInfo("node", [script, schema, Modules!])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        foreach (var text in texts)
        {
            process.StandardInput.Write(text);
            process.StandardInput.Write('\n');
        }

        process.StandardInput.Close();
        var answers = output.GetAwaiter().GetResult().Split('\n');
        process.WaitForExit();
        return process.ExitCode == 0 ? answers : throw new InvalidOperationException($"node ended with {process.ExitCode}.");
    }
}
