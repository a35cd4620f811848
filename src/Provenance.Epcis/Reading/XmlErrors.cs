using System.Text.RegularExpressions;
using System.Xml;

namespace Provenance.Epcis.Reading;

/// <summary>Says in our words what is wrong with a text that is no XML.</summary>
internal static partial class XmlErrors
{
    public static string Message(XmlException exception)
    {
        var told = Position().Replace(exception.Message, "");
        if (told.Contains("DTD", StringComparison.Ordinal))
            return "The document has a DTD (<!DOCTYPE …>), which is not read because of what it can do: fetch files and grow without end. Remove it; EPCIS needs none.";
        if (told.StartsWith("Unexpected end of file", StringComparison.Ordinal))
            return $"The document ends too early; it is cut off. {told}";
        if (told.Contains("encoding", StringComparison.Ordinal))
            return $"The document is in another encoding than it says, or in one that is not known. Write UTF-8. {told}";
        return $"This is no well-formed XML. {told}";
    }

    [GeneratedRegex(@"\s*Line \d+, position \d+\.$")]
    private static partial Regex Position();
}
