namespace Provenance.Epcis;

/// <summary>The digests of event hash ids (RFC 6920; CBV 2.0, 8.9 [K]).</summary>
public enum EventHashAlgorithm
{
    /// <summary><c>sha-256</c>: 64 hexadecimal digits.</summary>
    Sha256,

    /// <summary><c>sha-384</c>: 96 hexadecimal digits.</summary>
    Sha384,

    /// <summary><c>sha-512</c>: 128 hexadecimal digits.</summary>
    Sha512,

    /// <summary><c>sha3-256</c>: 64 hexadecimal digits. Not on every platform: see <see cref="System.Security.Cryptography.SHA3_256.IsSupported"/>.</summary>
    Sha3,
}
