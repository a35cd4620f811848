namespace Provenance.Epcis;

/// <summary>The parts of an EPC URN of a GS1 key, as they stand in it.</summary>
internal readonly ref struct EpcUrn
{
    private const string Start = "urn:epc:";

    private EpcUrn(EpcScheme scheme, ReadOnlySpan<char> prefix, ReadOnlySpan<char> reference)
    {
        Scheme = scheme;
        Prefix = prefix;
        Reference = reference;
    }

    public EpcScheme Scheme { get; }

    /// <summary>The company prefix: 6 to 12 digits.</summary>
    public ReadOnlySpan<char> Prefix { get; }

    /// <summary>What follows the prefix; with a 12-digit prefix it can be empty.</summary>
    public ReadOnlySpan<char> Reference { get; }

    /// <summary>Piece and total of a piece of a trade item: two digits, a dot, two digits; empty in other schemes.</summary>
    public ReadOnlySpan<char> Pieces { get; private init; }

    /// <summary>What follows the reference, with its escapes; empty where the scheme has nothing there, and in a pattern.</summary>
    public ReadOnlySpan<char> Serial { get; private init; }

    /// <summary>Whether it names all serials: <c>*</c>.</summary>
    public bool IsPattern { get; private init; }

    /// <summary>Whether a text starts like one.</summary>
    public static bool Looks(ReadOnlySpan<char> text) => text.StartsWith(Start, StringComparison.Ordinal);

    /// <summary>Reads a URN; does not allocate.</summary>
    /// <param name="text">The URN.</param>
    /// <param name="reference">Whether to read as the reference implementation of event hashes does, mistakes included.</param>
    /// <param name="urn">Its parts.</param>
    public static bool TryRead(ReadOnlySpan<char> text, bool reference, out EpcUrn urn)
    {
        urn = default;
        if (!Looks(text))
            return false;
        var rest = text[Start.Length..];
        var colon = rest.IndexOf(':');
        if (colon < 0)
            return false;
        var kind = rest[..colon];
        rest = rest[(colon + 1)..];
        colon = rest.IndexOf(':');
        if (colon < 0 || EpcScheme.Find(kind, rest[..colon]) is not { } scheme)
            return false;
        rest = rest[(colon + 1)..];
        var dot = rest.IndexOf('.');
        if (dot is < 6 or > 12 || !Gs1Characters.AreDigits(rest[..dot]))
            return false;
        var prefix = rest[..dot];
        rest = rest[(dot + 1)..];
        var pattern = kind is "idpat";
        return scheme.Digits > 0
            ? TryReadDigits(scheme, pattern, prefix, rest, reference, out urn)
            : scheme.MaxSerial == 0
                ? TryReadOpen(scheme, prefix, rest, out urn)
                : TryReadComponent(scheme, pattern, prefix, rest, out urn);
    }

    /// <summary>Adds the key with its check digit, and with the escapes of the URN and those that a link wants; without pieces and serial.</summary>
    public void AddKey(ref TextBuffer text)
    {
        var start = text.Length;
        if (Scheme.Order == KeyOrder.NoCheckDigit)
        {
            text.Add(Prefix);
            text.AddEscaped(Reference);
            return;
        }

        var reference = Reference;
        if (Scheme.Order == KeyOrder.ZeroFirst)
        {
            text.Add('0');
        }
        else if (Scheme.Order == KeyOrder.ReferenceDigitFirst)
        {
            text.Add(reference[0]);
            reference = reference[1..];
        }

        text.Add(Prefix);
        text.Add(reference);
        text.AddCheckDigit(start);
    }

    private static bool TryReadDigits(EpcScheme scheme, bool pattern, ReadOnlySpan<char> prefix, ReadOnlySpan<char> rest, bool reference, out EpcUrn urn)
    {
        urn = default;
        var length = scheme.Digits - prefix.Length;
        if (rest.Length < length || !Gs1Characters.AreDigits(rest[..length]))
            return false;
        var number = rest[..length];
        rest = rest[length..];
        if (scheme.MaxSerial == 0)
        {
            urn = new(scheme, prefix, number);
            return rest.IsEmpty;
        }

        ReadOnlySpan<char> pieces = default;
        if (scheme == EpcScheme.Itip)
        {
            if (rest.Length < 6 || rest[0] != '.' || rest[3] != '.')
                return false;
            pieces = rest[1..6];
            if (!Gs1Characters.AreDigits(pieces[..2]) || !Gs1Characters.AreDigits(pieces[3..]))
                return false;
            rest = rest[6..];
        }

        if (pattern)
        {
            urn = new(scheme, prefix, number) { Pieces = pieces, IsPattern = true };
            // The reference wants a third dot where a 12-digit prefix leaves nothing to the number.
            return rest is ".*" ? !reference || length > 0 : reference && length == 0 && rest is "..*";
        }

        if (rest.IsEmpty || !(reference ? SerialFitsReference(scheme, length, rest) : rest[0] == '.' && SerialFits(scheme, rest[1..])))
            return false;
        urn = new(scheme, prefix, number) { Pieces = pieces, Serial = rest[1..] };
        return true;
    }

    private static bool SerialFits(EpcScheme scheme, ReadOnlySpan<char> serial)
    {
        var count = !scheme.SerialDigits ? Gs1Characters.CountInUrn(serial) : !Gs1Characters.AreDigits(serial) ? -1 : serial.Length;
        return count > 0 && count <= scheme.MaxSerial;
    }

    // An asset of a 12-digit prefix has a third dot, which counts to the serial; of a document up to 20 characters follow, the first of which, a dot or not, is dropped.
    private static bool SerialFitsReference(EpcScheme scheme, int numberLength, ReadOnlySpan<char> rest)
    {
        if (scheme == EpcScheme.Gdti)
            return Gs1Characters.CountInUrn(numberLength > 0 ? rest : rest[1..]) is > 0 and <= 20 && (numberLength > 0 || rest[0] == '.');
        if (rest[0] != '.')
            return false;
        return scheme == EpcScheme.Grai && numberLength == 0
            ? rest.Length > 1 && rest[1] == '.' && SerialFits(scheme, rest[2..])
            : SerialFits(scheme, rest[1..]);
    }

    private static bool TryReadOpen(EpcScheme scheme, ReadOnlySpan<char> prefix, ReadOnlySpan<char> rest, out EpcUrn urn)
    {
        urn = new(scheme, prefix, rest);
        return Gs1Characters.CountInUrn(rest) is var count && count > 0 && prefix.Length + count <= EpcScheme.MaxOpenKey;
    }

    private static bool TryReadComponent(EpcScheme scheme, bool pattern, ReadOnlySpan<char> prefix, ReadOnlySpan<char> rest, out EpcUrn urn)
    {
        urn = default;
        var dot = rest.LastIndexOf('.');
        if (dot < 0)
            return false;
        // Unescaped, these two would end the path of a link.
        var component = rest[..dot];
        var count = component.ContainsAny('#', '/') ? -1 : Gs1Characters.CountComponent(component);
        if (count <= 0 || prefix.Length + count > EpcScheme.MaxOpenKey)
            return false;
        var serial = rest[(dot + 1)..];
        if (pattern ? serial is not "*" : !SerialFits(scheme, serial))
            return false;
        urn = new(scheme, prefix, component) { Serial = pattern ? default : serial, IsPattern = pattern };
        return true;
    }
}
