namespace Provenance.Chains;

/// <summary>The dispatches of a history, from which receipts take theirs.</summary>
internal sealed class Dispatches
{
    private const int Unnamed = -1;
    private const int Anybody = -2;
    private readonly PartyNumbers _parties;
    private readonly List<(int Event, int From, int To, bool IsNamed)> _all = [];
    private readonly List<Dispatched> _dispatched = [];
    private readonly Dictionary<string, List<int>> _byReference = new(StringComparer.Ordinal);
    private readonly bool[] _taken;

    // By sender and receiver, and whether it has a reference; made when a reference alone does not tell.
    private Dictionary<(int From, int To, bool IsNamed), Line>? _byParties;

    public Dispatches(ReadOnlySpan<EffectiveEvent> events, PartyNumbers parties)
    {
        _parties = parties;
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i].Event is not Dispatched dispatched)
                continue;
            if (dispatched.Shipment.IsKnown())
            {
                if (!_byReference.TryGetValue(dispatched.Shipment.Value, out var same))
                    _byReference.Add(dispatched.Shipment.Value, same = []);
                same.Add(_all.Count);
            }

            _dispatched.Add(dispatched);
            _all.Add((i, parties.Of(CustodyRoles.Giver(dispatched)), parties.Of(dispatched.To), dispatched.Shipment.IsKnown()));
        }

        _taken = new bool[_all.Count];
    }

    /// <summary>The dispatch of a receipt by the shipment's reference, or -1, and whether no other one fits. Receipts take in the order in which they stand.</summary>
    public (int Dispatch, bool IsOnly) TakeByReference(int receipt, Received received)
    {
        if (!received.Shipment.IsKnown() || !_byReference.TryGetValue(received.Shipment.Value, out var same))
            return (-1, false);
        var (from, to) = (_parties.Of(received.From), _parties.Of(CustodyRoles.Taker(received)));
        if (same.Count == 1)
            return IsSentBy(same[0], received.From, from) ? Take(receipt, Search(receipt, same, Unnamed, Unnamed)) : (-1, false);
        if (Search(receipt, same, from, to) is { Count: > 0 } fit)
            return Take(receipt, fit);
        var sent = same.FindAll(dispatch => IsSentBy(dispatch, received.From, from));
        var toReceiver = Search(receipt, sent, Unnamed, to);
        return (Take(receipt, toReceiver.Count > 0 ? toReceiver : Search(receipt, sent, Unnamed, Unnamed)).Dispatch, false);
    }

    /// <summary>The same by sender and receiver, once every receipt whose reference tells has taken its own.</summary>
    public (int Dispatch, bool IsOnly) TakeByParties(int receipt, Received received) => _all.Count == 0
        ? (-1, false)
        : Take(receipt, Search(receipt, _parties.Of(received.From), _parties.Of(CustodyRoles.Taker(received)), !received.Shipment.IsKnown()));

    /// <summary>
    /// Whether a receipt can name its sender so: as who sent it, for whom, or who carried it. Whom the record does not tell apart may be one.
    /// </summary>
    private bool IsSentBy(int dispatch, Party? sender, int from)
    {
        var e = _dispatched[dispatch];
        if (from < 0 || CustodyRoles.Giver(e) is not { Absence: null } giver || !PartyIdentities.AreToldApart(giver, sender!))
            return true;
        foreach (var party in (ReadOnlySpan<Party?>)[giver, e.By, e.OnBehalfOf, e.Custodian, e.Carrier])
        {
            if (_parties.Of(party) == from)
                return true;
        }

        return false;
    }

    private static bool Fits(int stated, int other) => stated < 0 || other < 0 || stated == other;

    private (int Dispatch, bool IsOnly) Take(int receipt, Fit fit)
    {
        if (fit.Count == 0)
            return (-1, false);
        var taken = fit.Free >= 0 ? fit.Free : fit.LastBefore >= 0 ? fit.LastBefore : fit.First;
        _taken[taken] |= _all[taken].Event < receipt;
        return (_all[taken].Event, fit.Count == 1);
    }

    private Fit Search(int receipt, List<int> same, int from, int to)
    {
        var (both, receiver, other) = (Fit.Nothing, Fit.Nothing, Fit.Nothing);
        foreach (var i in same)
        {
            if (!Fits(_all[i].From, from) || !Fits(_all[i].To, to))
                continue;
            var before = _all[i].Event < receipt ? i : -1;
            var fit = new Fit(1, _taken[i] ? -1 : before, before, i);
            if (to < 0 || _all[i].To < 0)
                other = other.And(fit);
            else if (from < 0 || _all[i].From < 0)
                receiver = receiver.And(fit);
            else
                both = both.And(fit);
        }

        return both.Or(receiver).Or(other);
    }

    private Fit Search(int receipt, int from, int to, bool orNamed)
    {
        _byParties ??= ByParties();
        ReadOnlySpan<(int, int)> keys = from < 0 ? [(Anybody, to)] : to < 0 ? [(from, Anybody)] : [(from, to), (Unnamed, to), (from, Unnamed)];
        var all = Fit.Nothing;
        foreach (var (sender, receiver) in keys)
        {
            var fit = Fit.Nothing;
            if (_byParties.TryGetValue((sender, receiver, false), out var line))
                fit = line.FitOf(receipt, _all, _taken);
            if (orNamed && _byParties.TryGetValue((sender, receiver, true), out var named))
                fit = fit.And(named.FitOf(receipt, _all, _taken));
            all = all.Or(fit);
        }

        return all;
    }

    private Dictionary<(int From, int To, bool IsNamed), Line> ByParties()
    {
        var lines = new Dictionary<(int, int, bool), Line>();
        for (var i = 0; i < _all.Count; i++)
        {
            var (_, from, to, isNamed) = _all[i];
            Add((from, to, isNamed), i);
            if (from >= 0)
                Add((from, Anybody, isNamed), i);
            if (to >= 0)
                Add((Anybody, to, isNamed), i);
        }

        return lines;

        void Add((int, int, bool) key, int i)
        {
            if (!lines.TryGetValue(key, out var line))
                lines.Add(key, line = new());
            line.Members.Add(i);
        }
    }

    /// <summary>How many fit; of those before the receipt the first that is not taken and the last, or -1; the first of all. As places among the dispatches.</summary>
    private readonly record struct Fit(int Count, int Free, int LastBefore, int First)
    {
        public static readonly Fit Nothing = new(0, -1, -1, int.MaxValue);

        /// <summary>With others that fit as well.</summary>
        public Fit And(Fit other) => new(
            Count + other.Count,
            Free < 0 || other.Free < 0 ? Math.Max(Free, other.Free) : Math.Min(Free, other.Free),
            Math.Max(LastBefore, other.LastBefore),
            Math.Min(First, other.First));

        /// <summary>With others that fit less well: who is named goes before who is not.</summary>
        public Fit Or(Fit worse) => new(
            Count + worse.Count,
            Free < 0 ? worse.Free : Free,
            LastBefore < 0 ? worse.LastBefore : LastBefore,
            Count == 0 ? worse.First : First);
    }

    /// <summary>Dispatches between the same parties, in the order in which they stand.</summary>
    private sealed class Line
    {
        private int _free;
        private int _before;

        public List<int> Members { get; } = [];

        public Fit FitOf(int receipt, List<(int Event, int From, int To, bool IsNamed)> all, bool[] taken)
        {
            while (_free < Members.Count && taken[Members[_free]])
                _free++;
            while (_before < Members.Count && all[Members[_before]].Event < receipt)
                _before++;
            return new(Members.Count, _free < _before ? Members[_free] : -1, _before > 0 ? Members[_before - 1] : -1, Members[0]);
        }
    }
}
