using Provenance.Reference;

namespace Provenance.Packs.Fields;

/// <summary>A kind of object of the native document, as paths read it.</summary>
internal sealed class FieldShape(string noun)
{
    private readonly Dictionary<string, Field> _members = new(StringComparer.Ordinal);

    /// <summary>What it is called in a message, with its article.</summary>
    public string Noun { get; } = noun;

    /// <summary>The names of its members, in the order of the table.</summary>
    public IReadOnlyCollection<string> Names => _members.Keys;

    /// <summary>The word by which one in a list is found: <c>documents[invoice]</c>; <see langword="null"/> where it has none.</summary>
    public Func<object, string?>? WordOf { get; init; }

    /// <summary>The words that it may have there; <see langword="null"/> for any.</summary>
    public Vocabulary? Words { get; init; }

    public Field? Find(string name) => _members.GetValueOrDefault(name);

    /// <summary>Adds a member that has one value.</summary>
    public FieldShape With<T>(string name, Func<T, PackScene, object?> read, FieldShape? shape = null)
    {
        _members.Add(name, new(name, (node, scene) => read((T)node, scene), shape, false));
        return this;
    }

    /// <inheritdoc cref="With{T}(string, Func{T, PackScene, object?}, FieldShape?)"/>
    public FieldShape With<T>(string name, Func<T, object?> read, FieldShape? shape = null) => With<T>(name, (node, _) => read(node), shape);

    /// <summary>Adds a member that is a list.</summary>
    public FieldShape List<T>(string name, Func<T, PackScene, object?> read, FieldShape? shape = null)
    {
        _members.Add(name, new(name, (node, scene) => read((T)node, scene), shape, true));
        return this;
    }

    /// <inheritdoc cref="List{T}(string, Func{T, PackScene, object?}, FieldShape?)"/>
    public FieldShape List<T>(string name, Func<T, object?> read, FieldShape? shape = null) => List<T>(name, (node, _) => read(node), shape);
}

/// <summary>A member that a path can name.</summary>
/// <param name="Name">Its name in the native document.</param>
/// <param name="Read">Its value in an object; a list as it is in the model.</param>
/// <param name="Shape">What its value, or each of a list, is; <see langword="null"/> for a value without members.</param>
/// <param name="IsList">Whether it is a list.</param>
internal sealed record Field(string Name, Func<object, PackScene, object?> Read, FieldShape? Shape, bool IsList);
