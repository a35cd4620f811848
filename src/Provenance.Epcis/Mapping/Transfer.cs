namespace Provenance.Epcis.Mapping;

/// <summary>From whom to whom and where to, as the sources and destinations of an event say.</summary>
/// <param name="From">Who held the goods; where only an owner is named, the owner.</param>
/// <param name="To">Who is to hold the goods; where only an owner is named, the owner.</param>
/// <param name="OwnerFrom">Who owned them.</param>
/// <param name="OwnerTo">Who is to own them.</param>
/// <param name="Destination">Where they go.</param>
internal readonly record struct Transfer(Party? From, Party? To, Party? OwnerFrom, Party? OwnerTo, Place? Destination)
{
    private const string Cbv = "https://ref.gs1.org/cbv/SDT-";

    /// <summary>Whether somebody is said to hold the goods, and not only to own them.</summary>
    public bool NamesHolders { get; private init; }

    public static Transfer Of(EpcisEvent e, PlaceBook places)
    {
        if (e.Sources.Count + e.Destinations.Count == 0)
            return default;
        Party? holderFrom = null, holderTo = null, ownerFrom = null, ownerTo = null;
        Place? destination = null;
        foreach (var source in e.Sources)
        {
            if (source.Type == Cbv + "possessing_party")
                holderFrom ??= places.PartyOf(source.Id);
            else if (source.Type == Cbv + "owning_party")
                ownerFrom ??= places.PartyOf(source.Id);
        }

        foreach (var target in e.Destinations)
        {
            if (target.Type == Cbv + "possessing_party")
                holderTo ??= places.PartyOf(target.Id);
            else if (target.Type == Cbv + "owning_party")
                ownerTo ??= places.PartyOf(target.Id);
            else if (target.Type == Cbv + "location")
                destination ??= places.PlaceOf(target.Id);
        }

        return new(holderFrom ?? ownerFrom, holderTo ?? ownerTo, ownerFrom, ownerTo, destination) { NamesHolders = (holderFrom ?? holderTo) is not null };
    }
}
