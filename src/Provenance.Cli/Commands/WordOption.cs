using System.CommandLine;
using System.CommandLine.Parsing;

namespace Provenance.Cli.Commands;

/// <summary>An option whose value is a word of an enum, written in lower case.</summary>
internal sealed class WordOption<T> : Option<T?>
    where T : struct, Enum
{
    private readonly Dictionary<string, T> _words = Enum.GetValues<T>().ToDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);
    private readonly T _byDefault;

    /// <summary>An option.</summary>
    /// <param name="name">Its name, with dashes.</param>
    /// <param name="description">What it does; the default is added.</param>
    /// <param name="byDefault">The value where it is not given. Not handed to the parser, whose help would show the name of the enum's member.</param>
    public WordOption(string name, string description, T byDefault)
        : base(name)
    {
        _byDefault = byDefault;
        Description = $"{description} [default: {byDefault.ToString().ToLowerInvariant()}]";
        HelpName = string.Join('|', _words.Keys);
        CustomParser = Parse;
        CompletionSources.Add([.. _words.Keys]);
    }

    /// <summary>The value given, else the default.</summary>
    public T ValueOf(ParseResult parse) => parse.GetValue(this) ?? _byDefault;

    private T? Parse(ArgumentResult result)
    {
        var written = result.Tokens[^1].Value;
        if (_words.TryGetValue(written, out var value))
            return value;
        result.AddError($"'{written}' is no value of {Name}. Write {string.Join(" or ", _words.Keys)}.");
        return null;
    }
}
