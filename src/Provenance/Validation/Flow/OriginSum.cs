namespace Provenance.Validation.Flow;

/// <summary>The origins of several goods together. The default value is that of none.</summary>
internal struct OriginSum
{
    /// <summary>So many events are named; a blend of hundreds of lots is judged by its countries.</summary>
    private const int MostEvents = 8;

    private OriginOfGoods? _total;

    public readonly OriginOfGoods Total => _total ?? OriginOfGoods.NotRecorded;

    /// <summary>The total of origins of which not all can be right.</summary>
    public readonly OriginOfGoods Contested => Total is not { IsKnown: true } total ? Total : new()
    {
        Countries = total.Countries,
        Events = total.Events,
        Status = total.Status,
        IsContested = true,
    };

    public void Add(OriginOfGoods origin) => _total = _total is null || ReferenceEquals(_total, origin) ? origin : Sum(_total, origin);

    private static OriginOfGoods Sum(OriginOfGoods one, OriginOfGoods other)
    {
        if (!one.IsKnown || !other.IsKnown)
            return one.IsElsewhere || other.IsElsewhere ? OriginOfGoods.Unknown : NotRecorded(one, other);
        return new()
        {
            Countries = Union(one.Countries, other.Countries),
            Maybe = Union(one.Maybe, other.Maybe),
            Undecided = one.Undecided ?? other.Undecided,
            Events = Union(one.Events, other.Events, MostEvents),
            Status = one.Status > other.Status ? one.Status : other.Status,
            IsConferred = one.IsConferred || other.IsConferred,
            IsContested = one.IsContested || other.IsContested,
        };
    }

    private static OriginOfGoods NotRecorded(OriginOfGoods one, OriginOfGoods other) =>
        one.Lacking is not null ? one : other.Lacking is not null ? other : OriginOfGoods.NotRecorded;

    internal static T[] Union<T>(T[] ones, T[] others, int most = int.MaxValue)
    {
        List<T>? union = null;
        foreach (var other in others)
        {
            if ((union?.Count ?? ones.Length) < most && !(union is null ? Array.IndexOf(ones, other) >= 0 : union.Contains(other)))
                (union ??= [.. ones]).Add(other);
        }

        return union is null ? ones : [.. union];
    }
}
