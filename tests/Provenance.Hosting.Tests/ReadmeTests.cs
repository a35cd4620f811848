using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.Configuration;
using Provenance.Hosting.Telemetry;
using Provenance.Tests;

namespace Provenance.Hosting.Tests;

/// <summary>What the package's README shows is compiled, run and compared with what there is.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("src/Provenance.Hosting/README.md"));

    [Fact]
    public void The_example_runs()
    {
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        using var program = new MemoryStream();
        var compiled = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(Block("csharp"), cancellationToken: TestContext.Current.CancellationToken)],
            trusted.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)).Emit(program, cancellationToken: TestContext.Current.CancellationToken);
        compiled.Diagnostics.Where(one => one.Severity >= DiagnosticSeverity.Warning).Should().BeEmpty("a reader pastes it and builds");

        var run = () => Assembly.Load(program.ToArray()).EntryPoint!.Invoke(null, [Array.Empty<string>()]);

        run.Should().NotThrow();
    }

    [Fact]
    public void The_options_shown_are_all_there_are_and_can_be_read()
    {
        using var json = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Block("json")));
        var configuration = new ConfigurationBuilder().AddJsonStream(json).Build();

        new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddProvenance().AddProvenanceRule(new TestRule("LBL900")).Checker()
            .Policy.Name.Should().Be("import-desk");
        configuration.GetSection("Provenance").GetChildren().Select(one => one.Key).Should().BeEquivalentTo(typeof(ProvenanceOptions).GetProperties().Select(one => one.Name));
    }

    [Fact]
    public void Every_name_of_the_telemetry_stands_in_the_readme() =>
        typeof(ProvenanceTelemetry).GetFields().Select(field => (string)field.GetRawConstantValue()!).Should().AllSatisfy(name => Readme.Should().Contain($"`{name}`"));

    [Fact]
    public void Every_event_of_the_logs_stands_in_the_readme()
    {
        var logged = typeof(CheckLog).GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Select(method => method.GetCustomAttribute<Microsoft.Extensions.Logging.LoggerMessageAttribute>()!)
            .Select(message => $"| {message.EventId} | `{message.EventName}` | {message.Level} |");

        LogRow().Matches(Readme).Select(row => row.Value).Should().Equal(logged);
    }

    private static string Block(string language) => Readme.Split($"```{language}\n")[1].Split("\n```")[0];

    [GeneratedRegex(@"^\| \d+ \| `\w+` \| \w+ \|", RegexOptions.Multiline)]
    private static partial Regex LogRow();
}
