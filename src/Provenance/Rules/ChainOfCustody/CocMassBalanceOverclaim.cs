using System.Globalization;
using Provenance.Validation;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>COC015.</summary>
internal sealed class CocMassBalanceOverclaim : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "COC015",
        Name = "coc-mass-balance-overclaim",
        Title = "More goods are claimed in a period than the credits of the site cover.",
        Family = RuleFamily.Custody,
        Class = RuleClass.Violation,
        Severity = Severity.Error,
        Profile = RuleProfile.CustodyModel,
        Citations = ["ISO 22095:2020 3.3.4 [S]", "ISO 22095-2:2026: methods, boundaries, conversion factors, catalogue page only [S]", "UNTP mass balance example 40/60 [V]"],
        Why = "A claim without a credit behind it sells the same material twice.",
        Remedy = "Record the credits of the inputs and the conversion factor, or correct the claims.",
        Limits = "Credits and claims of one site, one characteristic and one unit are compared; credits from before the period that nothing claimed are its opening balance. Schemes may allow a negative balance for a time.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        // A balance is of a site, whatever the chains: the first one speaks for the set.
        if (view.Index > 0)
        {
            sink.NotApplicable("the first chain speaks for the set");
            return;
        }

        var claims = new List<Entry>();
        var credits = new List<Entry>();
        foreach (var chain in view.SetView.Views)
        {
            var isBalanced = CustodyModels.Is(chain, "massBalance");
            foreach (var e in chain.Events)
            {
                if (e.Event is ClaimMade { Planned: false, Quantity: { Absence: null } } claim && chain.IsOwn(e))
                    Sort(chain, e, claim, isBalanced, claims, credits);
            }
        }

        foreach (var claim in claims)
            Judge(sink, claim, claims, credits);
        if (claims.Count == 0)
            sink.NotApplicable("nothing is claimed by mass balance");
    }

    private static void Sort(ChainView chain, EffectiveEvent e, ClaimMade claim, bool isBalanced, List<Entry> claims, List<Entry> credits)
    {
        if (claim.ClaimKind is { Word: "creditIssued" })
            credits.Add(new(e, claim, 1));
        else if (CustodyModels.IsOfGoods(claim) && (claim.Model?.Is("massBalance") ?? isBalanced))
            claims.Add(new(e, claim, FactorOf(chain)));
    }

    /// <summary>Output per input at most, as the event that made the goods states it; 1 where nothing is stated.</summary>
    private static decimal FactorOf(ChainView chain)
    {
        foreach (var i in CustodyModels.Makings(chain))
        {
            if (chain.Events[i].Event is Transformed { Yield: { Absence: null, Max: { } most } })
                return most;
        }

        return 1;
    }

    /// <summary>The first claim of a period speaks for all claims of it.</summary>
    private static void Judge(FindingSink sink, Entry first, List<Entry> claims, List<Entry> credits)
    {
        decimal least = 0, most = 0, before = 0, covered = 0, surely = 0;
        var events = new List<EffectiveEvent>();
        var isOpen = false;
        foreach (var claim in claims)
        {
            if (!claim.IsBeside(first) || claim.Claim.ClaimKind != first.Claim.ClaimKind)
                continue;
            if (claim.Claim.Period == first.Claim.Period)
            {
                if (events.Count == 0 && !ReferenceEquals(claim.Event, first.Event))
                    return;
                events.Add(claim.Event);
                least += claim.Least;
                most += claim.Most ?? claim.Least;
            }
            else if (first.Claim.Period?.Start is { } start && (claim.Claim.Period?.End?.IsCertainlyBefore(start) ?? false))
            {
                before += claim.Least;
            }
        }

        foreach (var credit in credits)
        {
            if (!credit.IsBeside(first) || (first.Claim.Period?.End is { } end && end.IsCertainlyBefore(credit.Event.Start)))
                continue;
            events.Add(credit.Event);
            isOpen |= credit.Most is null;
            covered += (credit.Most ?? 0) * first.Factor;
            surely += credit.Least * first.Factor;
        }

        (covered, surely) = (Math.Max(0, covered - before), Math.Max(0, surely - before));
        if (!isOpen && least > covered)
            Tell(sink, first, events, least, covered, false);
        else if (isOpen || most > surely)
            Tell(sink, first, events, most, surely, true);
        else
            sink.Pass("the credits cover what is claimed", first.Event);
    }

    private static void Tell(FindingSink sink, Entry first, List<EffectiveEvent> events, decimal claimed, decimal covered, bool isOpen)
    {
        MessageArgument[] arguments =
        [
            new("claimed", claimed.ToString(CultureInfo.InvariantCulture)),
            new("covered", covered.ToString(CultureInfo.InvariantCulture)),
            new("unit", first.Claim.Quantity!.Unit?.Plural ?? ""),
            new("kind", first.Claim.ClaimKind),
            new("site", first.Site),
        ];
        var finding = isOpen
            ? sink.Open("Whether the credits of {site} cover the {claimed} {unit} claimed as {kind} cannot be decided: certain are {covered}.", arguments)
            : sink.Fail("The record claims {claimed} {unit} as {kind} at {site}, and the credits cover {covered}.", arguments);
        finding.About($"{first.Site}: {first.Claim.ClaimKind} {first.Claim.Period}".TrimEnd())
            .Missing("credits:{site}:{kind}", "The credits for {kind} at {site}, what they were converted at, and what was claimed against them", "{site}", "the mass balance book of the period");
        foreach (var e in events)
            finding.At(e);
    }

    /// <summary>A credit, or a claim against one.</summary>
    private sealed record Entry(EffectiveEvent Event, ClaimMade Claim, decimal Factor)
    {
        public string Site => Claim.Place is { Absence: null } place ? place.Id ?? place.ToString() : "the site";

        public decimal Least => Claim.Quantity!.Min;

        public decimal? Most => Claim.Quantity!.Max;

        public bool IsBeside(Entry other) => Site == other.Site && Claim.Quantity!.Unit == other.Claim.Quantity!.Unit;
    }
}
