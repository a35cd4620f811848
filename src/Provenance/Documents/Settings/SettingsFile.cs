using System.Globalization;
using System.Text;
using System.Text.Json;
using Provenance.Documents.Reading;
using Provenance.Reference;

namespace Provenance.Documents.Settings;

/// <summary>A settings file as it is read: its values, and what is wrong with them, each with line, column and path.</summary>
/// <remarks>
/// What nobody knows is an error here, unlike in a document: a setting that is misspelled would be taken for one that holds. Not thread-safe; used for one file.
/// </remarks>
internal sealed class SettingsFile(ReadOnlyMemory<byte> utf8, string name)
{
    private const int MostBytes = 16 << 20;
    private const int MostProblems = 1_000;

    private readonly ReadOnlyMemory<byte> _utf8 = utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
    private readonly List<(int Offset, ProblemSeverity Severity, string Code, string Message, string Path)> _problems = [];
    private readonly List<ReadProblem> _others = [];

    /// <summary>Whether something is wrong.</summary>
    public bool HasErrors => Errors > 0;

    /// <summary>How much is wrong so far.</summary>
    public int Errors => _problems.Count + _others.Count(problem => problem.Severity == ProblemSeverity.Error);

    /// <summary>What messages call it.</summary>
    public string Name => name;

    /// <summary>The file, without a byte-order mark.</summary>
    public ReadOnlySpan<byte> Bytes => _utf8.Span;

    /// <summary>What is wrong, in the order of the file.</summary>
    public ReadProblem[] Problems()
    {
        var lines = new LineCounter();
        var own = _problems.OrderBy(problem => problem.Offset).Take(MostProblems).Select(problem =>
        {
            var (line, column) = lines.At(_utf8.Span, problem.Offset);
            return new ReadProblem(problem.Severity, problem.Code, problem.Message, name, line, column, problem.Path);
        });
        return [.. own.Concat(_others).OrderBy(problem => (problem.Line, problem.Column)).Take(MostProblems)];
    }

    /// <summary>The whole file; <see langword="null"/> where it is no JSON.</summary>
    public JsonTree? Read()
    {
        if (_utf8.Length > MostBytes)
        {
            Error(0, "$", "tooLarge", $"The file is larger than {MostBytes >> 20} MB.");
            return null;
        }

        var reader = new Utf8JsonReader(_utf8.Span, new JsonReaderOptions { MaxDepth = 64 });
        try
        {
            reader.Read();
            var tree = Value(ref reader, "$");
            reader.Read();
            return tree;
        }
        catch (JsonException e)
        {
            var offset = new LineCounter().OffsetOf(_utf8.Span, e.LineNumber ?? 0, e.BytePositionInLine ?? 0);
            Error(offset, "$", "json", reader.CurrentDepth >= 63 ? "It is nested more than 64 levels deep." : "This is no JSON: a brace, a bracket, a quote, a comma or a value is missing or too many here.");
            return null;
        }
        catch (InvalidOperationException)
        {
            Error((int)reader.TokenStartIndex, "$", "text", "The text holds half of a character, or bytes that are no UTF-8.");
            return null;
        }
    }

    /// <summary>Notes an error.</summary>
    public void Error(JsonTree at, string code, string message) => Error(at.Offset, at.Path, code, message);

    /// <summary>Notes what another reader found in the file.</summary>
    public void Add(ReadProblem problem) => _others.Add(problem);

