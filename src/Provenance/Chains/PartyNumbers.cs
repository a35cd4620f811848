namespace Provenance.Chains;

/// <summary>Numbers the parties of a history from 0, one number for those that are the same as far as the record says (<see cref="Party.IsSameAs"/>).</summary>
/// <remarks>A few are compared one by one; many are looked up, so that long histories with many parties stay linear.</remarks>
internal sealed class PartyNumbers
{
    private const int Few = 16;
    private readonly List<Party> _parties = [];
    private Dictionary<object, int>? _index;
    private Dictionary<Party, int>? _same;
    private int _shapes;

    [Flags]
    private enum Shape
    {
        Name = 0,
        Id = 1,
        Gln = 2,
        Identifier = 4,
    }

    /// <summary>How many parties there are.</summary>
    public int Count => _parties.Count;

    /// <summary>The number of a party, a new one where it is new; -1 where it is not recorded, unknown or nobody.</summary>
    public int Of(Party? party)
    {
        if (party is not { Absence: null })
            return -1;
        var number = _index is null ? Compare(party) : Find(party);
        if (number >= 0)
            return number;
        _parties.Add(party);
        if (_index is not null)
            Index(_parties.Count - 1);
        else if (_parties.Count > Few)
            IndexAll();
        return _parties.Count - 1;
    }

    private static Shape ShapeOf(Party party) =>
        (party.Id is null ? 0 : Shape.Id) | (party.Gln.IsKnown() ? Shape.Gln : 0) | (party.Identifier.IsKnown() ? Shape.Identifier : 0);

    /// <summary>What decides between a party and those of a shape: the first in which both say something.</summary>
    private static object? Key(Party party, Shape shape, Shape common)
    {
        if ((common & Shape.Id) != 0)
            return (shape, Shape.Id, party.Id);
        if ((common & Shape.Gln) != 0)
            return (shape, Shape.Gln, party.Gln);
        if ((common & Shape.Identifier) != 0)
            return (shape, Shape.Identifier, party.Identifier);
        return party.Name.IsKnown() ? (shape, party.Name, party.Kind, party.Country) : null;
    }

    private int Compare(Party party)
    {
        for (var i = 0; i < _parties.Count; i++)
        {
            if (_parties[i].IsSameAs(party))
                return i;
        }

        return -1;
    }

    private int Find(Party party)
    {
        var found = _same!.TryGetValue(party, out var itself) ? itself : int.MaxValue;
        for (var shape = (Shape)0; shape <= (Shape.Id | Shape.Gln | Shape.Identifier); shape++)
        {
            if ((_shapes >> (int)shape & 1) != 0 && Key(party, shape, shape & ShapeOf(party)) is { } key && _index!.TryGetValue(key, out var number))
                found = Math.Min(found, number);
        }

        return found == int.MaxValue ? -1 : found;
    }

    private void IndexAll()
    {
        (_index, _same) = ([], new(ReferenceEqualityComparer.Instance));
        for (var i = 0; i < _parties.Count; i++)
            Index(i);
    }

    private void Index(int number)
    {
        var party = _parties[number];
        var shape = ShapeOf(party);
        _shapes |= 1 << (int)shape;
        _same!.TryAdd(party, number);
        foreach (var decides in (ReadOnlySpan<Shape>)[Shape.Id, Shape.Gln, Shape.Identifier, Shape.Name])
        {
            if ((decides == Shape.Name || (shape & decides) != 0) && Key(party, shape, decides) is { } key)
                _index!.TryAdd(key, number);
        }
    }
}
