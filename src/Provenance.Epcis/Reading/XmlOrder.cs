namespace Provenance.Epcis.Reading;

/// <summary>Whether the children of one element stand as its <see cref="XmlType"/> has them.</summary>
internal struct XmlOrder(XmlCursor cursor, XmlType type)
{
    // The place in the sequence: the first child that may still come.
    private int _next;
    private int _seen;
    private int _locals;
    private bool _others;

    /// <summary>Judges the child at hand.</summary>
    /// <returns>What it contains; <see langword="null"/> where it is none of the standard.</returns>
    public XmlType? Next()
    {
        var (space, name) = (cursor.Namespace, cursor.LocalName);
        var at = Array.FindIndex(type.Children, child => child.Name == name && child.Namespace == space);
        if (at < 0)
        {
            Unknown(space);
            return null;
        }

        var found = type.Children[at];
        if (type.IsChoice && _seen != 0)
            cursor.Deviation("order", $"{cursor.Path.Name} stands beside another element; only one of them can stand here.");
        else if (!type.IsChoice && (at < _next || _others))
            cursor.Deviation("order", (_seen & (1 << at)) != 0 && !found.IsMany ? $"{cursor.Path.Name} stands here twice." : $"{cursor.Path.Name} stands too late; the standard has it further up.");
        else if (found.Choice != 0 && HasAlternative(at, found.Choice))
            cursor.Deviation("order", $"{cursor.Path.Name} stands beside another element; only one of them can stand here.");
        _seen |= 1 << at;
        _next = found.IsMany ? at : at + 1;
        return found.Type;
    }

    /// <summary>Judges what is missing.</summary>
    public readonly void End()
    {
        if (type.Local && _locals == 0)
            cursor.Deviation("missing", $"{cursor.Path.Name} is empty; leave it out.");
        if (type.IsChoice)
        {
            if (_seen == 0)
                cursor.Deviation("missing", $"{cursor.Path.Name} is empty; it must have one element.");
            return;
        }

        for (var at = 0; at < type.Children.Length; at++)
        {
            if (type.Children[at].IsRequired && !IsSeen(at))
                cursor.Deviation("missing", $"{cursor.Path.Name} lacks {type.Children[at].Name}.");
        }
    }

    private readonly bool IsSeen(int at) => (_seen & (1 << at)) != 0;

    private readonly bool HasAlternative(int but, int choice)
    {
        for (var at = 0; at < type.Children.Length; at++)
        {
            if (at != but && type.Children[at].Choice == choice && IsSeen(at))
                return true;
        }

        return false;
    }

    private void Unknown(string space)
    {
        if (space.Length == 0 && type.Local)
            _locals++;
        else if (space.Length != 0 && type.Other && space != type.TargetNamespace)
            _others = true;
        else
            cursor.Deviation("unknownMember", $"{cursor.Path.Name} is not known here.");
    }
}
