using System.Text.Json;

namespace Provenance.Epcis;

/// <summary>
/// The words that the reference replaces in a JSON-LD document: it gathers all URIs of CBV and of the GS1 Web Vocabulary that the document expands to, and replaces any
/// text, of extensions as well, that is the end of exactly one of them.
/// </summary>
internal sealed class ReferenceWords
{
    // Longer URIs are no words, and their many ends would cost much.
    private const int Longest = 500;

    private readonly HashSet<string> _uris = new(StringComparer.Ordinal);

    // By what stands behind a hyphen or slash; null where several URIs end so.
    private readonly Dictionary<string, string?> _byEnd = new(StringComparer.Ordinal);

    /// <summary>Whether the context is the draft <c>epcis-context-simple.jsonld</c>, which lacks the components of vectors and what can be wrong with sensors.</summary>
    public bool IsDraft { get; set; }

    public string Replace(string text) => _byEnd.GetValueOrDefault(text) ?? text;

    public void Gather(JsonElement root, Dictionary<string, string> namespaces) => Gather(root, "", "", namespaces);

    private void Gather(JsonElement json, string name, string list, Dictionary<string, string> namespaces)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                {
                    if (member.Name != "@context")
                        Gather(member.Value, member.Name, name.Length == 0 ? list : name, namespaces);
                }

                break;
            case JsonValueKind.Array:
                foreach (var element in json.EnumerateArray())
                    Gather(element, name, list, namespaces);
                break;
            case JsonValueKind.String:
                Add(Expand(json.GetString()!, Kind(name, list), namespaces));
                break;
        }
    }

    private CbvKind? Kind(string name, string holder) => (name, holder) switch
    {
        ("bizStep", _) => CbvKind.BizStep,
        ("disposition" or "set" or "unset", _) => CbvKind.Disposition,
        ("type", "bizTransactionList") => CbvKind.BizTransactionType,
        ("type", "sourceList" or "destinationList") => CbvKind.SourceDestinationType,
        ("reason", "errorDeclaration") => CbvKind.ErrorReason,
        ("type", "sensorReport") => CbvKind.MeasurementType,
        ("exception" or "component", "sensorReport") when IsDraft => null,
        ("exception", "sensorReport") => CbvKind.SensorAlert,
        ("component", "sensorReport") => CbvKind.Component,
        _ => null,
    };

    private static string Expand(string text, CbvKind? kind, Dictionary<string, string> namespaces)
    {
        if (kind is not { } vocabulary)
            return text;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return Cbv.Expand(vocabulary, text);
        return text[..colon] switch
        {
            "gs1" => string.Concat("https://gs1.org/voc/", text.AsSpan(colon + 1)),
            "cbv" => string.Concat("https://ref.gs1.org/cbv/", text.AsSpan(colon + 1)),
            var prefix => namespaces.TryGetValue(prefix, out var space) ? string.Concat(space.AsSpan(1, space.Length - 2), text.AsSpan(colon + 1)) : text,
        };
    }

    private void Add(string uri)
    {
        if (uri.Length > Longest || !(uri.StartsWith("https://ref.gs1.org/cbv", StringComparison.Ordinal) || uri.StartsWith("https://gs1.org/voc", StringComparison.Ordinal)) || !_uris.Add(uri))
            return;
        for (var at = 0; at < uri.Length - 1; at++)
        {
            if (uri[at] is not ('-' or '/'))
                continue;
            var end = uri[(at + 1)..];
            _byEnd[end] = _byEnd.ContainsKey(end) ? null : uri;
        }
    }
}
