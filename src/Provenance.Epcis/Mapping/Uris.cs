using System.Collections.Frozen;

namespace Provenance.Epcis.Mapping;

/// <summary>URIs for parties, places, documents and events of a chain: their own where they have one, else in our namespace.</summary>
internal static class Uris
{
    private static readonly FrozenDictionary<string, string> Types = Papers.Types.GroupBy(pair => pair.Value).ToFrozenDictionary(group => group.Key, group => group.First().Key, StringComparer.Ordinal);

    public static string? Of(Party? party)
    {
        if (party is null || party.Absence is not null)
            return null;
        if (party.Gln is { Absence: null } gln)
            return $"https://id.gs1.org/417/{gln.Value}";
        return Own("party", party.Id) ?? Own("party", party.Identifier?.Value) ?? Own("party", party.Name?.Value);
    }

    public static string? Of(Place? place)
    {
        if (place is null || place.Absence is not null)
            return null;
        if (IsUri(place.Id))
            return place.Id;
        if (place.Gln is { Absence: null } gln)
            return $"https://id.gs1.org/414/{gln.Value}";
        if (place.Id is null && place.Name is null && place.Point is { } point)
            return FormattableString.Invariant($"geo:{point.Latitude},{point.Longitude}");
        return Own("place", place.Id) ?? Own("place", place.Name?.Value) ?? Own("place", place.Countries.Count == 0 ? null : string.Join('-', place.Countries.Select(country => country.Code)));
    }

    public static string OfEvent(string id) => Own("event", id)!;

    public static ValueList<BizTransaction> OfDocuments(ValueList<DocumentReference> documents)
    {
        var transactions = new List<BizTransaction>(documents.Count);
        foreach (var document in documents)
        {
            if (document.Number is not { Absence: null } number)
                continue;
            var type = document.Type is { Absence: null } code ? Types.GetValueOrDefault(code.Word) ?? Own("document", code.Word) : null;
            transactions.Add(new(Own("document", number.Value)!, type));
        }

        return transactions.ToValueList();
    }

    private static string? Own(string kind, string? text) => string.IsNullOrEmpty(text) ? null : IsUri(text) ? text : $"{NativeNames.Namespace}{kind}:{Uri.EscapeDataString(text)}";

    private static bool IsUri(string? text) => text is not null && ItemId.TryParse(text, out _, out _);
}
