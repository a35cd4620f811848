using System.Diagnostics;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Provenance.Tests.Readme;

/// <summary>
/// Every C# block of the README, of that of the package and of its pages is compiled and run, and what it prints compared with the block of output that follows it; of a test the failure is what it prints.
/// </summary>
public sealed class ReadmeTests
{
    // Every build unifies the versions of the framework's assemblies; none tells.
    private static readonly Dictionary<string, ReportDiagnostic> Unified = new() { ["CS1701"] = ReportDiagnostic.Suppress };

    private static readonly string[] Readmes =
    [
        .. new[] { "README.md", "src/Provenance/README.md", "src/Provenance/REPORTS.md", "src/Provenance/HOUSE-RULES.md", "src/Provenance/POLICY.md", "src/Provenance/ROUTES.md" }.Select(Repository.PathOf),
    ];

    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        var blocks = Blocks().ToArray();
        for (var i = 0; i + 1 < blocks.Length; i++)
        {
            if (blocks[i].Language == "csharp")
                examples.Add(blocks[i].Code, blocks[i + 1].Language == "text" ? blocks[i + 1].Code : "(no block of output follows)");
        }

        return examples;
    }

    [Fact]
    public void The_readme_shows_an_example_with_its_output() => Examples().Should().NotBeEmpty();

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public async Task An_example_prints_what_the_readme_says(string code, string output)
    {
        using var folder = new TemporaryFolder();
        var isTest = code.Contains("[Fact]", StringComparison.Ordinal);
        var program = Compile(code, folder.Path, isTest ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication);

        var printed = isTest ? Failure(program) : await RunAsync(program);

        if (Environment.GetEnvironmentVariable("PROVENANCE_APPROVE") == "1" && printed != output)
        {
            var block = $"{code}\n```\n\n```text\n";
            foreach (var readme in Readmes)
                File.WriteAllText(readme, File.ReadAllText(readme).Replace(block + output, block + printed));
        }

        printed.Should().Be(output, "PROVENANCE_APPROVE=1 rewrites the block of output");
    }

    private static IEnumerable<(string Language, string Code)> Blocks()
    {
        string? language = null;
        var code = new List<string>();
        foreach (var line in Readmes.SelectMany(File.ReadLines))
        {
            if (language is null)
            {
                if (line.StartsWith("```", StringComparison.Ordinal))
                    language = line[3..];
            }
            else if (line == "```")
            {
                yield return (language, string.Join('\n', code));
                language = null;
                code.Clear();
            }
            else
            {
                code.Add(line);
            }
        }
    }

    /// <summary>What the one test of a library says when it fails.</summary>
    private static string Failure(string library)
    {
        var context = new AssemblyLoadContext("readme", isCollectible: true);
        try
        {
            using var bytes = new MemoryStream(File.ReadAllBytes(library));
            using var symbols = new MemoryStream(File.ReadAllBytes(Path.ChangeExtension(library, ".pdb")));
            var method = context.LoadFromStream(bytes, symbols).GetTypes().SelectMany(type => type.GetMethods()).Single(method => method.GetCustomAttributes(typeof(FactAttribute), false).Length > 0);
            var failure = Record.Exception(() => method.Invoke(Activator.CreateInstance(method.DeclaringType!), null))?.InnerException;
            return failure?.Message.ReplaceLineEndings("\n").TrimEnd('\n') ?? "(it passed)";
        }
        finally
        {
            context.Unload();
        }
    }

    private static string Compile(string code, string folder, OutputKind kind)
    {
        const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var program = Path.Combine(folder, "Example.dll");

        // A failing assertion names its subject as the source does: it reads the line of the call.
        var source = Path.Combine(folder, "Example.cs");
        File.WriteAllText(source, code);
        using var assembly = File.Create(program);
        using var symbols = File.Create(Path.ChangeExtension(program, ".pdb"));
        var compiled = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(code, path: source, encoding: Encoding.UTF8)],
            trusted.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: Unified))
            .Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        compiled.Diagnostics.Where(one => one.Severity >= DiagnosticSeverity.Warning).Should().BeEmpty("a reader pastes it and builds");

        foreach (var library in new[] { typeof(Provenance.Chains.ProvenanceChain), typeof(NodaTime.Instant), typeof(FluentValidation.IValidator) })
            File.Copy(library.Assembly.Location, Path.Combine(folder, Path.GetFileName(library.Assembly.Location)));
        File.WriteAllText(
            Path.ChangeExtension(program, ".runtimeconfig.json"),
            """{"runtimeOptions": {"tfm": "net10.0", "framework": {"name": "Microsoft.NETCore.App", "version": "10.0.0"}}}""");
        return program;
    }

    private static async Task<string> RunAsync(string program)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        (await errors).Should().BeEmpty();
        return output.ReplaceLineEndings("\n").TrimEnd('\n');
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("provenance-readme").FullName;

        public void Dispose() => Directory.Delete(Path, true);
    }
}
