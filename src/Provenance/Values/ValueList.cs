using System.Collections;
using System.Runtime.CompilerServices;

namespace Provenance.Values;

/// <summary>
/// An immutable list that is equal to another with equal elements in the same order. Every list member of the model is one, so that records
/// compare by content. A list can also be recorded as unknown or none.
/// </summary>
/// <remarks>
/// <para>The default value is the empty list: nothing is recorded. Written as a collection expression: <c>Marks = ["KF94"]</c>.</para>
/// <para>Safe to share between threads. Equality uses the element's default comparer.</para>
/// </remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>, IKnowable
{
    // One reference, so that a record with ten list members stays small: null, T[] (never empty) or Absence.
    private readonly object? _content;

    internal ValueList(T[] owned) => _content = owned.Length == 0 ? null : owned;

    internal ValueList(Absence absence) => _content = absence;

    /// <summary>How many elements; 0 where the list is not recorded, unknown or none.</summary>
    public int Count => _content is T[] items ? items.Length : 0;

    /// <inheritdoc/>
    public Absence? Absence => _content as Absence;

    /// <summary>The element at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside the list.</exception>
    public T this[int index] => (uint)index < (uint)Count
        ? ((T[])_content!)[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"The list has {Count} elements.");

    /// <summary>The elements without copying.</summary>
    public ReadOnlySpan<T> AsSpan() => _content is T[] items ? items : default;

    /// <summary>Enumerates without allocating.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_content as T[] ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_content as T[] ?? []).GetEnumerator();

    /// <summary>Whether both hold equal elements in the same order, or the same absence.</summary>
    public bool Equals(ValueList<T> other)
    {
        if (ReferenceEquals(_content, other._content))
            return true;
        if (_content is Absence absence)
            return absence.Equals(other._content as Absence);
        return other._content is not Values.Absence && AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (_content is Absence absence)
            return absence.GetHashCode();
        var hash = new HashCode();
        foreach (var item in AsSpan())
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Whether both are equal.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>The elements between brackets, for people.</summary>
    public override string ToString() => Absence is { } absence ? absence.ToString() : $"[{string.Join(", ", AsSpan().ToArray())}]";
}

/// <summary>Makes <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    /// <summary>A list of a copy of <paramref name="items"/>.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>The elements exist and are not known.</summary>
    public static ValueList<T> Unknown<T>(Why why) => new(Absence.Unknown(why));

    /// <summary>There are none.</summary>
    /// <param name="why">The reason, for people; not empty.</param>
    public static ValueList<T> None<T>(string why) => new(Absence.None(why));

    /// <summary>A list of a copy of <paramref name="items"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <see langword="null"/>.</exception>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new([.. items]);
    }
}
