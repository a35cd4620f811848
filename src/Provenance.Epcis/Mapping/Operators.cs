namespace Provenance.Epcis.Mapping;

/// <summary>
/// Who works at a place, where events don't say who did it. EPCIS names parties in transfers alone; a place has the operator that master data name, else the one party that
/// ships from it or receives at it in the pool, else the one owner of the goods that are handled there (GDST), else whoever its GLN is
/// allocated to. Where two are named, nobody is taken.
/// </summary>
internal sealed class Operators(MasterDataBook masterData, PlaceBook places)
{
    private const string Owner = "productOwner";

    // By place: the party; null where there are several.
    private readonly Dictionary<string, string?> _byTransfer = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _byOwner = new(StringComparer.Ordinal);

    /// <summary>Looks ahead to an event, before any is mapped.</summary>
    public void Foresee(EpcisEvent e)
    {
        var act = e.BizStep is { } step && e is ObjectEvent ? Steps.Acts.GetValueOrDefault(step) : Act.Observe;
        var party = act switch
        {
            Act.Dispatch => e.Sources.Select(source => (source.Type, source.Id)).Where(IsParty).Order(Holders).Select(one => one.Id).FirstOrDefault(),
            Act.Receive => e.Destinations.Select(target => (target.Type, target.Id)).Where(IsParty).Order(Holders).Select(one => one.Id).FirstOrDefault(),
            _ => null,
        };
        Note(_byTransfer, e, party);
        Note(_byOwner, e, OwnerOf(e));
    }

    /// <summary>Who works where the event took place; <see langword="null"/> where that is not known.</summary>
    public Party? Of(EpcisEvent e)
    {
        foreach (var location in (ReadOnlySpan<EpcisLocation?>)[e.BizLocation, e.ReadPoint])
        {
            if (location is not null && Known(location.Id) is { } party)
                return places.PartyOf(party);
        }

        // A GLN tells whose the place is, though not by name.
        foreach (var location in (ReadOnlySpan<EpcisLocation?>)[e.BizLocation, e.ReadPoint])
        {
            if (location is not null && !_byTransfer.ContainsKey(location.Id) && !_byOwner.ContainsKey(location.Id) && places.PlaceOf(location.Id).Gln is not null)
                return places.PartyOf(location.Id);
        }

        return null;
    }

    private string? Known(string location) =>
        masterData.Text(location, "owning_party", "possessing_party") ?? _byTransfer.GetValueOrDefault(location) ?? _byOwner.GetValueOrDefault(location);

    /// <summary>The owner of the goods, where a member of another namespace names one.</summary>
    public static string? OwnerOf(EpcisEvent e)
    {
        foreach (var extension in e.Extensions)
        {
            if (extension.Name.Local == Owner && !string.IsNullOrWhiteSpace(extension.Text))
                return extension.Text;
        }

        return null;
    }

    private static readonly Comparer<(string Type, string Id)> Holders = Comparer<(string Type, string Id)>.Create((left, right) => IsHolder(right).CompareTo(IsHolder(left)));

    private static bool IsHolder((string Type, string Id) one) => one.Type.EndsWith("possessing_party", StringComparison.Ordinal);

    private static bool IsParty((string Type, string Id) one) => one.Type.EndsWith("_party", StringComparison.Ordinal);

    private static void Note(Dictionary<string, string?> parties, EpcisEvent e, string? party)
    {
        if (party is null)
            return;
        foreach (var location in (ReadOnlySpan<EpcisLocation?>)[e.ReadPoint, e.BizLocation])
        {
            if (location is not null && !parties.TryAdd(location.Id, party) && parties[location.Id] != party)
                parties[location.Id] = null;
        }
    }
}
