namespace Provenance.Epcis.Reading;

/// <summary>Reads the texts of elements as the types of the standard, and tells what is wrong with them.</summary>
internal sealed class XmlFields(XmlCursor cursor)
{
    /// <summary>The vocabularies.</summary>
    public XmlVocabulary Words { get; } = new(cursor);

    /// <summary>A URI that may not be there; <see langword="null"/> where the element is empty.</summary>
    public string? Uri()
    {
        cursor.NoAttributes();
        var uri = cursor.TextString();
        CheckUri(uri);
        return uri.Length == 0 ? null : uri;
    }

    /// <summary>A word of a vocabulary; <see langword="null"/> where the element is empty.</summary>
    public string? Word(CbvKind kind)
    {
        cursor.NoAttributes();
        var text = cursor.Text();
        CheckUri(text);
        return text.IsEmpty ? null : Words.Expand(kind, text);
    }

    /// <summary>A time; <see langword="null"/> where there is none, which is an error.</summary>
    /// <param name="isStamp">Whether the schema wants an offset.</param>
    public EpcisTime? Time(bool isStamp)
    {
        cursor.NoAttributes();
        return Time(cursor.Text(), isStamp);
    }

    /// <summary>The time of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isStamp">Whether the schema wants an offset.</param>
    /// <param name="tail">What follows the path of the element at hand.</param>
    public EpcisTime? Time(ReadOnlySpan<char> text, bool isStamp, string tail = "")
    {
        if (!XmlValues.TryTime(text, out var time))
        {
            cursor.Error("time", $"{XmlCursor.Quoted(text)} {XmlValues.Advice(XmlValueKind.Stamp)}", tail);
            return null;
        }

        if (!(isStamp ? XmlValues.IsStamp(text) : XmlValues.IsDateTime(text)))
            cursor.Deviation("time", $"{XmlCursor.Quoted(text)} {XmlValues.Advice(isStamp ? XmlValueKind.Stamp : XmlValueKind.DateTime)}", tail);
        return time;
    }

    /// <summary>The number of a text; <see langword="null"/> where it is none, which is an error.</summary>
    public EpcisNumber? Number(ReadOnlySpan<char> text, bool isDecimal, string tail = "")
    {
        if (!EpcisNumber.TryParse(text, out var number))
        {
            cursor.Error("number", $"{XmlCursor.Quoted(text)} {XmlValues.Advice(XmlValueKind.Decimal)}", tail);
            return null;
        }

        if (isDecimal && !XmlValues.IsDecimal(text))
            cursor.Deviation("number", $"{XmlCursor.Quoted(text)} {XmlValues.Advice(XmlValueKind.Decimal)}", tail);
        return number;
    }

    public EpcisAction? Action()
    {
        cursor.NoAttributes();
        var text = cursor.Text();
        switch (text)
        {
            case "OBSERVE":
                return EpcisAction.Observe;
            case "ADD":
                return EpcisAction.Add;
            case "DELETE":
                return EpcisAction.Delete;
        }

        cursor.Error("action", $"{XmlCursor.Quoted(text)} is no action; write ADD, OBSERVE or DELETE.");
        return null;
    }

    public string? Offset()
    {
        cursor.NoAttributes();
        var offset = cursor.TextString();
        if (!XmlValues.IsOffset(offset))
            cursor.Deviation("offset", $"{XmlCursor.Quoted(offset)} is no offset from UTC; write a sign, hours and minutes, from -14:00 to +14:00, such as +01:00.");
        return offset.Length == 0 ? null : offset;
    }

    /// <summary>Tells a text that is no URI.</summary>
    public void CheckUri(ReadOnlySpan<char> text, string tail = "")
    {
        if (cursor.Options.Strict && !XmlValues.IsUri(text))
            cursor.Deviation("uri", $"{XmlCursor.Quoted(text)} {XmlValues.Advice(XmlValueKind.Uri)}", tail);
    }
}
