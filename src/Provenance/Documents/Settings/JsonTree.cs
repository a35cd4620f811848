using System.Text.Json;

namespace Provenance.Documents.Settings;

/// <summary>A value of a settings file (a policy, a pack), with its place: such files are small and are read as a whole.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Its first byte in the file.</param>
/// <param name="Path">Its path: <c>$.thresholds.openAfter</c>.</param>
internal sealed record JsonTree(JsonValueKind Kind, int Offset, string Path)
{
    /// <summary>What a string says, or a number as it is written.</summary>
    public string Text { get; init; } = "";

    /// <summary>The members of an object, in order; of a name that stands twice the first.</summary>
    public List<JsonMember> Members { get; } = [];

    /// <summary>The items of an array.</summary>
    public List<JsonTree> Items { get; } = [];

    /// <summary>The byte after its last one.</summary>
    public int End { get; set; }

    /// <summary>What it is, for messages.</summary>
    public string Words => Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"\"{Text}\"",
        JsonValueKind.Number => Text,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };
}

/// <summary>A member of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Offset">The first byte of the name in the file.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct JsonMember(string Name, int Offset, JsonTree Value);
