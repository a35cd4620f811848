using System.Xml.Linq;

namespace Provenance.Tests.Architecture;

public sealed class ProjectTests
{
    private static readonly IReadOnlyList<ProjectFile> Projects =
        [.. new[] { "src", "tests", "benchmarks" }.SelectMany(folder => Repository.Files(folder, "*.csproj")).Select(ProjectFile.Load)];

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Repository.PathOf("Provenance.sln")).Replace('\\', '/');

        Projects.Where(project => !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal)).Select(project => project.Path).Should().BeEmpty();
    }

    [Fact]
    public void The_core_references_no_project() =>
        Projects.Single(project => project.Path == "src/Provenance/Provenance.csproj").References.Should().BeEmpty();

    [Fact]
    public void Nothing_links_to_the_command_line() =>
        Projects.Where(project => project.References.Contains("Provenance.Cli")).Select(project => project.Path).Should().BeEmpty();

    /// <remarks>So a store knows neither another store nor EPCIS.</remarks>
    [Fact]
    public void A_package_references_the_core_alone() =>
        Projects
            .Where(project => project.Path.StartsWith("src/", StringComparison.Ordinal) && project.Name != "Provenance.Cli")
            .SelectMany(project => project.References.Where(reference => reference != "Provenance").Select(reference => $"{project.Name} → {reference}"))
            .Should().BeEmpty();

    [Fact]
    public void Only_the_core_depends_on_FluentValidation() =>
        Projects
            .Where(project => project.Name != "Provenance" && project.Packages.Contains("FluentValidation"))
            .Select(project => project.Path)
            .Should().BeEmpty();

    /// <remarks>Which implementation stands behind them is the application's choice.</remarks>
    [Fact]
    public void The_hosting_package_depends_on_abstractions_alone() =>
        Projects.Single(project => project.Path == "src/Provenance.Hosting/Provenance.Hosting.csproj").Packages.Should().BeEquivalentTo(
            "Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions",
            "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options");

    [Fact]
    public void Only_the_hosting_package_knows_a_container() =>
        Projects
            .Where(project => project.Path.StartsWith("src/", StringComparison.Ordinal) && project.Name != "Provenance.Hosting")
            .Where(project => project.Packages.Any(package => package.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)))
            .Select(project => project.Path)
            .Should().BeEmpty();

    [Fact]
    public void Versions_of_packages_stand_in_one_place() =>
        Projects.Where(project => project.HasOwnVersion).Select(project => project.Path).Should().BeEmpty();

    private sealed record ProjectFile(string Path, string Name, IReadOnlyList<string> References, IReadOnlyList<string> Packages, bool HasOwnVersion)
    {
        public static ProjectFile Load(string file)
        {
            var xml = XDocument.Load(file);
            var packages = xml.Descendants("PackageReference").ToList();
            return new(
                Repository.Relative(file),
                NameOf(file),
                [.. xml.Descendants("ProjectReference").Where(IsLinked).Select(r => NameOf(r.Attribute("Include")!.Value))],
                [.. packages.Select(p => p.Attribute("Include")!.Value)],
                packages.Any(p => p.Attribute("Version") is not null || p.Attribute("VersionOverride") is not null));
        }

        // The tests of the command line have it built and run it; they do not link it.
        private static bool IsLinked(XElement reference) => (string?)reference.Attribute("ReferenceOutputAssembly") != "false";

        private static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
    }
}
