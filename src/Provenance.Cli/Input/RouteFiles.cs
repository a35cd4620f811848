using System.CommandLine;
using Provenance.Routes;

namespace Provenance.Cli.Input;

/// <summary>The expected routes that the command line names, by their files.</summary>
internal static class RouteFiles
{
    /// <summary>The option that names them.</summary>
    public static Option<string[]> Option() => new("--route")
    {
        Description = "Say whether the goods keep to an expected route, a JSON file ('provenance schema route'): nothing is allowed that it does not name. May be given several times.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The routes; <see langword="null"/> where one can't be read, which is told.</summary>
    /// <param name="files">What the command line names.</param>
    /// <param name="talk">Where it is told.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<IReadOnlyList<ExpectedRoute>?> ReadAsync(IEnumerable<string> files, TextWriter talk, CancellationToken cancellation)
    {
        var routes = new List<ExpectedRoute>();
        var isReadable = true;
        foreach (var file in files)
        {
            if (await ReadAsync(file, talk, cancellation) is not { } route)
                isReadable = false;
            else if (routes.Find(one => one.Id == route.Id) is not { } same)
                routes.Add(route);
            else if (!same.Equals(route))
                isReadable = Tell(talk, $"{file}: error: Another route is called {route.Id} as well. Give this one an id of its own.");
        }

        return isReadable ? routes : null;
    }

    private static async Task<ExpectedRoute?> ReadAsync(string file, TextWriter talk, CancellationToken cancellation)
    {
        try
        {
            var read = RouteReader.Read(await File.ReadAllBytesAsync(file, cancellation), file);
            foreach (var problem in read.Problems)
                talk.WriteLine(InputFiles.Line(problem));
            return read.Route;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Tell(talk, $"{file}: error: {InputFiles.Reason(failure, file)}");
            return null;
        }
    }

    private static bool Tell(TextWriter talk, string line)
    {
        talk.WriteLine(InputFiles.Printable(line));
        return false;
    }
}
