using Provenance.Chains;
using Provenance.Validation.Flow;
using Provenance.Values;

namespace Provenance.Tests.Validation.Flow;

public sealed class PositionTests
{
    private static readonly PartyIdentities Parties = ChainSet.Of(ProvenanceChain.Of("urn:example:lot")).Parties;
    private static readonly Party Mill = Party.Organization("Example Mill", "DE");
    private static readonly Party Agent = Party.Organization("Example Agency", "DE");
    private static readonly Party Owner = Party.Organization("Example Owner", "FR");

    [Fact]
    public void What_the_first_event_used_up_is_no_longer_there()
    {
        new Position().IsLive.Should().BeTrue();
        new Position { EndedBy = 0 }.IsLive.Should().BeFalse();
        new Position { IsGone = true }.IsLive.Should().BeFalse();
    }

    [Fact]
    public void Who_took_of_it_is_known_by_its_own_name_and_as_principal_on_either_side()
    {
        var position = new Position();
        position.TakeBy(Agent, Owner, null, 4);

        position.TakenBy(Agent, null, null, Parties).Should().Be(4);
        position.TakenBy(Owner, null, null, Parties).Should().Be(4, "it is whom the taker acted for");
        position.TakenBy(Mill, Agent, null, Parties).Should().Be(4, "the taker is whom it acts for");
    }

    [Fact]
    public void Who_took_nothing_of_it_is_no_taker()
    {
        var position = new Position();
        position.TakenBy(Mill, null, null, Parties).Should().Be(-1);

        position.TakeBy(Agent, Owner, null, 4);
        position.TakenBy(Mill, null, null, Parties).Should().Be(-1);
    }
}
