using Provenance.Documents.Reading;

namespace Provenance.Documents;

// What speaks for an event: evidence, documents, allegations.
internal sealed partial class ModelWriter
{
    private void List(ReadOnlySpan<byte> name, ValueList<EvidenceLink> links) => List(name, links, static (writer, link) => writer.Value(link));

    private void List(ReadOnlySpan<byte> name, ValueList<DocumentReference> documents) => List(name, documents, static (writer, document) => writer.Value(document));

    private void Value(EvidenceLink link)
    {
        var evidence = link.Evidence;
        var hasMembers = link.Extensions.Members.Count > 0;
        if (_registry is not null && evidence.Id is not null)
        {
            _registry.Add(evidence);
            if (link.Covers.Knowledge() == Knowledge.NotRecorded && !hasMembers)
            {
                Value(evidence.Id);
                return;
            }

            _json.WriteStartObject();
            Member("id"u8, evidence.Id);
        }
        else
        {
            _json.WriteStartObject();
            // Members that nobody knows belong to the evidence, unless it stands apart.
            if (hasMembers)
            {
                _json.WritePropertyName("evidence"u8);
                Value(evidence);
            }
            else
            {
                Members(evidence);
            }
        }

        List("covers"u8, link.Covers);
        Members(link.Extensions, Shapes.EvidenceLink);
        _json.WriteEndObject();
    }

    private void Members(Evidence evidence)
    {
        Member("id"u8, evidence.Id);
        Member("kind"u8, evidence.Kind);
        Member("source"u8, evidence.Source);
        Member("credibility"u8, evidence.Credibility);
        Member("gradedBy"u8, evidence.GradedBy);
        Member("gradedOn"u8, evidence.GradedOn);
        Member("created"u8, evidence.Created);
        Member("valid"u8, evidence.Valid);
        Member("published"u8, evidence.Published);
        Member("reportedOn"u8, evidence.ReportedOn);
        Member("reportedBy"u8, evidence.ReportedBy);
        List("cites"u8, evidence.Cites);
        List("supports"u8, evidence.Supports);
        List("refutes"u8, evidence.Refutes);
        Member("distance"u8, evidence.Distance);
        List("coverage"u8, evidence.Coverage);
        Member("language"u8, evidence.Language);
        if (evidence.Attachment is { } attachment)
        {
            _json.WritePropertyName("attachment"u8);
            Value(attachment);
        }

        Member("says"u8, evidence.Says);
        Member("notes"u8, evidence.Notes);
        Members(evidence.Extensions, Shapes.OneEvidence);
    }

    private void Value(Attachment attachment)
    {
        if (IsAbsent(attachment, Attachment.Unknown, Attachment.None))
            return;
        _json.WriteStartObject();
        Member("mediaType"u8, attachment.MediaType);
        Member("digest"u8, attachment.Digest);
        Member("location"u8, attachment.Location);
        Members(attachment.Extensions, Shapes.Attachment);
        _json.WriteEndObject();
    }

    private void Value(DocumentReference document)
    {
        if (document.Number.IsKnown() && document == new DocumentReference { Number = document.Number })
        {
            Value(document.Number.Value);
            return;
        }

        _json.WriteStartObject();
        Member("type"u8, document.Type);
        Member("number"u8, document.Number);
        Member("issuer"u8, document.Issuer);
        Member("valid"u8, document.Valid);
        List("covers"u8, document.Covers);
        Members(document.Extensions, Shapes.DocumentReference);
        _json.WriteEndObject();
    }

    private void Value(Relation relation)
    {
        _json.WriteStartObject();
        _json.WritePropertyName(WriterWords.Of(relation.Kind));
        Value(relation.Target);
        Member("status"u8, relation.Status);
        List("evidence"u8, relation.Evidence);
        Members(relation.Extensions, Shapes.Relation);
        _json.WriteEndObject();
    }

    private void Value(Allegation allegation)
    {
        _json.WriteStartObject();
        Member("kind"u8, allegation.Kind);
        List("evidence"u8, allegation.Evidence);
        Member("text"u8, allegation.Text);
        Members(allegation.Extensions, Shapes.Allegation);
        _json.WriteEndObject();
    }

    private void Member(ReadOnlySpan<byte> name, Exemption? exemption)
    {
        if (exemption is null)
            return;
        _json.WritePropertyName(name);
        if (IsAbsent(exemption, Exemption.Unknown, Exemption.None))
            return;
        _json.WriteStartObject();
        Member("kind"u8, exemption.Kind);
        Member("by"u8, exemption.By);
        List("documents"u8, exemption.Documents);
        Member("status"u8, exemption.Status);
        List("basis"u8, exemption.Basis);
        List("evidence"u8, exemption.Evidence);
        Members(exemption.Extensions, Shapes.Exemption);
        _json.WriteEndObject();
    }
}
