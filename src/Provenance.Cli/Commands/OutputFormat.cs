using System.CommandLine;
using System.CommandLine.Parsing;

namespace Provenance.Cli.Commands;

/// <summary>How output is written.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,
}

/// <summary>Options whose value is one of a few words, in lower case.</summary>
internal static class WordOption
{
    /// <summary>An option for the words of an enum.</summary>
    public static Option<T> Create<T>(string name, string description, T byDefault)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        var option = new Option<T>(name)
        {
            Description = description,
            HelpName = string.Join('|', words.Keys),
            DefaultValueFactory = _ => byDefault,
            CustomParser = result => Parse(name, words, result),
        };
        option.CompletionSources.Add([.. words.Keys]);
        return option;
    }

    private static T Parse<T>(string name, Dictionary<string, T> words, ArgumentResult result)
    {
        var written = result.Tokens[^1].Value;
        if (words.TryGetValue(written, out var value))
            return value;
        result.AddError($"'{written}' is no value of {name}. Write {string.Join(" or ", words.Keys)}.");
        return default!;
    }
}
