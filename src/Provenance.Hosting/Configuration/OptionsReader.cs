using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Provenance.Reference;

namespace Provenance.Hosting.Configuration;

/// <summary>Reads the options from configuration, without reflection. What can't be read is kept for <see cref="OptionsCheck"/>, which tells all of it at once.</summary>
internal sealed class OptionsReader(PolicySection section) : IConfigureOptions<ProvenanceOptions>
{
    private static readonly string[] Keys =
    [
        nameof(ProvenanceOptions.Policies), nameof(ProvenanceOptions.Packs), nameof(ProvenanceOptions.Routes), nameof(ProvenanceOptions.Name), nameof(ProvenanceOptions.Strict), nameof(ProvenanceOptions.Severities), nameof(ProvenanceOptions.Disabled),
        nameof(ProvenanceOptions.OpenAfter), nameof(ProvenanceOptions.Culture), nameof(ProvenanceOptions.MaxConcurrency), nameof(ProvenanceOptions.ScreeningTimeout),
    ];

    private static readonly string[] Weights = ["note", "warning", "error"];

    public void Configure(ProvenanceOptions options)
    {
        if (section.Configuration is not { } configuration)
            return;
        options.SectionPath = (configuration as IConfigurationSection)?.Path ?? "";
        foreach (var one in configuration.GetChildren())
            Read(one, options);
    }

    private static void Read(IConfigurationSection one, ProvenanceOptions options)
    {
        var key = Keys.FirstOrDefault(known => known.Equals(one.Key, StringComparison.OrdinalIgnoreCase));
        switch (key)
        {
            case null:
                if (Nearest.To(one.Key, Keys) is { } near)
                    options.Unreadable.Add($"{one.Path} is no option. Write {near}, if that is meant.");
                break;
            case nameof(ProvenanceOptions.Policies):
                if (IsList(one, options, "a list of paths"))
                    ReadList(one, nameof(ProvenanceOptions.Policies), options.Policies, options);
                break;
            case nameof(ProvenanceOptions.Packs):
                if (IsList(one, options, "a list of ids and paths", "ID"))
                    ReadList(one, nameof(ProvenanceOptions.Packs), options.Packs, options);
                break;
            case nameof(ProvenanceOptions.Routes):
                if (IsList(one, options, "a list of paths", "PATH"))
                    ReadList(one, nameof(ProvenanceOptions.Routes), options.Routes, options);
                break;
            case nameof(ProvenanceOptions.Severities):
                if (IsList(one, options, "an object of codes and severities"))
                    ReadSeverities(one, options);
                break;
            case nameof(ProvenanceOptions.Disabled):
                if (IsList(one, options, "a list of codes"))
                    ReadList(one, nameof(ProvenanceOptions.Disabled), options.Disabled, options);
                break;
            default:
                ReadValue(key, one, options);
                break;
        }
    }

    private static void ReadValue(string key, IConfigurationSection one, ProvenanceOptions options)
    {
        // Null is how a file says "not set"; whoever overrides a file can't take a key away.
        if (one.Value is not { } text)
        {
            if (one.GetChildren().Any())
                options.Unreadable.Add($"{one.Path} is one value, and an object or a list is given.");
            return;
        }

        switch (key)
        {
            case nameof(ProvenanceOptions.Name):
                options.Read[key] = options.Name = text;
                break;
            case nameof(ProvenanceOptions.Culture):
                options.Read[key] = options.Culture = text;
                break;
            case nameof(ProvenanceOptions.Strict) when bool.TryParse(text, out var isStrict):
                options.Read[key] = options.Strict = isStrict;
                break;
            case nameof(ProvenanceOptions.Strict):
                options.Unreadable.Add($"{one.Path} is {Quoted(text)}. Write true or false.");
                break;
            case nameof(ProvenanceOptions.MaxConcurrency) when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var most):
                options.Read[key] = options.MaxConcurrency = most;
                break;
            case nameof(ProvenanceOptions.MaxConcurrency):
                options.Unreadable.Add($"{one.Path} is {Quoted(text)}. Write a whole number, 0 for as many as there are processors.");
                break;
            // A bare number would be days here and seconds elsewhere: it must say what it is.
            case nameof(ProvenanceOptions.OpenAfter) when IsSpan(text, out var span):
                options.Read[key] = options.OpenAfter = span;
                break;
            case nameof(ProvenanceOptions.ScreeningTimeout) when IsSpan(text, out var span):
                options.Read[key] = options.ScreeningTimeout = span;
                break;
            case nameof(ProvenanceOptions.ScreeningTimeout):
                options.Unreadable.Add($"{one.Path} is {Quoted(text)}. Write hours, minutes and seconds, such as 00:00:30.");
                break;
            default:
                options.Unreadable.Add($"{one.Path} is {Quoted(text)}. Write days, hours, minutes and seconds, such as 30.00:00:00.");
                break;
        }
    }

    private static bool IsSpan(string text, out TimeSpan span)
    {
        span = default;
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out span);
    }

    private static void ReadSeverities(IConfigurationSection list, ProvenanceOptions options)
    {
        foreach (var one in list.GetChildren())
        {
            var word = one.Value ?? "";
            var at = Array.FindIndex(Weights, weight => weight.Equals(word, StringComparison.OrdinalIgnoreCase));
            if (at >= 0)
                options.Read[$"{nameof(ProvenanceOptions.Severities)}:{one.Key}"] = options.Severities[one.Key] = (Severity)at;
            else
                options.Unreadable.Add($"{one.Path} is {Quoted(word)}. {Advice(word)}");
        }

        static string Advice(string word) => word switch
        {
            _ when Nearest.To(word, Weights) is { } near => $"Write {near}, if that is meant.",
            _ when word.Equals("none", StringComparison.OrdinalIgnoreCase) || word.Equals("off", StringComparison.OrdinalIgnoreCase) =>
                $"Write note, warning or error; to turn a rule off, put its code into {nameof(ProvenanceOptions.Disabled)}.",
            _ => "Write note, warning or error.",
        };
    }

    private static void ReadList(IConfigurationSection list, string key, IList<string> into, ProvenanceOptions options)
    {
        foreach (var one in list.GetChildren())
        {
            var text = one.Value ?? "";
            into.Add(text);
            options.Read[$"{key}:{one.Key}"] = text;
        }
    }

    private static bool IsList(IConfigurationSection one, ProvenanceOptions options, string what, string example = "CODE")
    {
        // An empty list of a JSON file comes as an empty value.
        if (string.IsNullOrEmpty(one.Value))
            return true;
        options.Unreadable.Add($"{one.Path} is {what}, and the value {Quoted(one.Value)} is given. Write {one.Path}:0 or {one.Path}:{example}, where keys are flat.");
        return false;
    }

    private static string Quoted(string text) => $"\"{text}\"";
}
