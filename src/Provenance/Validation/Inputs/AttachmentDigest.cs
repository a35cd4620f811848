using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Provenance.Validation.Inputs;

/// <summary>A recorded digest: SHA-2 of 256, 384 or 512 bits, the value in hexadecimal or in base64url.</summary>
internal sealed class AttachmentDigest
{
    private const int BufferBytes = 64 * 1024;

    private readonly string _algorithm;
    private readonly HashAlgorithmName _name;
    private readonly byte[] _value;
    private readonly bool _isHex;

    private AttachmentDigest(string algorithm, HashAlgorithmName name, byte[] value, bool isHex) =>
        (_algorithm, _name, _value, _isHex) = (algorithm, name, value, isHex);

    /// <summary>Reads <c>sha256:…</c> or <c>sha-256:…</c>; upper and lower case are the same.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out AttachmentDigest? digest, [NotNullWhen(false)] out string? problem)
    {
        digest = null;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var algorithm = colon < 0 ? "" : text[..colon];
        (HashAlgorithmName Name, int Bytes)? known = algorithm.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant() switch
        {
            "SHA256" => (HashAlgorithmName.SHA256, SHA256.HashSizeInBytes),
            "SHA384" => (HashAlgorithmName.SHA384, SHA384.HashSizeInBytes),
            "SHA512" => (HashAlgorithmName.SHA512, SHA512.HashSizeInBytes),
            _ => null,
        };
        if (known is not { } hash)
        {
            problem = $"{Quoted.Of(text)} is no digest of a known algorithm; sha256, sha384 and sha512 are";
            return false;
        }

        var value = text.AsSpan(colon + 1);
        var bytes = new byte[hash.Bytes];
        var isHex = value.Length == 2 * bytes.Length;
        if (isHex ? Convert.FromHexString(value, bytes, out _, out _) == OperationStatus.Done : TryDecode(value, bytes))
        {
            (digest, problem) = (new(algorithm, hash.Name, bytes, isHex), null);
            return true;
        }

        problem = $"{Quoted.Of(text)} is no value of {algorithm}: write {2 * bytes.Length} hexadecimal digits";
        return false;
    }

    /// <summary>Whether the bytes have this digest, and the one they have; reads 64 KiB at a time.</summary>
    public async ValueTask<(bool IsMatch, string Computed)> CompareAsync(Stream bytes, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(_name);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            int count;
            while ((count = await bytes.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                hash.AppendData(buffer, 0, count);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        var computed = hash.GetHashAndReset();
        return (computed.AsSpan().SequenceEqual(_value), $"{_algorithm}:{(_isHex ? Convert.ToHexStringLower(computed) : Base64Url.EncodeToString(computed))}");
    }

    private static bool TryDecode(ReadOnlySpan<char> value, Span<byte> bytes) =>
        Base64Url.IsValid(value, out var length) && length == bytes.Length && Base64Url.TryDecodeFromChars(value, bytes, out _);
}
