using System.Text.Json;
using Provenance.Events;

namespace Provenance.Epcis.Mapping;

/// <summary>Makes corrections and retractions of error declarations (EPCIS 2.0, 7.4.1.2).</summary>
internal static class ErrorDeclarations
{
    /// <summary>The member of a native amendment that keeps what the declaration says.</summary>
    public const string Member = "epcis:errorDeclaration";

    private const string Cbv = "https://ref.gs1.org/cbv/ER-";

    /// <summary>The amendment of an event.</summary>
    /// <param name="declaration">The declaring event; its id is that of the event declared in error.</param>
    /// <param name="prior">That event, where it is in the pool.</param>
    /// <param name="replacement">The one event that stands in its place, where there is one.</param>
    public static ProvenanceEvent Amendment(PooledEvent declaration, PooledEvent? prior, ProvenanceEvent? replacement)
    {
        var said = declaration.Event.ErrorDeclaration!;
        ProvenanceEvent amendment = replacement is null
            ? new Retracted { Target = declaration.Id, Reason = Reason(said.Reason) }
            : new Corrected { Target = declaration.Id, Replacement = replacement with { Id = null }, Reason = Reason(said.Reason) };
        return amendment with
        {
            Id = $"{declaration.Id}/errorDeclaration",
            Time = said.DeclarationTime is { } time ? Times.Of(time) : null,
            Extensions = new() { Members = [new(Member, NodeJson.Json(json => Write(json, said, prior, declaration)))] },
        };
    }

    private static Code? Reason(string? reason) => reason switch
    {
        null or "" => (Code?)null,
        Cbv + "did_not_occur" => "didNotOccur",
        Cbv + "incorrect_data" => "incorrectData",
        _ => new Code(reason),
    };

    private static void Write(Utf8JsonWriter json, ErrorDeclaration said, PooledEvent? prior, PooledEvent declaration)
    {
        json.WriteStartObject();
        if (said.DeclarationTime is { } time)
            json.WriteString("declarationTime", time.ToString());
        if (said.Reason is { } reason)
            json.WriteString("reason", reason);
        Texts(json, "correctiveEventIDs", said.CorrectiveEventIds);
        json.WriteBoolean("isPriorLoaded", prior is not null);
        if (prior is not null)
            Texts(json, "differs", Differences.Between(prior.Event, declaration.Event));
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, ValueList<string> texts)
    {
        if (texts.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
