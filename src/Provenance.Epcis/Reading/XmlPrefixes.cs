namespace Provenance.Epcis.Reading;

/// <summary>The prefixes that a document declares for namespaces of extensions, the first of each, so that a writer can use them again.</summary>
internal sealed class XmlPrefixes
{
    // A writer makes further ones up.
    private const int Most = 64;

    private readonly List<EpcisPrefix> _prefixes = [];
    private ValueList<EpcisPrefix>? _list;

    public ValueList<EpcisPrefix> List => _list ??= _prefixes.ToValueList();

    public void Add(string prefix, string uri)
    {
        if (prefix.Length == 0 || uri.Length == 0 || _prefixes.Count == Most || IsOfStandard(uri))
            return;
        foreach (var known in _prefixes)
        {
            if (known.Prefix == prefix || known.Namespace == uri)
                return;
        }

        _prefixes.Add(new(prefix, uri));
        _list = null;
    }

    private static bool IsOfStandard(string uri) =>
        uri is "urn:epcglobal:xsd:1" || uri == XmlName.Epcis1 || uri == XmlName.Epcis2 || uri == XmlName.Query1 || uri == XmlName.Query2
        || uri == XmlName.MasterData1 || uri == XmlName.MasterData2 || uri == XmlName.Sbdh || uri == XmlName.Xsi;
}
