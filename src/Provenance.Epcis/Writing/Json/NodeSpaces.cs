namespace Provenance.Epcis.Writing.Json;

/// <summary>Finds the namespaces of the nodes of an event.</summary>
internal static class NodeSpaces
{
    /// <summary>Calls for each namespace, as often as it stands there.</summary>
    public static void Visit(EpcisEvent e, Action<string> found)
    {
        if (e is ExtensionEvent extension)
            Found(extension.Name.Namespace, found);
        Visit(e.Extensions, found);
        Visit(e.ErrorDeclaration?.Extensions ?? default, found);
        Visit(e.ReadPoint?.Extensions ?? default, found);
        Visit(e.BizLocation?.Extensions ?? default, found);
        if (e is ObjectEvent made)
            Visit(made.Ilmd, found);
        else if (e is TransformationEvent transformed)
            Visit(transformed.Ilmd, found);
        foreach (var sensors in e.SensorElements)
        {
            Visit(sensors.Extensions, found);
            Visit(sensors.Metadata?.Extensions ?? default, found);
            foreach (var report in sensors.Reports)
                Visit(report.Extensions, found);
        }
    }

    /// <inheritdoc cref="Visit(EpcisEvent, Action{string})"/>
    public static void Visit(EpcisDocument document, Action<string> found)
    {
        Visit(document.Extensions, found);
        Visit(document.BodyExtensions, found);
        Visit(document.Header?.Extensions ?? default, found);
        Visit(document.Header?.Vocabularies ?? default, found);
        Visit(document.Vocabularies, found);
        if (document.Message is { } message)
            Visit([message], found);
    }

    private static void Visit(ValueList<MasterDataVocabulary> vocabularies, Action<string> found)
    {
        foreach (var vocabulary in vocabularies)
        {
            Visit(vocabulary.Extensions, found);
            foreach (var element in vocabulary.Elements)
            {
                Visit(element.Extensions, found);
                foreach (var attribute in element.Attributes)
                    Visit(attribute.Value?.Children ?? default, found);
            }
        }
    }

    private static void Visit(ValueList<EpcisNode> nodes, Action<string> found)
    {
        foreach (var node in nodes)
        {
            Found(node.Name.Namespace, found);
            Visit(node.Children, found);
        }
    }

    private static void Found(string? ns, Action<string> found)
    {
        if (!string.IsNullOrEmpty(ns))
            found(ns);
    }
}
