namespace Provenance.Epcis.Reading;

/// <summary>The members of an event, or of one of its wrappers <c>extension</c> and <c>baseExtension</c>, in the order of the schema.</summary>
internal sealed class XmlContent(params XmlSlot[] slots)
{
    /// <summary>Of a wrapper that is open to elements without a namespace: what was added to the standard later stands there too.</summary>
    public static readonly XmlContent Locals = new() { Local = true };

    /// <summary>Of a wrapper that is open to elements of other namespaces.</summary>
    public static readonly XmlContent Others = new() { Other = true };

    public XmlSlot[] Slots => slots;

    /// <summary>Whether elements without a namespace that the schema does not name may stand there.</summary>
    public bool Local { get; init; }

    /// <summary>Whether elements of other namespaces may stand there, last.</summary>
    public bool Other { get; init; }

    /// <summary>Where a member stands; -1 where it stands nowhere.</summary>
    /// <param name="name">The name, one of <see cref="XmlName"/>.</param>
    /// <param name="next">Where it is looked for first, because members are in order.</param>
    public int IndexOf(string name, int next)
    {
        for (var at = next; at < slots.Length; at++)
        {
            if (ReferenceEquals(slots[at].Name, name))
                return at;
        }

        for (var at = 0; at < next; at++)
        {
            if (ReferenceEquals(slots[at].Name, name))
                return at;
        }

        return -1;
    }
}
