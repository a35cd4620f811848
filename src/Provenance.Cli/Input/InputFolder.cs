namespace Provenance.Cli.Input;

/// <summary>Puts the documents of a folder in its place.</summary>
internal static class InputFolder
{
    private static readonly string[] Endings = [".xml", ".json", ".jsonld", ".ndjson", ".csv"];

    /// <summary>The files in order of their names; a folder without documents stays, so that it is told.</summary>
    public static IEnumerable<string> Expand(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            if (!Directory.Exists(file))
            {
                yield return file;
                continue;
            }

            var found = false;
            foreach (var inside in Directory.EnumerateFiles(file, "*", new EnumerationOptions { RecurseSubdirectories = true }).Where(IsDocument).Order(StringComparer.Ordinal))
            {
                found = true;
                yield return inside;
            }

            if (!found)
                yield return file;
        }
    }

    private static bool IsDocument(string file) => Endings.Contains(Path.GetExtension(file).ToLowerInvariant());
}
