namespace Provenance.Epcis.Reading;

/// <summary>Reads the lists of events that have no extensions: EPCs, quantities, business transactions, sources and destinations.</summary>
internal sealed class XmlListReader(XmlCursor cursor, XmlFields fields)
{
    private readonly XmlStack<string> _texts = new();
    private readonly XmlStack<QuantityElement> _quantities = new();
    private readonly XmlStack<BizTransaction> _transactions = new();
    private readonly XmlStack<SourceElement> _sources = new();
    private readonly XmlStack<DestinationElement> _destinations = new();

    /// <summary>Forgets what an interrupted list left.</summary>
    public void Clear()
    {
        _texts.Drop(0);
        _quantities.Drop(0);
        _transactions.Drop(0);
        _sources.Drop(0);
        _destinations.Drop(0);
    }

    /// <summary>Texts in elements of one name.</summary>
    /// <param name="item">The name.</param>
    /// <param name="isUri">Whether they are URIs by the schema.</param>
    public ValueList<string> Texts(string item, bool isUri)
    {
        var level = cursor.Level;
        cursor.NoAttributes();
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            if (!IsItem(item))
                continue;
            cursor.NoAttributes();
            var text = cursor.TextString();
            if (isUri)
                fields.CheckUri(text);
            if (text.Length == 0)
                cursor.Warning("empty", $"{item} is empty; leave it out.");
            else
                _texts.Push(text);
        }

        cursor.Leave(level);
        return _texts.Take(0);
    }

    public PersistentDisposition PersistentDisposition()
    {
        var level = cursor.Level;
        ValueList<string> unset = default;
        var isSet = false;
        var start = _texts.Count;
        cursor.NoAttributes();
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            var name = cursor.StandardName();
            if (!ReferenceEquals(name, XmlName.Set) && !ReferenceEquals(name, XmlName.Unset))
            {
                cursor.Unknown();
                continue;
            }

            var isUnset = ReferenceEquals(name, XmlName.Unset);
            if (isUnset && isSet)
            {
                cursor.Deviation("order", "unset stands behind set; the schema has it before.");
                if (fields.Word(CbvKind.Disposition) is { } late)
                    unset = [.. unset.AsSpan(), late];
                continue;
            }

            if (!isUnset && !isSet)
            {
                unset = _texts.Take(start);
                isSet = true;
            }

            if (fields.Word(CbvKind.Disposition) is { } word)
                _texts.Push(word);
        }

        cursor.Leave(level);
        return isSet ? new(_texts.Take(start), unset) : new(default, _texts.Take(start));
    }

    public ValueList<QuantityElement> Quantities()
    {
        var level = cursor.Level;
        cursor.NoAttributes();
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            if (IsItem(XmlName.QuantityElement) && Quantity() is { } quantity)
                _quantities.Push(quantity);
        }

        cursor.Leave(level);
        return _quantities.Take(0);
    }

    public ValueList<BizTransaction> BizTransactions()
    {
        var level = cursor.Level;
        cursor.NoAttributes();
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            if (IsItem(XmlName.BizTransaction))
            {
                var type = TypeAttribute(CbvKind.BizTransactionType, isRequired: false);
                _transactions.Push(new(Id(), type));
            }
        }

        NotEmpty(level, _transactions.Count, XmlName.BizTransaction);
        return _transactions.Take(0);
    }

    public ValueList<SourceElement> Sources()
    {
        var level = cursor.Level;
        cursor.NoAttributes();
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            if (IsItem(XmlName.Source))
            {
                var type = TypeAttribute(CbvKind.SourceDestinationType, isRequired: true);
                _sources.Push(new(type ?? "", Id()));
            }
        }

        NotEmpty(level, _sources.Count, XmlName.Source);
        return _sources.Take(0);
    }

    public ValueList<DestinationElement> Destinations()
    {
        var level = cursor.Level;
        cursor.NoAttributes();
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            if (IsItem(XmlName.Destination))
            {
                var type = TypeAttribute(CbvKind.SourceDestinationType, isRequired: true);
                _destinations.Push(new(type ?? "", Id()));
            }
        }

        NotEmpty(level, _destinations.Count, XmlName.Destination);
        return _destinations.Take(0);
    }

    private QuantityElement? Quantity()
    {
        var level = cursor.Level;
        cursor.NoAttributes();
        string? epcClass = null, uom = null;
        EpcisNumber? number = null;
        int next = 0, seen = 0;
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            var name = cursor.StandardName();
            var at = ReferenceEquals(name, XmlName.EpcClass) ? 0 : ReferenceEquals(name, XmlName.Quantity) ? 1 : ReferenceEquals(name, XmlName.Uom) ? 2 : -1;
            if (at < 0)
            {
                cursor.Unknown();
                continue;
            }

            if (!cursor.InOrder(at, ref next, ref seen))
                continue;
            switch (at)
            {
                case 0:
                    epcClass = fields.Uri();
                    break;
                case 1:
                    number = Amount();
                    break;
                default:
                    cursor.NoAttributes();
                    uom = cursor.TextString() is { Length: > 0 } unit ? unit : null;
                    break;
            }
        }

        cursor.Leave(level);
        if ((seen & 0b110) == 0b100)
            cursor.Deviation("missing", "quantityElement has a uom and no quantity.");
        if (epcClass is not null)
            return new(epcClass, number, uom);
        if ((seen & 1) == 0)
            cursor.Error("missing", "quantityElement lacks epcClass, which says what the quantity is of.");
        else
            cursor.Error("empty", "epcClass is empty; it says what the quantity is of.");
        return null;
    }

    private EpcisNumber? Amount()
    {
        var isNil = false;
        while (cursor.NextAttribute())
        {
            if (ReferenceEquals(cursor.Namespace, XmlName.Xsi))
                isNil |= ReferenceEquals(cursor.LocalName, XmlName.Nil) && cursor.Value.Trim() is "true" or "1";
            else
                cursor.UnknownAttribute();
        }

        var text = cursor.Text();
        if (!isNil)
            return fields.Number(text, isDecimal: true);
        if (!text.IsEmpty)
            cursor.Deviation("value", "quantity says that it has no value (xsi:nil), and has one; it is left out.");
        return null;
    }

    private string? TypeAttribute(CbvKind kind, bool isRequired)
    {
        string? type = null;
        while (cursor.NextAttribute())
        {
            if (cursor.IsUnqualified && ReferenceEquals(cursor.LocalName, XmlName.Type))
            {
                var text = cursor.Value.AsSpan().Trim(" \t\r\n");
                fields.CheckUri(text, "/@type");
                type = text.IsEmpty ? null : fields.Words.Expand(kind, text);
                isRequired = false;
            }
            else if (!ReferenceEquals(cursor.Namespace, XmlName.Xsi))
            {
                cursor.UnknownAttribute();
            }
        }

        if (isRequired)
            cursor.Deviation("missing", $"{cursor.Path.Name} lacks the attribute type: owning_party, possessing_party or location of CBV.");
        return type;
    }

    private string Id()
    {
        var id = cursor.TextString();
        fields.CheckUri(id);
        return id;
    }

    private bool IsItem(string name)
    {
        if (ReferenceEquals(cursor.StandardName(), name))
            return true;
        cursor.Unknown();
        return false;
    }

    private void NotEmpty(int level, int count, string item)
    {
        cursor.Leave(level);
        if (count == 0)
            cursor.Deviation("missing", $"{cursor.Path.Name} is empty; leave it out, or name at least one {item}.");
    }
}
