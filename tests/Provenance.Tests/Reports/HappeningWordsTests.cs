using CsCheck;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Reports;
using Provenance.Reports.Wording;
using Provenance.Tests.Generators;
using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Tests.Reports;

public sealed class HappeningWordsTests
{
    private static readonly Party One = Party.Organization("One", "KR");
    private static readonly Party Two = Party.Organization("Two", "DE");

    [Fact]
    public void Each_event_is_told_in_words()
    {
        Say(new Originated { OriginKind = "harvested", By = One, Place = Place.In("VN") }).Should().Be("Harvested by One; Vietnam");
        Say(new Originated()).Should().Be("Origin");
        Say(new Ordered { By = One, From = Two, Request = "masks" }).Should().Be("Ordered by One from Two: masks");
        Say(new Dispatched { From = One, To = Two, Carrier = Party.Organization("Line"), Mode = "sea", Quantity = Quantity.Exactly(5, "KGM") }).Should().Be("Sent by One to Two with Line by sea; 5 kilograms");
        Say(new Received { By = Two, From = One }).Should().Be("Received by Two from One");
        Say(new HandedOver { From = One, To = Party.Unknown(Why.NotAsked) }).Should().Be("Handed over by One to somebody (not asked)");
        Say(new Moved { By = One, Destination = Place.Named("port") }).Should().Be("Moved by One to port");
        Say(new Returned { From = Two, To = One, Reason = "damaged" }).Should().Be("Returned by Two to One (damaged)");
        Say(new BorderCrossed { Leaving = Country.CN }).Should().Be("Crossed the border from China to a country not stated");
        Say(new CustomsProcessed { Country = Country.DE, Procedure = "reExport", Declaration = "24DE1", Outcome = "released" }).Should().Be("Customs of Germany: re-export, declaration 24DE1, released");
        Say(new Relabeled { By = One, OnBehalfOf = Two, Reason = "marketAdaptation" }).Should().Be("Relabeled by One on behalf of Two (market adaptation)");
        Say(new Relabeled { Removed = Removal.All, After = Label.None("bulk"), Before = new() { Brand = "A" } }).Should().Be("All labels removed; A → no label");
        Say(new Merged { By = One }).Should().Be("Put together by One");
        Say(new Transformed { By = One, Process = "roasting" }).Should().Be("Made into something else (roasting) by One");
        Say(new Delivered { From = One, To = Party.None("supplied to the public") }).Should().Be("Delivered by One (supplied to the public)");
        Say(new Inspected { By = One, Outcome = "passed", Checks = [new InspectionCheck { What = "seal", Outcome = "intact" }] }).Should().Be("Inspected by One: passed (seal intact)");
        Say(new OwnershipTransferred { From = One, To = Two }).Should().Be("Ownership passed from One to Two");
        Say(new SealChanged { After = ["S-1", "S-2"] }).Should().Be("Sealed with S-1 and S-2");
        Say(new GapDeclared { Segment = new() { Text = "carrier unknown" } }).Should().Be("The record says that a stretch is not known: carrier unknown");
    }

    [Fact]
    public void Every_type_of_event_has_words_of_its_own()
    {
        foreach (var e in EventGen.Empty)
            Say(e).Should().NotBeNullOrWhiteSpace().And.NotContain("does not know", "{0} needs words", e.GetType().Name);
    }

    [Fact]
    public void What_others_allege_is_not_told() =>
        Say(new BorderCrossed { Allegations = [new Allegation { Kind = "smuggling", Text = "Somebody's word." }], Notes = "In a hurry." })
            .Should().Be("Crossed the border from a country not stated to a country not stated");

    /// <remarks>Whatever an event says, in whatever order: a report can be written, and no line is too wide.</remarks>
    [Fact]
    public void Any_events_can_be_written() =>
        EventGen.Any.List[0, 8].Sample(events =>
        {
            var chain = ProvenanceChain.Of("urn:example:any");
            foreach (var e in events)
                chain = chain.Report(e);
            var report = ChainSet.Of(chain).Check(Masks.EvaluatedAt);

            using var json = new MemoryStream();
            ReportJson.Write(report, json);
            return ReportText.Of(report, new() { All = true }).Split('\n').All(line => Provenance.Reports.Layout.DisplayWidth.Of(line) <= 80);
        }, iter: 200);

    private static string Say(ProvenanceEvent e) => HappeningWords.Of(e);
}
