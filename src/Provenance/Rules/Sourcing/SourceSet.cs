using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>Tells of sets of sources without telling who is withheld.</summary>
internal static class SourceSet
{
    /// <summary>Whether the record says who the source is.</summary>
    public static bool IsNamed(Source? source) =>
        source is not null && (source.IdentityWithheld == false || (source.IdentityWithheld is null && source.Name.IsKnown()));

    /// <summary>The sources in the order of their ids, by which findings of one set are one. The name of a withheld source describes it, and is not printed.</summary>
    public static string Of(List<Evidence> origins, EffectiveEvent e)
    {
        if (origins.Count == 1)
            return Named(origins[0], e);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var origin in origins)
            names.Add(Named(origin, e));
        return string.Join(", ", names);
    }

    /// <summary>Who knows the first withheld source that somebody knows, for a question; <see langword="null"/> where nobody does.</summary>
    public static string? CustodianOf(List<Evidence> origins, ChainView view)
    {
        foreach (var origin in origins)
        {
            if (origin.Source?.Custodian is { } custodian)
                return NameOf(view, custodian);
        }

        return null;
    }

    /// <summary>Whether somebody knows each source that is not named.</summary>
    public static bool IsEachKept(List<Evidence> origins)
    {
        foreach (var origin in origins)
        {
            if (origin.Source?.Custodian is null && !IsNamed(origin.Source))
                return false;
        }

        return true;
    }

    private static string Named(Evidence origin, EffectiveEvent e) => origin.Source switch
    {
        { Id: { } id } => id,
        { } source when IsNamed(source) && source.Name.IsKnown() => source.Name.Value,
        _ => $"the source of {origin.Id ?? e.Id}",
    };

    private static string NameOf(ChainView view, string id)
    {
        foreach (var source in view.Set.Registry.Sources)
        {
            if (source.Id == id && IsNamed(source) && source.Name.IsKnown())
                return source.Name.Value;
        }

        return id;
    }
}
