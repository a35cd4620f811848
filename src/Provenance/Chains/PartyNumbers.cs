namespace Provenance.Chains;

/// <summary>Numbers the parties of one history from 0, one number for those that are one (<see cref="PartyIdentities"/>).</summary>
internal sealed class PartyNumbers(PartyIdentities parties)
{
    private const int Few = 16;
    private readonly List<int> _known = [];
    private Dictionary<int, int>? _index;

    /// <summary>How many parties there are.</summary>
    public int Count => _known.Count;

    /// <summary>The number of a party, a new one where it is new; -1 where it is not recorded, unknown or nobody.</summary>
    public int Of(Party? party)
    {
        var identity = parties.NumberOf(party);
        if (identity < 0)
            return -1;
        if (_index is null ? _known.IndexOf(identity) is >= 0 and var number : _index.TryGetValue(identity, out number))
            return number;
        _known.Add(identity);
        if (_index is not null)
        {
            _index.Add(identity, _known.Count - 1);
        }
        else if (_known.Count > Few)
        {
            _index = [];
            for (var i = 0; i < _known.Count; i++)
                _index.Add(_known[i], i);
        }

        return _known.Count - 1;
    }
}
