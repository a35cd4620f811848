namespace Provenance.Validation.Inputs;

/// <summary>Brings together what several documents define.</summary>
internal static class Registries
{
    /// <summary>All entries of both; of entries with one id, or equal ones without, that of the first.</summary>
    public static Registry Union(Registry first, Registry second)
    {
        if (first == Registry.Empty)
            return second;
        if (second == Registry.Empty)
            return first;
        return new()
        {
            Parties = Union(first.Parties, second.Parties, one => one.Id),
            Places = Union(first.Places, second.Places, one => one.Id),
            Sources = Union(first.Sources, second.Sources, one => one.Id),
            Evidence = Union(first.Evidence, second.Evidence, one => one.Id),
            Restrictions = Union(first.Restrictions, second.Restrictions, one => one.Id),
            Authorizations = Union(first.Authorizations, second.Authorizations, one => one.Id),
            ItemFacts = Union(first.ItemFacts, second.ItemFacts, _ => null),
            InContext = Union(first.InContext, second.InContext, id => id),
        };
    }

    private static ValueList<T> Union<T>(ValueList<T> first, ValueList<T> second, Func<T, string?> idOf)
        where T : notnull => first.Concat(second).DistinctBy(one => (object?)idOf(one) ?? one).ToValueList();
}
