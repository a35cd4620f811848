using System.CommandLine;
using System.CommandLine.Parsing;
using Provenance.Packs;

namespace Provenance.Cli.Input;

/// <summary>The packs that the command line names, by their ids or by their files.</summary>
internal static class PackFiles
{
    /// <summary>An option that names packs.</summary>
    public static Option<string[]> Option(string description)
    {
        var option = new Option<string[]>("--pack") { Description = description, HelpName = "ID|FILE", Arity = ArgumentArity.OneOrMore, DefaultValueFactory = _ => [] };
        option.CompletionSources.Add([.. ProvenancePacks.Names]);
        option.Validators.Add(Known);
        return option;
    }

    /// <summary>The packs; <see langword="null"/> where one can't be read, which is told.</summary>
    /// <param name="names">What the command line names.</param>
    /// <param name="before">Those that are named elsewhere; they go first.</param>
    /// <param name="talk">Where it is told.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<IReadOnlyList<ProvenancePack>?> ReadAsync(string[] names, IEnumerable<ProvenancePack> before, TextWriter talk, CancellationToken cancellation)
    {
        var packs = before.ToList();
        var isReadable = true;
        foreach (var name in names)
        {
            if ((ProvenancePacks.Find(name) ?? await ReadFileAsync(name, talk, cancellation)) is not { } pack)
                isReadable = false;
            else if (packs.Find(one => one.Id == pack.Id) is not { } same)
                packs.Add(pack);
            else if (!same.Equals(pack))
                isReadable = Tell(talk, $"{name}: error: Another pack is called {pack.Id} as well. Give this one an id of its own.");
        }

        return isReadable ? packs : null;
    }

    private static async Task<ProvenancePack?> ReadFileAsync(string file, TextWriter talk, CancellationToken cancellation)
    {
        try
        {
            var read = PackReader.Read(await File.ReadAllBytesAsync(file, cancellation), file);
            foreach (var problem in read.Problems)
                talk.WriteLine(InputFiles.Line(problem));
            return read.Pack;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Tell(talk, $"{file}: error: {failure.Message}");
            return null;
        }
    }

    private static bool Tell(TextWriter talk, string line)
    {
        talk.WriteLine(InputFiles.Printable(line));
        return false;
    }

    private static void Known(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (ProvenancePacks.Find(token.Value) is not null || File.Exists(token.Value))
                continue;
            var nearest = ProvenancePacks.NearestTo(token.Value) is { } meant ? $"Did you mean {meant}? " : "";
            result.AddError($"There is no pack '{token.Value}', and no such file. {nearest}The packs are {string.Join(", ", ProvenancePacks.Names)}.");
        }
    }
}
