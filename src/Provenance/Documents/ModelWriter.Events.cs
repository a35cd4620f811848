using System.Buffers;
using System.Text.Json;
using NodaTime;
using Provenance.Documents.Reading;

namespace Provenance.Documents;

// The header of events; the members of each type stand in ModelWriter.Types.cs.
internal sealed partial class ModelWriter
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n");

    /// <summary>An event.</summary>
    /// <param name="e">The event.</param>
    /// <param name="recordedAt">When it was recorded, or <see langword="null"/>.</param>
    /// <param name="items">The goods to name in place of its own.</param>
    /// <param name="oneLine">Whether even an unrecognized event may not hold a line break.</param>
    public void Value(ProvenanceEvent e, Instant? recordedAt, ValueList<ItemReference> items, bool oneLine)
    {
        if (e is Unrecognized unrecognized)
        {
            Value(unrecognized, oneLine);
            return;
        }

        _json.WriteStartObject();
        Member("id"u8, e.Id);
        _json.WriteString("type"u8, EventTypes.Of(e));
        if (e.Schema != 1)
            _json.WriteNumber("schema"u8, e.Schema);
        Member("status"u8, e.Status);
        List("basis"u8, e.Basis);
        if (e.Planned)
            _json.WriteBoolean("planned"u8, true);
        List("follows"u8, e.Follows);
        List("relations"u8, e.Relations, static (writer, relation) => writer.Value(relation));
        Member("time"u8, e.Time);
        Member("start"u8, e.Start);
        Member("end"u8, e.End);
        Member("zone"u8, e.Zone);
        Member("recordedAt"u8, recordedAt);
        Member("place"u8, e.Place);
        Member("by"u8, e.By);
        Member("onBehalfOf"u8, e.OnBehalfOf);
        Member("owner"u8, e.Owner);
        Member("custodian"u8, e.Custodian);
        List("items"u8, items);
        List("inputs"u8, e.Inputs);
        List("outputs"u8, e.Outputs);
        MembersByType(e, oneLine);
        Member("quantity"u8, e.Quantity);
        List("documents"u8, e.Documents);
        List("allegations"u8, e.Allegations, static (writer, allegation) => writer.Value(allegation));
        Member("step"u8, e.Step);
        Member("notes"u8, e.Notes);
        List("evidence"u8, e.Evidence);
        EventExtensions(e.Extensions, EventShapes.Of(e.KindOf));
        _json.WriteEndObject();
    }

    // Byte for byte. Line breaks can only stand between the tokens of JSON, where a space says the same.
    private void Value(Unrecognized e, bool oneLine)
    {
        var json = oneLine && e.Json.AsSpan().ContainsAny(LineBreaks) ? e.Json.Replace('\r', ' ').Replace('\n', ' ') : e.Json;
        try
        {
            _json.WriteRawValue(json);
        }
        catch (JsonException problem)
        {
            throw new ArgumentException($"The unrecognized event \"{e.Id}\" is not JSON: {problem.Message}", problem);
        }
    }

    private void EventExtensions(Extensions extensions, Shape shape)
    {
        var members = extensions.Members.AsSpan();
        var apart = 0;
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i].Inline)
                Member(members[i], members[..i], shape);
            else
                apart++;
        }

        if (apart == 0)
            return;
        _json.WriteStartObject("extensions"u8);
        for (var i = 0; i < members.Length; i++)
        {
            if (!members[i].Inline)
                Member(members[i], members[..i], null);
        }

        _json.WriteEndObject();
    }
}
