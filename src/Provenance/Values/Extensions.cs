using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Provenance.Values;

/// <summary>Members that this version does not know or that a user added, kept with their JSON in the order of the document.</summary>
/// <remarks>Equal when names, JSON and places are equal in order. Immutable.</remarks>
public sealed record Extensions
{
    /// <summary>No member.</summary>
    public static readonly Extensions Empty = new();

    /// <summary>The members.</summary>
    public ValueList<ExtensionMember> Members { get; init; }

    /// <summary>The value of the member <paramref name="name"/>, or the type's default where there is none.</summary>
    /// <exception cref="JsonException">The member's JSON does not fit <typeparamref name="T"/>.</exception>
    public T? Read<T>(string name, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        foreach (var member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
                return JsonSerializer.Deserialize(member.Json, type);
        }

        return default;
    }

    /// <summary>These members and one more, or with its value replaced.</summary>
    /// <param name="name">A URI or <c>prefix:name</c>; other names are for members of later versions.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">How to write it.</param>
    public Extensions With<T>(string name, T value, JsonTypeInfo<T> type)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(type);
        var member = new ExtensionMember(name, JsonSerializer.Serialize(value, type));
        return new() { Members = [.. ((IEnumerable<ExtensionMember>)Members).Where(m => m.Name != name), member] };
    }
}

/// <summary>One kept member.</summary>
/// <param name="Name">The name as it stands in the document.</param>
/// <param name="Json">The value as JSON text without insignificant white space.</param>
/// <param name="Inline">Whether it stands among the object's own members and not under <c>extensions</c>; always true where the object has no such member.</param>
public sealed record ExtensionMember(string Name, string Json, bool Inline = false);

/// <summary>A value of the model that keeps members it does not know.</summary>
public abstract record Extensible
{
    /// <summary>Members kept beside the known ones; <see cref="Extensions.Empty"/> by default.</summary>
    public Extensions Extensions { get; init; } = Extensions.Empty;
}
