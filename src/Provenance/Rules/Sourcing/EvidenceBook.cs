using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>Evidence of a set as it now stands: graded, refuted or superseded by assessments, and followed to where it comes from.</summary>
/// <remarks>Made once for a set; what repeats other evidence is followed once.</remarks>
internal sealed class EvidenceBook
{
    /// <summary>Up to so many origins a plain search is faster than an index, and costs nothing.</summary>
    private const int Few = 8;

    private readonly SetView _set;
    private readonly Dictionary<string, Assessed>? _assessed;
    private Dictionary<Evidence, Evidence[]>? _origins;
    private Dictionary<string, Evidence>? _byId;

    public EvidenceBook(SetView set)
    {
        _set = set;
        foreach (var view in set.Views)
        {
            foreach (var e in view.Events)
            {
                if (e.Event is not EvidenceAssessed { Target: { } target } assessment || !view.IsOwn(e) || e.Status == Status.Disputed)
                    continue;
                _assessed ??= new(StringComparer.Ordinal);
                _assessed[target] = _assessed.GetValueOrDefault(target).After(e, assessment);
            }
        }
    }

    /// <summary>
    /// The evidence at which what supports an event ends: in its key members, or in any of its members. What repeats other evidence is no origin,
    /// and what was refuted or superseded supports nothing. <see langword="null"/> where nothing is left.
    /// </summary>
    public List<Evidence>? OriginsOf(EffectiveEvent e, bool isKey = true)
    {
        List<Evidence>? origins = null;
        HashSet<Evidence>? known = null;
        foreach (var link in e.Event.Evidence)
        {
            if (!KeyMembers.Supports(e.Event, link, isKey) || IsOut(link.Evidence))
                continue;
            if (!Repeats(link.Evidence))
            {
                Add(ref origins, ref known, link.Evidence);
                continue;
            }

            foreach (var origin in OriginsOf(link.Evidence))
                Add(ref origins, ref known, origin);
        }

        return origins;
    }

    /// <summary>The evidence that an item repeats and that repeats none itself; the item, where it repeats none or none of it was read.</summary>
    public Evidence[] OriginsOf(Evidence item)
    {
        if (!Repeats(item))
            return [item];
        _origins ??= new(ReferenceEqualityComparer.Instance);
        if (!_origins.TryGetValue(item, out var origins))
            origins = Follow(item);
        return origins;
    }

    /// <summary>The nearest evidence among some that an item repeats, directly or through other evidence; <see langword="null"/> where it repeats none of it.</summary>
    public Evidence? NearestBehind(Evidence item, HashSet<Evidence> some)
    {
        var seen = new HashSet<Evidence>(ReferenceEqualityComparer.Instance) { item };
        var open = new Queue<Evidence>([item]);
        while (open.TryDequeue(out var next))
        {
            Looked++;
            if (!ReferenceEquals(next, item) && some.Contains(next))
                return next;
            foreach (var id in Repeats(next) ? next.Cites : default)
            {
                if (ById(id) is { } cited && seen.Add(cited))
                    open.Enqueue(cited);
            }
        }

        return null;
    }

    /// <summary>How many items were followed so far: the measure of the work, which grows with the evidence and not with its pairs.</summary>
    internal int Looked { get; private set; }

    /// <summary>Whether an item only repeats what other evidence says. Who is the witness may cite others too.</summary>
    public static bool Repeats(Evidence item) => item.Cites.Count > 0 && item.Distance != 0;

    /// <summary>Whether it was refuted, or other evidence took its place.</summary>
    public bool IsOut(Evidence item) => Of(item.Id).IsOut;

    /// <summary>Whether the evidence of an id was refuted, or other evidence took its place.</summary>
    public bool IsOut(string id) => Of(id).IsOut;

    /// <summary>Whether any evidence was refuted or superseded.</summary>
    public bool IsAnyOut
    {
        get
        {
            if (_assessed is null)
                return false;
            foreach (var assessed in _assessed.Values)
            {
                if (assessed.IsOut)
                    return true;
            }

            return false;
        }
    }

    /// <summary>Whether it holds, and something does that it repeats.</summary>
    public bool Stands(Evidence item) => !IsOut(item) && Array.Exists(OriginsOf(item), origin => !IsOut(origin));

    /// <summary>Its grade: that of the last assessment of it or of its source, else its own.</summary>
    public Grade GradeOf(Evidence item)
    {
        var own = Of(item.Id);
        var source = Of(item.Source?.Id);
        return new(own.Reliability ?? source.Reliability ?? item.Source?.Reliability, own.Credibility ?? item.Credibility);
    }

