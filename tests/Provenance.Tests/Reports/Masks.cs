using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Tests.Reports;

/// <summary>The founding case in code, and rules that say about it what a test wants to see written.</summary>
internal static class Masks
{
    public static readonly Instant EvaluatedAt = Instant.FromUtc(2020, 2, 10, 0, 0);

    private static readonly Party Lg = Party.Organization("LG", "KR") with { Id = "lg" };
    private static readonly Party Traders = Party.Unnamed("Chinese traders", "CN") with { Id = "traders" };
    private static readonly Party Company = Party.Organization("Kimbongsokyong Trading Company", "KP") with { Id = "kbsk" };
    private static readonly Party Soldiers = Party.Group("soldiers", HeadCount.About(40), "KP") with { Id = "soldiers" };
    private static readonly Source Withheld = Source.Withheld("s-a", reliability: 'F') with { Name = "a railway clerk in Sinuiju" };
    private static readonly Source Outlet = new() { Id = "s-outlet", Name = "the outlet", Kind = "publisher", IdentityWithheld = false };

    /// <summary>Seven events, the last of them a plan; all claims of one withheld source, and a photo.</summary>
    public static ProvenanceChain Chain { get; } = ProvenanceChain
        .Of(new ChainDescription
        {
            Id = "kf94-masks",
            Item = new() { Description = "KF94 respirator masks" },
            Record = new() { RecordKind = RecordKind.Investigative },
        })
        .Report(
            Status.Claim,
            [Evidence.Testimony("v-a", Withheld, 6, "2020-02-03")],
            new Originated
            {
                Id = "e1",
                By = Lg,
                Place = Place.In("KR"),
                Time = EventTime.Unknown(Why.NotStated),
                Label = new() { Brand = "LG", Product = "KF94 mask" },
                Evidence = [Evidence.Testimony("v-a", Withheld, 6), new Evidence { Id = "v-photo", Kind = "photo", Source = Outlet }],
            },
            new Ordered { Id = "e2", By = Company, From = Traders, Time = EventTime.Parse("[..2020-02-03]"), Place = Place.Named("a customs office in Sinuiju", "KP"), Request = "products made in South Korea" },
            new HandedOver { Id = "e3", From = Traders, To = Company, Follows = ["e1", "e2"], Place = Place.Unknown(Why.NotStated), Quantity = Quantity.Some("H87") with { Text = "large amounts" } },
            new BorderCrossed
            {
                Id = "e4",
                Leaving = Country.CN,
                Entering = Country.KP,
                Place = Place.Named("Sinuiju", "KP"),
                Follows = ["e1", "e2"],
                Allegations = [new Allegation { Kind = "smuggling", Text = "The outlet's word." }],
            },
            new CustomsProcessed { Id = "e5", Place = Place.Named("a customs office in Sinuiju", "KP"), Procedure = Code.Unknown(Why.NotStated), Outcome = Code.Unknown(Why.NotStated), Follows = ["e2"] },
            new Relabeled
            {
                Id = "e6",
                By = Soldiers,
                OnBehalfOf = Company,
                Time = EventTime.Parse("[..2020-02-03]"),
                Removed = Removal.All,
                Follows = ["e3", "e4", "e5"],
                Place = Place.Unknown(Why.NotStated),
                Before = new() { Brand = "LG", Product = "KF94 mask" },
                After = Label.Unknown(Why.NotStated),
                Packaging = new() { After = new() { Text = "clear plastic bags" } },
            },
            new Delivered { Id = "e7", Planned = true, To = Party.Group("bases and hospitals", HeadCount.AtLeast(2), "KP"), Place = Place.Named("near Pyongyang", "KP") });

    /// <summary>The report of one house rule, and of no other.</summary>
    public static ProvenanceReport Report(Action<ChainView, FindingSink> check, params ReadOnlySpan<ProvenanceChain> chains) =>
        ChainSet.Of(chains.IsEmpty ? [Chain] : chains).Check(EvaluatedAt, ProvenancePolicy.Default with
        {
            Disabled = Provenance.Rules.RuleCatalog.Descriptors.Select(rule => rule.Code).ToValueList(),
            Rules = [new HouseRule(check)],
        });

    /// <summary>The event of an id.</summary>
    public static EffectiveEvent Event(this ChainView view, string id) => view.History.Single(e => e.Id == id);
}

/// <summary>A rule that does what it is told.</summary>
internal sealed class HouseRule(Action<ChainView, FindingSink> check, RuleClass ruleClass = RuleClass.Gap, RuleFamily family = RuleFamily.Movement, string code = "MOV900") : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = code,
        Name = "house-rule",
        Title = "What the house wants to know.",
        Family = family,
        Class = ruleClass,
        Severity = Severity.Error,
        Citations = ["House manual 3.2 [P]"],
        Why = "The house says so.",
        Remedy = "Record it.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink) => check(view, sink);
}
