using Provenance.Documents.Reading;

namespace Provenance.Documents;

// Goods, their labels and their packaging.
internal sealed partial class ModelWriter
{
    /// <summary>What a chain is called and about, as members of an object that its events may follow.</summary>
    public void Members(ChainDescription chain)
    {
        Member("id"u8, chain.Id);
        if (chain.Scope == ChainScope.Partial)
            _json.WriteString("scope"u8, WriterWords.Of(ChainExtent.Partial));
        else if (chain.Scope != ChainScope.Whole)
            Member("scope"u8, chain.Scope);
        Member("custodyModel"u8, chain.CustodyModel);
        if (chain.Item != new TraceableItem())
            Member("item"u8, chain.Item);
        Members(chain.Extensions, Shapes.ChainOfEvents);
    }

    private void Member(ReadOnlySpan<byte> name, ChainScope scope)
    {
        _json.WriteStartObject(name);
        _json.WriteString("extent"u8, WriterWords.Of(scope.Extent));
        List("facets"u8, scope.Facets);
        Members(scope.Extensions, Shapes.ChainScope);
        _json.WriteEndObject();
    }

    private void Member(ReadOnlySpan<byte> name, TraceableItem item)
    {
        _json.WriteStartObject(name);
        Member("id"u8, item.Id);
        Member("description"u8, item.Description);
        Member("commodity"u8, item.Commodity);
        Member("level"u8, item.Level);
        Member("batch"u8, item.Batch);
        Member("identifiersKnown"u8, item.IdentifiersKnown);
        Member("identifierStatus"u8, item.IdentifierStatus);
        Members(item.Extensions, Shapes.TraceableItem);
        _json.WriteEndObject();
    }

    private void List(ReadOnlySpan<byte> name, ValueList<ItemReference> items) => List(name, items, static (writer, item) => writer.Value(item));

    private void List(ReadOnlySpan<byte> name, ValueList<IdentityMapping> mapping) => List(name, mapping, static (writer, one) => writer.Value(one));

    private void Value(ItemReference item)
    {
        if (item.Item is { } id && item == new ItemReference { Item = id })
        {
            Value(id);
            return;
        }

        _json.WriteStartObject();
        Member("item"u8, item.Item);
        Member("product"u8, item.Product);
        Member("level"u8, item.Level);
        Member("quantity"u8, item.Quantity);
        Members(item.Extensions, Shapes.ItemReference);
        _json.WriteEndObject();
    }

    private void Member(ReadOnlySpan<byte> name, Label? label)
    {
        if (label is null)
            return;
        _json.WritePropertyName(name);
        if (IsAbsent(label, Label.Unknown, Label.None))
            return;
        _json.WriteStartObject();
        Member("brand"u8, label.Brand);
        Member("product"u8, label.Product);
        Member("responsibleParty"u8, label.ResponsibleParty);
        List("origin"u8, label.Origin);
        Member("originText"u8, label.OriginText);
        List("ids"u8, label.Ids);
        Member("lot"u8, label.Lot);
        Dates(label.Dates);
        List("marks"u8, label.Marks);
        List("securityFeatures"u8, label.SecurityFeatures);
        List("statements"u8, label.Statements);
        Member("quantity"u8, label.Quantity);
        List("language"u8, label.Language);
        Member("level"u8, label.Level);
        Member("side"u8, label.Side);
        Members(label.Extensions, Shapes.OneLabel);
        _json.WriteEndObject();
    }

    // One member for each kind of date; a list where a label has two of a kind, or one of no known kind.
    private void Dates(ValueList<LabelDate> dates)
    {
        if (dates.Count == 0 || !AreNamedApart(dates))
        {
            List("dates"u8, dates, static (writer, date) => writer.Value(date));
            return;
        }

        _json.WriteStartObject("dates"u8);
        foreach (var date in dates)
        {
            _json.WritePropertyName(date.Kind.Word);
            Knowable(date.Date, date.Date.Text);
        }

        _json.WriteEndObject();
    }