    /// <summary>Whether a person put on record that what it supports is a fact: who, when and why.</summary>
    public bool IsPromoted(Evidence item) => Of(item.Id).IsPromoted;

    private Assessed Of(string? id) => _assessed is null || id is null ? default : _assessed.GetValueOrDefault(id);

    private Evidence[] Follow(Evidence item)
    {
        var seen = new HashSet<Evidence>(ReferenceEqualityComparer.Instance);
        var isPath = true;
        var ends = new List<Evidence>();
        var open = new Stack<Evidence>();
        open.Push(item);
        seen.Add(item);
        while (open.TryPop(out var next))
        {
            Looked++;
            if (_origins!.TryGetValue(next, out var known))
            {
                ends.AddRange(known.Where(seen.Add));
                continue;
            }

            var isFollowed = false;
            if (Repeats(next))
            {
                foreach (var id in next.Cites)
                {
                    if (ById(id) is not { } cited)
                        continue;
                    isPath &= !isFollowed;
                    isFollowed = true;
                    if (seen.Add(cited))
                        open.Push(cited);
                }
            }

            if (!isFollowed)
                ends.Add(next);
        }

        // Of evidence that repeats itself in a circle one stands for all.
        var isCircle = ends.Count == 0;
        if (isCircle)
            ends.Add(seen.MinBy(one => one.Id, StringComparer.Ordinal)!);
        ends.Sort((one, other) => StringComparer.Ordinal.Compare(one.Id, other.Id));
        Evidence[] origins = [.. ends];
        _origins![item] = origins;
        if (isPath && !isCircle && ends is [var only])
        {
            // All that lies on a way without a fork ends where that does.
            foreach (var passed in seen)
            {
                if (Repeats(passed) && !ReferenceEquals(passed, only))
                    _origins.TryAdd(passed, origins);
            }
        }

        return origins;
    }

    private Evidence? ById(string id) => (_byId ??= Index()).GetValueOrDefault(id);

    private Dictionary<string, Evidence> Index()
    {
        var byId = new Dictionary<string, Evidence>(StringComparer.Ordinal);
        foreach (var evidence in _set.Set.Registry.Evidence)
        {
            if (evidence.Id is { } id)
                byId.TryAdd(id, evidence);
        }

        foreach (var chain in _set.Set.Chains)
        {
            foreach (var recorded in chain.Ledger)
            {
                foreach (var link in recorded.Event.Evidence)
                {
                    if (link.Evidence.Id is { } id)
                        byId.TryAdd(id, link.Evidence);
                }
            }
        }

        return byId;
    }

    private void Add(ref List<Evidence>? origins, ref HashSet<Evidence>? known, Evidence origin)
    {
        if (IsOut(origin))
            return;
        origins ??= new(1);
        if (origins.Count >= Few)
        {
            if (known is null)
            {
                known = new(Few * 2, EvidenceIdentity.Instance);
                known.UnionWith(origins);
            }

            if (known.Add(origin))
                origins.Add(origin);
            return;
        }

        foreach (var one in origins)
        {
            if (EvidenceIdentity.Instance.Equals(one, origin))
                return;
        }

        origins.Add(origin);
    }

    /// <summary>What assessments made of evidence or a source.</summary>
    private readonly record struct Assessed(char? Reliability, int? Credibility, bool IsOut, bool IsPromoted)
    {
        public Assessed After(EffectiveEvent e, EvidenceAssessed assessment) => new(
            assessment.Reliability ?? Reliability,
            assessment.Credibility ?? Credibility,
            IsOut || assessment.Assessment is Assessment.Refuted or Assessment.Superseded,
            IsPromoted || (assessment.Assessment == Assessment.Promoted && assessment.By.IsKnown() && (e.RecordedAt is not null || e.Start.IsKnown()) && assessment.Reason is not null));
    }
}

/// <summary>A grade on the Admiralty scale: reliability A to F, credibility 1 to 6; <see langword="null"/> where one is not graded.</summary>
internal readonly record struct Grade(char? Reliability, int? Credibility)
{
    public bool IsGiven => Reliability is not null || Credibility is not null;

    /// <summary>Whether somebody tried to judge it and could not.</summary>
    public bool IsNotJudged => Reliability == 'F' || Credibility == 6;

    /// <summary>Whether it is at least as good in both halves; one that is not graded is not.</summary>
    public bool IsAtLeast(char reliability, int credibility) => Reliability <= reliability && Credibility <= credibility;

    /// <summary>Whether a half that is graded is worse.</summary>
    public bool IsWorseThan(char reliability, int credibility) => Reliability > reliability || Credibility > credibility;

    public override string ToString() => $"{Reliability?.ToString() ?? "-"}{(Credibility is { } credibility ? (char)('0' + credibility) : '-')}";
}
