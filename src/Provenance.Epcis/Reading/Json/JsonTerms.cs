using System.Text;

namespace Provenance.Epcis.Reading.Json;

/// <summary>The names of <see cref="JsonTerm"/>s, found without making strings.</summary>
internal static class JsonTerms
{
    private const int Slots = 512;

    private static readonly string[] Names = [.. Enum.GetValues<JsonTerm>().Select(Spelled)];
    private static readonly (byte[]? Name, JsonTerm Term)[] Table = Build();

    /// <summary>The member of that name; <see cref="JsonTerm.None"/> where the standard has none.</summary>
    /// <param name="utf8">The name, without escapes.</param>
    public static JsonTerm Of(ReadOnlySpan<byte> utf8)
    {
        for (var slot = Slot(utf8); ; slot = (slot + 1) % Slots)
        {
            ref readonly var entry = ref Table[slot];
            if (entry.Name is not { } name)
                return JsonTerm.None;
            if (utf8.SequenceEqual(name))
                return entry.Term;
        }
    }

    /// <summary>The name as documents spell it.</summary>
    public static string NameOf(JsonTerm term) => Names[(int)term];

    private static string Spelled(JsonTerm term) => term switch
    {
        JsonTerm.None => "",
        JsonTerm.Context => "@context",
        JsonTerm.TypeKeyword => "@type",
        JsonTerm.IdKeyword => "@id",
        JsonTerm.EventId => "eventID",
        JsonTerm.ParentId => "parentID",
        JsonTerm.ChildEpcs => "childEPCs",
        JsonTerm.InputEpcList => "inputEPCList",
        JsonTerm.OutputEpcList => "outputEPCList",
        JsonTerm.TransformationId => "transformationID",
        JsonTerm.SubscriptionId => "subscriptionID",
        JsonTerm.CorrectiveEventIds => "correctiveEventIDs",
        JsonTerm.DeviceId => "deviceID",
        _ => char.ToLowerInvariant(term.ToString()[0]) + term.ToString()[1..],
    };

    private static (byte[]? Name, JsonTerm Term)[] Build()
    {
        var table = new (byte[]? Name, JsonTerm Term)[Slots];
        foreach (var term in Enum.GetValues<JsonTerm>().Where(term => term != JsonTerm.None))
        {
            var name = Encoding.UTF8.GetBytes(Names[(int)term]);
            var slot = Slot(name);
            while (table[slot].Name is not null)
                slot = (slot + 1) % Slots;
            table[slot] = (name, term);
        }

        return table;
    }

    // The names are the standard's own, so that no document can make them collide.
    private static int Slot(ReadOnlySpan<byte> utf8)
    {
        var (head, tail) = Utf8Text.Ends(utf8);
        var mixed = ((head ^ (ulong)utf8.Length) * 0x9E3779B97F4A7C15UL) ^ (tail * 0xE7037ED1A0B428DBUL);
        return (int)(mixed >> 55);
    }
}
