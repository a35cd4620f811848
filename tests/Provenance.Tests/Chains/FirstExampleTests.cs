using Provenance.Chains;
using Provenance.Events;
using Provenance.Values;

namespace Provenance.Tests.Chains;

public sealed class FirstExampleTests
{
    /// <remarks>As a user writes it, word for word.</remarks>
    [Fact]
    public void A_chain_is_told_in_one_expression()
    {
        var lg = Party.Organization("LG", "KR");
        var traders = Party.Unnamed("Chinese traders", "CN");
        var company = Party.Organization("Kimbongsokyong Trading Company", "KP");
        var soldiers = Party.Group("soldiers", HeadCount.About(40), "KP");
        var told = Evidence.Testimony("told", Source.Withheld("s-a", reliability: 'F'), credibility: 6, reportedOn: "2020-02-03");

        var masks = ProvenanceChain.Of("urn:example:kf94-masks")
            .Report(Status.Claim, [told],
                new Originated { By = lg, Place = Place.In("KR") },
                new HandedOver { From = traders, To = company },
                new BorderCrossed { Leaving = Country.CN, Entering = Country.KP },
                new Relabeled
                {
                    By = soldiers,
                    OnBehalfOf = company,
                    Time = EventTime.NotAfter("2020-02-03"),
                    Before = new Label { Brand = "LG" },
                    After = Label.Unknown(Why.NotStated),
                });

        masks.Select(recorded => recorded.Event.Id).Should().Equal(Enumerable.Range(0, 4).Select(i => $"urn:example:kf94-masks#{i}"));
        masks.Should().OnlyContain(recorded => recorded.Event.Status == Status.Claim && recorded.Event.Evidence.Single().Evidence == told);
        var history = masks.History();
        history.Custody.Holder.Should().Be(company);
        history.Customs.Country.Should().Be(Country.KP);
        history.Label.Label.Should().Be(Label.Unknown(Why.NotStated));
        history.Labels.Single().Event.Event.Should().BeOfType<Relabeled>();
    }
}
