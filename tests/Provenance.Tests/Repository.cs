namespace Provenance.Tests;

/// <summary>Finds the files of the repository that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>Provenance.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path below the root, its parts separated by slashes.</summary>
    public static string PathOf(string relative) => Path.Combine([Root, .. relative.Split('/')]);

    /// <summary>A path relative to the root, with slashes on every system.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The files below a folder that match, in ordinal order, without what a build leaves behind.</summary>
    public static IReadOnlyList<string> Files(string relative, string pattern)
    {
        string[] files =
        [
            .. Directory.EnumerateFiles(PathOf(relative), pattern, SearchOption.AllDirectories)
                .Where(file => !Relative(file).Split('/').Any(part => part is "bin" or "obj"))
                .Order(StringComparer.Ordinal),
        ];
        return files.Length > 0 ? files : throw new InvalidOperationException($"No {pattern} below {relative}: a test that scans it would prove nothing.");
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Provenance.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No Provenance.sln in {AppContext.BaseDirectory} or above it: run the tests from a build inside the repository.");
    }
}
