using System.Security.Cryptography;

namespace Provenance.Epcis;

/// <summary>The ids themselves: <c>ni:///sha-256;</c> digest in hexadecimal <c>?ver=CBV2.0</c>. RFC 6920 would write base64url; CBV writes hexadecimal digits.</summary>
internal static class HashId
{
    private const string Head = "ni:///";
    private const int MostBytes = 64;

    private static readonly string[] Names = ["sha-256", "sha-384", "sha-512", "sha3-256"];
    private static readonly int[] Sizes = [32, 48, 64, 32];

    public static string NameOf(EventHashAlgorithm algorithm) => Names[(int)algorithm];

    public static string Of(ReadOnlySpan<byte> preHash, EventHashAlgorithm algorithm, bool cbv21 = false)
    {
        Span<byte> digest = stackalloc byte[MostBytes];
        digest = digest[..Sizes[(int)algorithm]];
        Digest(preHash, algorithm, digest);
        var name = Names[(int)algorithm];
        return string.Create(Head.Length + name.Length + 1 + (digest.Length * 2) + Version.Length, new State(digest, name, cbv21), Write);
    }

    private const string Version = "?ver=CBV2.0";

    private static void Write(Span<char> id, State state)
    {
        Head.CopyTo(id);
        state.Name.CopyTo(id[Head.Length..]);
        var at = Head.Length + state.Name.Length;
        id[at++] = ';';
        Convert.TryToHexStringLower(state.Digest, id[at..], out var written);
        Version.CopyTo(id[(at + written)..]);
        if (state.Cbv21)
            id[^1] = '1';
    }

    private static void Digest(ReadOnlySpan<byte> preHash, EventHashAlgorithm algorithm, Span<byte> digest)
    {
        switch (algorithm)
        {
            case EventHashAlgorithm.Sha256:
                SHA256.HashData(preHash, digest);
                break;
            case EventHashAlgorithm.Sha384:
                SHA384.HashData(preHash, digest);
                break;
            case EventHashAlgorithm.Sha512:
                SHA512.HashData(preHash, digest);
                break;
            default:
                if (!SHA3_256.IsSupported)
                    throw new PlatformNotSupportedException("This system has no SHA-3. Use sha-256, sha-384 or sha-512.");
                SHA3_256.HashData(preHash, digest);
                break;
        }
    }

    /// <summary>Whether a text is an event hash id, and of which algorithm.</summary>
    public static bool TryReadAlgorithm(string id, out EventHashAlgorithm algorithm)
    {
        algorithm = default;
        if (!id.StartsWith(Head, StringComparison.Ordinal))
            return false;
        for (var i = 0; i < Names.Length; i++)
        {
            var hex = Head.Length + Names[i].Length + 1;
            var length = Sizes[i] * 2;
            if (id.Length < hex + length || id[hex - 1] != ';' || !id.AsSpan(Head.Length).StartsWith(Names[i], StringComparison.Ordinal))
                continue;
            algorithm = (EventHashAlgorithm)i;
            return IsHexadecimal(id.AsSpan(hex, length)) && (id.Length == hex + length || id[hex + length] == '?');
        }

        return false;
    }

    private static bool IsHexadecimal(ReadOnlySpan<char> digits)
    {
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit))
                return false;
        }

        return true;
    }

    /// <summary>Whether two ids are the same, hexadecimal digits in either case.</summary>
    public static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private readonly ref struct State(ReadOnlySpan<byte> digest, string name, bool cbv21)
    {
        public ReadOnlySpan<byte> Digest { get; } = digest;

        public string Name { get; } = name;

        public bool Cbv21 { get; } = cbv21;
    }
}
