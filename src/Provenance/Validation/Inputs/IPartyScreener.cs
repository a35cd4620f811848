namespace Provenance.Validation.Inputs;

/// <summary>Looks for a party on screening lists: sanctions, entity and denied-party lists, or lists of one's own.</summary>
/// <remarks>
/// <para>
/// Called for one party at a time, each party once whatever ids and names the chains give it, in the order in which the chains name them; so it need not be
/// thread-safe. What is expected is an answer and no exception; an exception ends the resolution and reaches its caller unchanged.
/// </para>
/// <para>
/// Asked for are the parties that events name: who acted and for whom, owners and holders, both ends of a shipment, an order, a delivery and a change of owner, carriers,
/// who answers for goods on a label, who authorized its change and who granted an exemption. Issuers of documents are texts, and holders of authorizations are asked for where an event names them.
/// </para>
/// <para>
/// A match is a question for a person: REG002 tells of it as a <see cref="FindingKind.Review"/> and never as a <see cref="FindingKind.Fail"/>.
/// </para>
/// </remarks>
public interface IPartyScreener
{
    /// <summary>Looks for a party.</summary>
    /// <param name="party">
    /// Its names, numbers and affiliations. Nothing of a source whose identity is withheld, of a party whose identity is, or that is known from such a source only stands in it.
    /// </param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The entries that may be the party, or that there are none, or why no list could be searched; never <see langword="null"/>.</returns>
    ValueTask<PartyScreening> ScreenAsync(ScreenedParty party, CancellationToken cancellationToken);
}