    private static bool AreNamedApart(ValueList<LabelDate> dates)
    {
        for (var i = 0; i < dates.Count; i++)
        {
            // As names these two would say that the dates are not known.
            if (!dates[i].Kind.IsKnown() || dates[i].Kind.Word is "unknown" or "none")
                return false;
            for (var j = 0; j < i; j++)
            {
                if (dates[i].Kind == dates[j].Kind)
                    return false;
            }
        }

        return true;
    }

    private void Value(LabelDate date)
    {
        _json.WriteStartObject();
        Member("kind"u8, date.Kind);
        Member("date"u8, date.Date);
        _json.WriteEndObject();
    }

    private void Member(ReadOnlySpan<byte> name, PackagingChange? change)
    {
        if (change is null)
            return;
        _json.WriteStartObject(name);
        Member("before"u8, change.Before);
        Member("after"u8, change.After);
        Members(change.Extensions, Shapes.PackagingChange);
        _json.WriteEndObject();
    }

    private void Member(ReadOnlySpan<byte> name, Packaging? packaging)
    {
        if (packaging is null)
            return;
        _json.WritePropertyName(name);
        if (IsAbsent(packaging, Packaging.Unknown, Packaging.None))
            return;
        _json.WriteStartObject();
        Member("type"u8, packaging.Type);
        Member("content"u8, packaging.Content);
        Member("count"u8, packaging.Count);
        Member("text"u8, packaging.Text);
        Member("level"u8, packaging.Level);
        Members(packaging.Extensions, Shapes.OnePackaging);
        _json.WriteEndObject();
    }

    private void Member(ReadOnlySpan<byte> name, LabelCount? count)
    {
        if (count is null)
            return;
        _json.WriteStartObject(name);
        Member("issued"u8, count.Issued);
        Member("applied"u8, count.Applied);
        Member("destroyed"u8, count.Destroyed);
        Member("returned"u8, count.Returned);
        Members(count.Extensions, Shapes.LabelCount);
        _json.WriteEndObject();
    }

    private void Member(ReadOnlySpan<byte> name, Authority? authority)
    {
        if (authority is null)
            return;
        if (authority.Authorization is { } id && authority == new Authority { Authorization = id })
        {
            Member(name, id);
            return;
        }

        _json.WritePropertyName(name);
        if (IsAbsent(authority, Authority.Unknown, Authority.None))
            return;
        _json.WriteStartObject();
        Member("authorization"u8, authority.Authorization);
        Member("kind"u8, authority.Kind);
        Member("by"u8, authority.By);
        List("documents"u8, authority.Documents);
        Members(authority.Extensions, Shapes.OneAuthority);
        _json.WriteEndObject();
    }

    private void Value(IdentityMapping mapping)
    {
        _json.WriteStartObject();
        List("from"u8, mapping.From, bare: true);
        List("to"u8, mapping.To, bare: true);
        Member("level"u8, mapping.Level);
        Member("quantity"u8, mapping.Quantity);
        Member("identityPreserved"u8, mapping.IdentityPreserved);
        Member("digest"u8, mapping.Digest);
        Member("custodian"u8, mapping.Custodian);
        Member("notes"u8, mapping.Notes);
        Members(mapping.Extensions, Shapes.Mapping);
        _json.WriteEndObject();
    }

    private void Value(InspectionCheck check)
    {
        _json.WriteStartObject();
        Member("what"u8, check.What);
        Member("outcome"u8, check.Outcome);
        Member("against"u8, check.Against);
        Members(check.Extensions, Shapes.Check);
        _json.WriteEndObject();
    }

    private void Member(ReadOnlySpan<byte> name, Segment? segment)
    {
        if (segment is null)
            return;
        _json.WriteStartObject(name);
        Member("after"u8, segment.After);
        Member("before"u8, segment.Before);
        Member("facet"u8, segment.Facet);
        Member("text"u8, segment.Text);
        Members(segment.Extensions, Shapes.Segment);
        _json.WriteEndObject();
    }
}
