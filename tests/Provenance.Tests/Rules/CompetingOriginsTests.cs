using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Tests.Rules;

public sealed class CompetingOriginsTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 6, 1, 0, 0);

    [Fact]
    public void An_origin_that_is_claimed_against_a_recorded_one_is_for_a_person_to_judge() =>
        KindOf("STR002", Made("DE", Status.Fact), Made("FR", Status.Claim)).Should().Be(FindingKind.Review);

    [Fact]
    public void Two_recorded_origins_cannot_both_be_right() =>
        KindOf("STR002", Made("DE", Status.Fact), Made("FR", Status.Fact)).Should().Be(FindingKind.Fail);

    [Fact]
    public void A_speed_that_is_only_possibly_too_high_is_asked_for_under_the_strict_profile_alone()
    {
        ProvenanceEvent[] events = [Seen(51.31, 9.48), Seen(50.73, 7.1)];

        KindOf("MOV002", ProvenancePolicy.Default, events).Should().BeNull();
        KindOf("MOV002", new() { Strict = true }, events).Should().Be(FindingKind.Open);
    }

    private static Originated Made(string country, Status status) => new() { Place = Place.In(country), By = Party.Organization("Works " + country, country), Status = status };

    private static Observed Seen(double latitude, double longitude) =>
        new() { Place = new Place { Countries = [Country.Parse("DE")], Point = new GeoPoint((decimal)latitude, (decimal)longitude) }, Time = EventTime.Parse("2024-03-05") };

    private static FindingKind? KindOf(string code, params ProvenanceEvent[] events) => KindOf(code, ProvenancePolicy.Default, events);

    private static FindingKind? KindOf(string code, ProvenancePolicy policy, params ProvenanceEvent[] events) =>
        ProvenanceChain.Of("urn:example:lot").Report(events).Check(Now, policy).Findings.FirstOrDefault(finding => finding.Code == code)?.Kind;
}
