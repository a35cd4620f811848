using System.Text.Json;
using Provenance.Reference;

namespace Provenance.Documents.Reading;

internal sealed partial class ElementReader
{
    /// <summary>A place that an event names, by its id or in place.</summary>
    private Place? ReadPlace(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.String)
            return Resolve(ref r, registry.Places, RegistryKinds.Place);
        return IsObject(ref r, "a place's id in quotes, or the place itself: {\"name\": \"Sinuiju\", \"country\": \"KP\"}") ? ReadPlaceObject(ref r, false, -1) : null;
    }

    private Place? ReadPlaceObject(ref Utf8JsonReader r, bool listed, int slot)
    {
        var o = Begin(ref r, Shapes.OnePlace);
        var unresolved = Unresolved;
        string? id = null, within = null, notes = null;
        Text? name = null, gln = null;
        ValueList<Country> countries = default;
        Code? kind = null;
        UnLocode? unlocode = null;
        GeoPoint? point = null;
        decimal? radius = null;
        Nearness? near = null;
        Validity? valid = null;
        ValueList<Code> competence = default;
        Absence? absence = null;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Id: id = ReadId(ref r); break;
                case Member.Name: name = ReadText(ref r); break;
                case Member.Country: countries = ReadList(ref r, OneCountry, "countries"); break;
                case Member.Kind: kind = ReadCode(ref r, Vocabulary.PlaceKinds); break;
                case Member.Unlocode: unlocode = ReadUnLocode(ref r); break;
                case Member.Gln: gln = ReadIdentifier(ref r, IdentifierProblem.OfGln); break;
                case Member.Point: point = ReadPoint(ref r); break;
                case Member.RadiusKm: radius = ReadAmount(ref r, "A radius is 0 or more kilometers"); break;
                case Member.Near: near = ReadNear(ref r); break;
                case Member.In: within = ReadReference(ref r, RegistryKinds.Place); break;
                case Member.Valid: valid = ReadValidity(ref r); break;
                case Member.Competence: competence = ReadCodes(ref r, null); break;
                case Member.Notes: notes = ReadString(ref r); break;
                case Member.Unknown: absence = ReadUnknown(ref r); break;
                default:
                    Error(ref r, "absence", "A place cannot be none. Leave it out, or write {\"unknown\": \"notStated\"}.");
                    r.TrySkip();
                    break;
            }
        }

        if (IsAbsent(ref o, absence) && !listed)
            return Place.Unknown(absence!.Why!.Value);
        if (!listed && IsOnlyId(ref o, id))
            return Named(registry.Places, id!, RegistryKinds.Place, o.Start);
        if ((listed && !HasId(id, ref o)) || Unresolved > unresolved)
            return null;
        var place = new Place
        {
            Id = id,
            Name = name,
            Countries = countries,
            Kind = kind,
            UnLocode = unlocode,
            Gln = gln,
            Point = point,
            RadiusKm = radius,
            Near = near,
            Within = within,
            Valid = valid,
            Competence = competence,
            Notes = notes,
            Extensions = o.Extensions,
        };
        if (id is not null)
            Define(registry.Places, id, place, o.Start, slot);
        return place;
    }

    private Nearness? ReadNear(ref Utf8JsonReader r)
    {
        if (!IsObject(ref r, "what it is near: {\"point\": [39.03, 125.75], \"distanceKm\": 20}"))
            return null;
        var o = Begin(ref r, Shapes.Near);
        GeoPoint? point = null;
        Quantity? distance = null;
        while (Next(ref r, ref o, out var member))
        {
            if (member == Member.Point)
                point = ReadPoint(ref r);
            else
                distance = ReadKilometers(ref r);
        }

        return new() { Point = point, Distance = distance, Extensions = o.Extensions };
    }
}
