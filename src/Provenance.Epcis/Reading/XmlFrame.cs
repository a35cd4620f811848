namespace Provenance.Epcis.Reading;

/// <summary>An open element around events, and how far its children have been read.</summary>
internal struct XmlFrame(XmlContainer container, int level, bool isEmpty)
{
    /// <summary>Which element.</summary>
    public readonly XmlContainer Container = container;

    /// <summary>Its level.</summary>
    public readonly int Level = level;

    /// <summary>Whether it is written as an empty element.</summary>
    public readonly bool IsEmpty = isEmpty;

    /// <summary>The place in the order from which on children may come.</summary>
    public int Next;

    /// <summary>The places of the children that came, as bits.</summary>
    public int Seen;

    /// <summary>How many children came.</summary>
    public long Count;
}