    /// <summary>Reads the members of an object, each by its name.</summary>
    public void Members(JsonTree node, params ReadOnlySpan<(string Name, Action<JsonTree> Read)> known)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            Error(node, "type", $"Here stands {node.Words}. Write an object: {{ \"{known[0].Name}\": … }}.");
            return;
        }

        var names = new string[known.Length];
        for (var i = 0; i < names.Length; i++)
            names[i] = known[i].Name;
        foreach (var member in node.Members)
        {
            var at = Array.IndexOf(names, member.Name);
            if (at >= 0)
            {
                known[at].Read(member.Value);
                continue;
            }

            var advice = Nearest.To(member.Name, names) is { } near ? $"Write {near}, if that is meant." : $"Known are {string.Join(", ", names)}.";
            Error(member.Offset, member.Value.Path, "unknownMember", $"Nobody knows a member {member.Name} here. {advice}");
        }
    }

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<JsonTree> Items(JsonTree node)
    {
        if (node.Kind != JsonValueKind.Array)
            Error(node, "type", $"Here stands {node.Words}. Write a list: [ … ].");
        return node.Items;
    }

    /// <summary>A text that is not empty.</summary>
    public string? Text(JsonTree node)
    {
        if (node.Kind == JsonValueKind.String && !string.IsNullOrWhiteSpace(node.Text))
            return node.Text;
        Error(node, "type", $"Here stands {node.Words}. Write a text that is not empty.");
        return null;
    }

    /// <summary>One of some words.</summary>
    public string? Word(JsonTree node, params string[] words)
    {
        if (node.Kind == JsonValueKind.String && words.Contains(node.Text))
            return node.Text;
        var advice = node.Kind == JsonValueKind.String && Nearest.To(node.Text, words) is { } near ? $"Write {near}, if that is meant." : $"Write {Series(words)}.";
        Error(node, "word", $"Here stands {node.Words}. {advice}");
        return null;
    }

    /// <summary>A word of a long list, such as the code of a rule.</summary>
    public string? Known(JsonTree node, string what, IReadOnlyCollection<string> words)
    {
        if (node.Kind == JsonValueKind.String && words.Contains(node.Text))
            return node.Text;
        Error(node, "word", $"{Capital(what)} {node.Words} is not known.{(node.Kind == JsonValueKind.String && Nearest.To(node.Text, words) is { } near ? $" Write {near}, if that is meant." : "")}");
        return null;
    }

    /// <summary>Whether something holds.</summary>
    public bool? Flag(JsonTree node)
    {
        if (node.Kind is JsonValueKind.True or JsonValueKind.False)
            return node.Kind == JsonValueKind.True;
        Error(node, "type", $"Here stands {node.Words}. Write true or false, without quotes.");
        return null;
    }

    /// <summary>A number within bounds.</summary>
    public decimal? Number(JsonTree node, decimal least, decimal most, string unit)
    {
        if (node.Kind == JsonValueKind.Number && decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Error(node, "number", string.Create(CultureInfo.InvariantCulture, $"Here stands {node.Words}. Write a number from {least} to {most}{(unit.Length > 0 ? " " : "")}{unit}, without quotes."));
        return null;
    }

    /// <summary>A span of time of fixed length: <c>P30D</c>, <c>PT5M</c>; at least zero, at most a hundred years.</summary>
    public NodaTime.Duration? Span(JsonTree node)
    {
        if (node.Kind == JsonValueKind.String && NodaTime.Text.PeriodPattern.NormalizingIso.Parse(node.Text) is { Success: true, Value: { Years: 0, Months: 0 } period }
            && period.ToDuration() is var span && span >= NodaTime.Duration.Zero && span.TotalDays <= 36_525)
        {
            return span;
        }

        Error(node, "duration", $"Here stands {node.Words}. Write a span of weeks, days, hours, minutes and seconds, such as P30D or PT5M; months and years have no fixed length.");
        return null;
    }

    /// <summary>Reads the version of the format, which must be there.</summary>
    public bool IsVersion(JsonTree root, string member, string version)
    {
        foreach (var one in root.Members)
        {
            if (one.Name != member)
                continue;
            if (one.Value is { Kind: JsonValueKind.String } value && value.Text == version)
                return true;
            Error(one.Value, "version", $"Version {one.Value.Words} of the format is not known. Write \"{version}\".");
            return false;
        }

        Error(root, "version", $"The file does not say what it is. Begin it with {{ \"{member}\": \"{version}\", … }}.");
        return false;
    }

    private static string Series(string[] words) => words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} or {words[^1]}";

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static string Join(string path, string member) => member.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? $"{path}.{member}" : $"{path}['{member}']";

    private void Error(int offset, string path, string code, string message) => _problems.Add((offset, ProblemSeverity.Error, code, message, path));

    private JsonTree Value(ref Utf8JsonReader reader, string path)
    {
        var value = Start(ref reader, path);
        value.End = (int)reader.BytesConsumed;
        return value;
    }

    private JsonTree Start(ref Utf8JsonReader reader, string path)
    {
        var offset = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Object(ref reader, new(JsonValueKind.Object, offset, path));
            case JsonTokenType.StartArray:
                var array = new JsonTree(JsonValueKind.Array, offset, path);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    array.Items.Add(Value(ref reader, string.Create(CultureInfo.InvariantCulture, $"{path}[{array.Items.Count}]")));
                return array;
            case JsonTokenType.String:
                return new(JsonValueKind.String, offset, path) { Text = reader.GetString()! };
            case JsonTokenType.Number:
                return new(JsonValueKind.Number, offset, path) { Text = Encoding.UTF8.GetString(reader.ValueSpan) };
            case JsonTokenType.True or JsonTokenType.False:
                return new(reader.TokenType == JsonTokenType.True ? JsonValueKind.True : JsonValueKind.False, offset, path);
            default:
                return new(JsonValueKind.Null, offset, path);
        }
    }

    private JsonTree Object(ref Utf8JsonReader reader, JsonTree node)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (offset, member) = ((int)reader.TokenStartIndex, reader.GetString()!);
            reader.Read();
            var value = Value(ref reader, Join(node.Path, member));
            if (names.Add(member))
                node.Members.Add(new(member, offset, value));
            else
                Error(offset, value.Path, "duplicateMember", $"The member {member} stands twice; the first one is read.");
        }

        return node;
    }
}
