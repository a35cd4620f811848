namespace Provenance.Values;

/// <summary>A value that can also be recorded as unknown or as known not to exist.</summary>
public interface IKnowable
{
    /// <summary>What stands in the value's place; <see langword="null"/> where the value itself is recorded.</summary>
    Absence? Absence { get; }
}

/// <summary>Tells the four states of a value apart.</summary>
public static class KnowledgeExtensions
{
    /// <summary>What the record says of this value; <see cref="Knowledge.NotRecorded"/> for <see langword="null"/>.</summary>
    public static Knowledge Knowledge(this IKnowable? value) =>
        value is null ? Values.Knowledge.NotRecorded : value.Absence?.State ?? Values.Knowledge.Known;

    /// <summary>What the record says of this list; <see cref="Knowledge.NotRecorded"/> for the empty list.</summary>
    public static Knowledge Knowledge<T>(this ValueList<T> list) =>
        list.Absence is { } absence ? absence.State : list.Count == 0 ? Values.Knowledge.NotRecorded : Values.Knowledge.Known;

    /// <summary>Whether the value itself is recorded: neither missing, nor unknown, nor none.</summary>
    public static bool IsKnown([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] this IKnowable? value) => value is { Absence: null };

    /// <summary>Whether the record says that the value exists and is not known.</summary>
    public static bool IsUnknown([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] this IKnowable? value) =>
        value is { Absence.State: Values.Knowledge.Unknown };

    /// <summary>Whether the record says that there is none.</summary>
    public static bool IsNone([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] this IKnowable? value) =>
        value is { Absence.State: Values.Knowledge.None };
}
