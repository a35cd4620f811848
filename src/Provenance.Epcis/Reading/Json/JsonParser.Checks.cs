namespace Provenance.Epcis.Reading.Json;

/// <content>What an event must have (the JSON Schema of EPCIS 2.0).</content>
internal sealed partial class JsonParser
{
    private void CheckEvent(EpcisEventType type, EpcisName name, TermSet seen, bool isBare, long at)
    {
        if (_type is null && Errors == 0)
            Fault("required", "This event has no \"type\". Write one, such as \"ObjectEvent\".", at);
        else if (type == EpcisEventType.Extension && _type is not null)
            CheckExtensionType(name);
        if (isBare && !seen.Has(JsonTerm.Context))
            Violation("required", "An event without a document around it has an \"@context\". Write \"https://ref.gs1.org/standards/epcis/epcis-context.jsonld\".", at);
        Require(seen, JsonTerm.EventTime, at);
        Require(seen, JsonTerm.EventTimeZoneOffset, at);
        if (type is not (EpcisEventType.Extension or EpcisEventType.Transformation))
            Require(seen, JsonTerm.Action, at);
        switch (type)
        {
            case EpcisEventType.Object:
                CheckObjects(seen, at);
                break;
            case EpcisEventType.Aggregation:
                CheckChildren("aggregates", at);
                break;
            case EpcisEventType.Association:
                Require(seen, JsonTerm.ParentId, at);
                CheckChildren("associates", at);
                break;
            case EpcisEventType.Transaction:
                if (_draft.BizTransactions.Count == 0)
                    Violation("required", "A transaction event names at least one business transaction in \"bizTransactionList\".", at);
                if (!seen.Has(JsonTerm.EpcList) && _draft.Quantities.Count == 0 && _draft.Action != EpcisAction.Delete)
                    Violation("noObjects", "This event says of no objects. Write \"epcList\" or \"quantityList\"; only with the action DELETE both may lack.", at);
                break;
            case EpcisEventType.Transformation:
                CheckTransformation(at);
                break;
        }
    }

    private void CheckExtensionType(EpcisName name)
    {
        var type = _type ?? "";
        if (DocumentTypes.Of(type) is not null)
            Fault("eventType", $"{Shown(type)} is a document, which can't stand in place of an event. Write the type of the event.", _typeAt);
        else if (!UriShape.IsUri(System.Text.Encoding.UTF8.GetBytes(type)))
        {
            var nearest = Reference.Nearest.To(type, ["ObjectEvent", "AggregationEvent", "TransactionEvent", "TransformationEvent", "AssociationEvent"]);
            Violation("eventType", $"{Shown(type)} is no type of event of EPCIS. {(nearest is null ? "A type of your own is a URI." : $"The nearest is \"{nearest}\".")}", _typeAt);
        }
        else if (name.Namespace.Length == 0 && Scope.Expand(type).Kind == NameKind.UnknownPrefix)
        {
            UnknownPrefixes++;
            Advise("unknownPrefix", $"No context in this document defines the prefix of {Shown(type)}. The type is kept as it is; define the prefix in @context.", _typeAt);
        }
    }

    private void CheckObjects(TermSet seen, long at)
    {
        if (seen.Has(JsonTerm.EpcList) && _draft.Epcs.Count > 1 && Repeated(_draft.Epcs.AsSpan()) is { } repeated)
            Violation("repeated", $"{Shown(repeated)} stands in this list more than once. Leave it out the second time.", _epcListAt);
        if (!seen.Has(JsonTerm.EpcList) && _draft.Quantities.Count == 0 && (_draft.SensorElements.Count == 0 || _draft.ReadPoint is null))
            Violation("noObjects", "This event says of no objects. Write \"epcList\" or \"quantityList\", or \"sensorElementList\" with \"readPoint\".", at);
        if (seen.Has(JsonTerm.Ilmd) && _draft.Action is EpcisAction.Observe or EpcisAction.Delete)
            Violation("ilmd", "\"ilmd\" stands only with the action ADD. Leave it out, or write \"ADD\".", at);
    }

    private void CheckChildren(string verb, long at)
    {
        if (_draft.Epcs.Count == 0 && _draft.Quantities.Count == 0 && _draft.Action != EpcisAction.Delete)
            Violation("noObjects", $"This event {verb} nothing. Write \"childEPCs\" or \"childQuantityList\"; only with the action DELETE both may lack.", at);
    }

    private void CheckTransformation(long at)
    {
        var (hasInputs, hasOutputs) = (_draft.Epcs.Count + _draft.Quantities.Count > 0, _draft.OutputEpcs.Count + _draft.OutputQuantities.Count > 0);
        if (!(hasInputs && hasOutputs) && (_draft.TransformationId is null || !(hasInputs || hasOutputs)))
            Violation("noObjects", "A transformation has inputs and outputs; with a \"transformationID\" one of them may lack. Write \"inputEPCList\", \"inputQuantityList\", \"outputEPCList\" or \"outputQuantityList\".", at);
    }

    private void Require(TermSet seen, JsonTerm term, long at)
    {
        if (!seen.Has(term))
            Violation("required", $"\"{JsonTerms.NameOf(term)}\" is missing here. Write it.", at);
    }
}
