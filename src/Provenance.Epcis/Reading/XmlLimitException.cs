namespace Provenance.Epcis.Reading;

/// <summary>A document has more of something than is read; caught before it reaches a caller.</summary>
internal sealed class XmlLimitException(string code, string message) : Exception(message)
{
    public string Code => code;
}
