using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Provenance.Tests.Readme;

/// <summary>Every C# block of the README that is followed by a block of output is compiled, run, and its output compared.</summary>
public sealed class ReadmeTests
{
    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        var blocks = Blocks().ToArray();
        for (var i = 0; i + 1 < blocks.Length; i++)
        {
            if (blocks[i].Language == "csharp" && blocks[i + 1].Language == "text")
                examples.Add(blocks[i].Code, blocks[i + 1].Code);
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
        var program = Compile(code, folder.Path);

        var printed = await RunAsync(program);

        printed.Should().Be(output);
    }

    private static IEnumerable<(string Language, string Code)> Blocks()
    {
        string? language = null;
        var code = new List<string>();
        foreach (var line in File.ReadLines(Repository.PathOf("README.md")))
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

    private static string Compile(string code, string folder)
    {
        const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var program = Path.Combine(folder, "Example.dll");
        var compiled = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(code)],
            trusted.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)).Emit(program);
        compiled.Diagnostics.Where(one => one.Severity >= DiagnosticSeverity.Warning).Should().BeEmpty("a reader pastes it and builds");

        foreach (var library in new[] { typeof(Provenance.Chains.ProvenanceChain), typeof(NodaTime.Instant) })
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
