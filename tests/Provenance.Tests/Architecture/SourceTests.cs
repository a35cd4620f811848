using System.Xml.Linq;

namespace Provenance.Tests.Architecture;

public sealed class SourceTests
{
    private const int MostLines = 400;
    private const int MostFolders = 3;
    private const int MostCompanions = 3;
    private const int MostLinesOfACompanion = 40;

    private static readonly string[] OneNamespace =
        [.. new[] { "Events", "MasterData", "Vocabulary", "Identifiers", "Hashing", "Hashing/Reference" }.Select(folder => $"Provenance.Epcis/{folder}")];

    /// <remarks>The words of EPCIS stand in one namespace, so that who uses them needs one line; the folders only sort them.</remarks>
    [Fact]
    public void Folders_are_namespaces() =>
        SourceFile.All
            .Select(file => (file.Path, Expected: string.Join('.', [RootNamespaceOf(file.Project), .. OneNamespace.Contains(string.Join('/', [file.Project, .. file.Folders])) ? [] : file.Folders]), Found: file.Namespaces.Distinct().ToArray()))
            .Where(file => file.Found.Any(found => found != file.Expected))
            .Select(file => $"{file.Path} declares {string.Join(", ", file.Found)}: write {file.Expected}")
            .Should().BeEmpty();

    [Fact]
    public void Every_type_stands_in_a_namespace() =>
        SourceFile.All
            .Where(file => file.Types.Any() && !file.Namespaces.Any())
            .Select(file => file.Path)
            .Should().BeEmpty();

    [Fact]
    public void Folders_are_at_most_three_deep() =>
        SourceFile.All.Where(file => file.Folders.Count > MostFolders).Select(file => file.Path).Should().BeEmpty();

    [Fact]
    public void No_file_has_more_than_400_lines() =>
        SourceFile.All
            .Where(file => file.LineCount > MostLines)
            .Select(file => $"{file.Path} has {file.LineCount} lines")
            .Should().BeEmpty();

    /// <remarks>Named for the type it holds, so that a reader finds it; the others are companions, few and small.</remarks>
    [Fact]
    public void A_file_has_one_public_type_and_at_most_three_small_companions() =>
        SourceFile.All
            .Where(file => !file.Folders.Contains("Events"))
            .Select(file => (file.Path, Types: file.Types.Where(type => type.IsPublic).ToArray()))
            .Where(file => file.Types.Length > 1 + MostCompanions || file.Types.Count(type => type.Lines > MostLinesOfACompanion) > 1)
            .Select(file => $"{file.Path} holds {string.Join(", ", file.Types.Select(type => $"{type.Name} ({type.Lines} lines)"))}")
            .Should().BeEmpty();

    [Fact]
    public void Only_Validation_Fluent_names_FluentValidation() =>
        SourceFile.All
            .Where(file => !file.Path.StartsWith("src/Provenance/Validation/Fluent/", StringComparison.Ordinal))
            .Where(file => file.Text.Contains("FluentValidation", StringComparison.Ordinal))
            .Select(file => file.Path)
            .Should().BeEmpty();

    [Theory]
    [InlineData("Helpers"), InlineData("Utils"), InlineData("Utilities"), InlineData("Common"), InlineData("Managers"), InlineData("Misc")]
    public void Folders_are_concepts(string name) =>
        SourceFile.All
            .Where(file => file.Folders.Contains(name, StringComparer.OrdinalIgnoreCase))
            .Select(file => file.Path)
            .Should().BeEmpty();

    private static string RootNamespaceOf(string project) =>
        XDocument.Load(Repository.PathOf($"src/{project}/{project}.csproj")).Descendants("RootNamespace").SingleOrDefault()?.Value ?? project;
}
