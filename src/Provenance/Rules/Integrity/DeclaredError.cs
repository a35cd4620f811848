using System.Text.Json;

namespace Provenance.Rules.Integrity;

/// <summary>What an amendment keeps of the EPCIS error declaration that it was read from, in the member <c>epcis:errorDeclaration</c>.</summary>
/// <param name="IsTimed">Whether it says when it was declared.</param>
/// <param name="Reason">Why, a URI; <see langword="null"/> where it gives none.</param>
/// <param name="Correctives">Ids of the events that are to stand in the place of the one in error.</param>
/// <param name="IsPriorLoaded">Whether the event in error was in what was read.</param>
/// <param name="Differs">Members in which the declaring event differs from it.</param>
internal sealed record DeclaredError(bool IsTimed, string? Reason, string[] Correctives, bool IsPriorLoaded, string[] Differs)
{
    private const string Member = "epcis:errorDeclaration";

    /// <summary>The declaration; <see langword="null"/> where the event was not read from one.</summary>
    public static DeclaredError? Of(ProvenanceEvent e)
    {
        if (e is not (Corrected or Retracted))
            return null;
        foreach (var member in e.Extensions.Members)
        {
            if (member.Name == Member)
                return Read(member.Json);
        }

        return null;
    }

    // Somebody may have written the member by hand: what is not as expected says nothing.
    private static DeclaredError? Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        var said = json.RootElement;
        return said.ValueKind == JsonValueKind.Object
            ? new(Text(said, "declarationTime") is not null, Text(said, "reason"), Texts(said, "correctiveEventIDs"), IsTrue(said, "isPriorLoaded"), Texts(said, "differs"))
            : null;
    }

    private static string? Text(JsonElement said, string name) => said.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsTrue(JsonElement said, string name) => said.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static string[] Texts(JsonElement said, string name) => said.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!)]
        : [];
}
