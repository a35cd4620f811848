using NodaTime;
using Provenance.Packs;
using Provenance.Reference;
using Provenance.Routes.Matching;
using Provenance.Rules.Sourcing;
using Provenance.Validation.Amounts;
using Provenance.Validation.Flow;
using Provenance.Validation.Inputs;
using Provenance.Validation.Temporal;
using UnknownAncestors = Provenance.Rules.Structure.UnknownAncestors;

namespace Provenance.Validation;

/// <summary>All chains of one check, and what is computed once for all of them.</summary>
internal sealed class SetView
{
    private readonly ChainView[] _views;
    private Lineages? _lineages;
    private PlaceIndex? _places;
    private UnitFactors? _units;
    private CustomsTerritories? _customs;
    private TemporalNetwork? _network;
    private LoadedIds? _ids;
    private IntroducedItems? _introduced;
    private EvidenceBook? _evidence;
    private Origins? _origins;
    private UnknownAncestors? _unknownAncestors;
    private Propagation? _amounts;
    private bool _amountsMade;
    private PackBook? _packs;
    private RouteBook? _routes;
    private Derivations? _derivations;

    public SetView(ChainSet set, Instant evaluatedAt, ProvenancePolicy policy)
    {
        Set = set;
        EvaluatedAt = evaluatedAt;
        Policy = policy;
        _views = new ChainView[set.Count];
        for (var i = 0; i < _views.Length; i++)
            _views[i] = new(this, i);
    }

    public ChainSet Set { get; }

    public Instant EvaluatedAt { get; }

    public ProvenancePolicy Policy { get; }

    public ReadOnlySpan<ChainView> Views => _views;

    /// <summary>Whether there is one chain, and no other that is checked apart from it.</summary>
    public bool IsAlone => Set.CountOfAll == 1;

    /// <summary>Up to which instant, in ticks of the Unix epoch, the rules that ran say the same of these chains.</summary>
    public Int128 Stands { get; private set; } = Int128.MaxValue;

    /// <summary>Whether a rule read the report's now itself, so that nobody knows up to when what it says stands.</summary>
    public bool IsNowRead { get; set; }

    /// <summary>Which chains are linked with one another.</summary>
    public Lineages Lineages => _lineages ??= new Lineages(this);

    /// <summary>When everything can have happened.</summary>
    public TemporalNetwork Network => _network ??= new TemporalNetwork(this);

    /// <summary>The places that documents define, by id.</summary>
    public PlaceIndex Places => _places ??= new PlaceIndex(Set.Registry.Places);

    /// <summary>Customs territories and unions, as the policy knows them.</summary>
    public CustomsTerritories Customs => _customs ??= Policy.Data.Customs is { } data ? new(data) : CustomsTerritories.Default;

    /// <summary>The factors between units that documents state of items.</summary>
    public UnitFactors Units => _units ??= new UnitFactors(Set.Registry.ItemFacts);

    /// <summary>Which ids of events, evidence and registry entries can be resolved.</summary>
    public LoadedIds Ids => _ids ??= new LoadedIds(Set);

    /// <summary>Which item ids some event introduces.</summary>
    public IntroducedItems Introduced => _introduced ??= new IntroducedItems(this);

    /// <summary>What the rules before the running one found, before any finding made another superfluous: for rules over findings.</summary>
    public IReadOnlyList<Finding> FindingsSoFar { get; init; } = [];

    /// <summary>What was fetched before the check; <see langword="null"/> where nothing was.</summary>
    public ProvenanceInputs? Inputs { get; init; }

    /// <summary>What became of evidence, and where it comes from.</summary>
    public EvidenceBook Evidence => _evidence ??= new EvidenceBook(this);

    /// <summary>Where the goods of each chain originate.</summary>
    public Origins Origins => _origins ??= new Origins(this);

    /// <summary>Which goods come from goods of unknown beginning; asked for once the rules on origins ran.</summary>
    public UnknownAncestors UnknownAncestors => _unknownAncestors ??= new UnknownAncestors(this);

    /// <summary>What follows for amounts that are recorded as unknown; <see langword="null"/> where none is.</summary>
    public Propagation? Amounts
    {
        get
        {
            if (!_amountsMade)
                (_amounts, _amountsMade) = (Propagation.Of(this), true);
            return _amounts;
        }
    }

    /// <summary>What packs look up; asked for only where the policy names packs.</summary>
    public PackBook Packs => _packs ??= new PackBook(this);

    /// <summary>How goods keep to routes; asked for only where the policy names routes.</summary>
    public RouteBook Routes => _routes ??= new RouteBook(this);

    /// <summary>What goods were made of, and what became of them.</summary>
    public Derivations Derivations => _derivations ??= new Derivations(this);

    /// <summary>What a rule says changes when an instant has passed.</summary>
    public void StandsUntil(Int128 ticks) => Stands = Int128.Min(Stands, ticks);

    /// <summary>Uses what another check computed of the same registry.</summary>
    public void Share(SetView other) => (_places, _units, _customs) = (other.Places, other.Units, other.Customs);

    /// <summary>Whether the investigation profile is on: an event is a claim, or a source is testimony (catalogue 2.7).</summary>
    public bool IsInvestigation()
    {
        foreach (var view in _views)
        {
            foreach (var e in view.Events)
            {
                if (e.Status != Status.Fact || HasTestimony(e.Event))
                    return true;
            }
        }

        return false;
    }

    private static bool HasTestimony(ProvenanceEvent e)
    {
        if (HasTestimony(e.Evidence))
            return true;
        foreach (var allegation in e.Allegations)
        {
            if (HasTestimony(allegation.Evidence))
                return true;
        }

        return false;
    }

    private static bool HasTestimony(ValueList<EvidenceLink> evidence)
    {
        foreach (var link in evidence)
        {
            if (link.Evidence.Kind is { } kind && kind.Is("testimony"))
                return true;
        }

        return false;
    }
}
