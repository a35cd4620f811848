namespace Provenance.Documents.Reading;

/// <summary>How far one object has been read.</summary>
internal struct ObjectState(Shape shape, int start)
{
    /// <summary>What is read.</summary>
    public Shape Shape = shape;

    /// <summary>Whether the members that it takes depend on its type, and that has not been read.</summary>
    public bool IsOpen;

    /// <summary>Where it begins, for a problem of the object as a whole.</summary>
    public readonly int Start = start;

    /// <summary>The members read so far.</summary>
    public MemberSet Seen;

    /// <summary>How many members it has, known or not.</summary>
    public int Count;

    /// <summary>What it has beside them.</summary>
    public List<ExtensionMember>? Kept;

    public readonly Extensions Extensions => Kept is null ? Extensions.Empty : new() { Members = new([.. Kept]) };

    /// <summary>Whether a member of this name was kept before.</summary>
    public readonly bool Keeps(string name)
    {
        if (Kept is not null)
        {
            foreach (var member in Kept)
            {
                if (member.Name == name)
                    return true;
            }
        }

        return false;
    }
}
