using System.Text.Json;
using Provenance.Epcis.Writing.Json;

namespace Provenance.Epcis.Writing;

/// <content>Events, in the order of the standard.</content>
internal sealed partial class JsonEventSink
{
    private void Event(EpcisEvent e)
    {
        _json.WriteStartObject();
        if (_isBare)
            Context();
        else
            EventContext(e);
        _json.WriteString(JsonNames.Type, e is ExtensionEvent extension ? _prefixes.Short(extension.Name) : e.Type);
        Time(JsonNames.EventTime, e.EventTime);
        Time(JsonNames.RecordTime, e.RecordTime);
        Text(JsonNames.EventTimeZoneOffset, e.EventTimeZoneOffset);
        Text(JsonNames.EventId, e.EventId);
        Texts(JsonNames.CertificationInfo, e.CertificationInfo);
        if (e.ErrorDeclaration is { } declaration)
            Declaration(declaration);
        What(e);
        Word(JsonNames.BizStep, CbvKind.BizStep, e.BizStep);
        Word(JsonNames.Disposition, CbvKind.Disposition, e.Disposition);
        if (e.PersistentDisposition is { } states)
        {
            _json.WriteStartObject(JsonNames.PersistentDisposition);
            Words(JsonNames.Set, CbvKind.Disposition, states.Set);
            Words(JsonNames.Unset, CbvKind.Disposition, states.Unset);
            _json.WriteEndObject();
        }

        Location(JsonNames.ReadPoint, e.ReadPoint);
        Location(JsonNames.BizLocation, e.BizLocation);
        Transactions(e.BizTransactions);
        Sources(e.Sources);
        Destinations(e.Destinations);
        if (e.SensorElements.Count > 0)
        {
            _json.WriteStartArray(JsonNames.SensorElementList);
            foreach (var sensors in e.SensorElements)
                Sensors(sensors);
            _json.WriteEndArray();
        }

        Ilmd(e is ObjectEvent made ? made.Ilmd : e is TransformationEvent transformed ? transformed.Ilmd : default);
        if (e.Extensions.Count > 0)
            Nodes(e.Extensions);
        _json.WriteEndObject();
        FlushWhereFull();
    }

    /// <summary>Declares prefixes that the document does not: it was begun before they were known.</summary>
    private void EventContext(EpcisEvent e)
    {
        NodeSpaces.Visit(e, _noteUndeclared);
        if (_undeclared.Count == 0)
            return;
        _json.WriteStartArray(JsonNames.Context);
        _json.WriteStartObject();
        foreach (var ns in _undeclared)
            _json.WriteString(_prefixes.PrefixOf(ns), ns);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _undeclared.Clear();
    }

    private void What(EpcisEvent e)
    {
        switch (e)
        {
            case ObjectEvent one:
                // The schema asks for one of them, be it empty.
                if (one.Epcs.Count > 0 || (one.Quantities.Count == 0 && (one.SensorElements.Count == 0 || one.ReadPoint is null)))
                    AllTexts(JsonNames.EpcList, one.Epcs);
                Quantities(JsonNames.QuantityList, one.Quantities);
                Action(one.Action);
                break;
            case AggregationEvent one:
                Text(JsonNames.ParentId, one.ParentId);
                Texts(JsonNames.ChildEpcs, one.ChildEpcs);
                Quantities(JsonNames.ChildQuantityList, one.ChildQuantities);
                Action(one.Action);
                break;
            case AssociationEvent one:
                Text(JsonNames.ParentId, one.ParentId);
                Texts(JsonNames.ChildEpcs, one.ChildEpcs);
                Quantities(JsonNames.ChildQuantityList, one.ChildQuantities);
                Action(one.Action);
                break;
            case TransactionEvent one:
                Text(JsonNames.ParentId, one.ParentId);
                if (one.Epcs.Count > 0 || (one.Quantities.Count == 0 && one.Action != EpcisAction.Delete))
                    AllTexts(JsonNames.EpcList, one.Epcs);
                Quantities(JsonNames.QuantityList, one.Quantities);
                Action(one.Action);
                break;
            case TransformationEvent one:
                Texts(JsonNames.InputEpcList, one.InputEpcs);
                Quantities(JsonNames.InputQuantityList, one.InputQuantities);
                Texts(JsonNames.OutputEpcList, one.OutputEpcs);
                Quantities(JsonNames.OutputQuantityList, one.OutputQuantities);
                Text(JsonNames.TransformationId, one.TransformationId);
                break;
        }
    }

    private void Action(EpcisAction? action)
    {
        if (action is { } given)
        {
            _json.WriteString(JsonNames.Action, given switch
            {
                EpcisAction.Add => "ADD"u8,
                EpcisAction.Delete => "DELETE"u8,
                _ => "OBSERVE"u8,
            });
        }
    }

    private void Quantities(JsonEncodedText name, ValueList<QuantityElement> quantities)
    {
        if (quantities.Count == 0)
            return;
        _json.WriteStartArray(name);
        foreach (var quantity in quantities)
        {
            _json.WriteStartObject();
            _json.WriteString(JsonNames.EpcClass, quantity.EpcClass);
            Number(JsonNames.Quantity, quantity.Quantity);
            Text(JsonNames.Uom, quantity.Uom);
            _json.WriteEndObject();
            FlushWhereFull();
        }

        _json.WriteEndArray();
    }

    private void Declaration(ErrorDeclaration declaration)
    {
        _json.WriteStartObject(JsonNames.ErrorDeclaration);
        Time(JsonNames.DeclarationTime, declaration.DeclarationTime);
        Word(JsonNames.Reason, CbvKind.ErrorReason, declaration.Reason);
        Texts(JsonNames.CorrectiveEventIds, declaration.CorrectiveEventIds);
        Nodes(declaration.Extensions);
        _json.WriteEndObject();
    }

    private void Location(JsonEncodedText name, EpcisLocation? location)
    {
        if (location is null)
            return;
        _json.WriteStartObject(name);
        _json.WriteString(JsonNames.Id, location.Id);
        Nodes(location.Extensions);
        _json.WriteEndObject();
    }

    private void Transactions(ValueList<BizTransaction> transactions)
    {
        if (transactions.Count == 0)
            return;
        _json.WriteStartArray(JsonNames.BizTransactionList);
        foreach (var transaction in transactions)
            Pair(CbvKind.BizTransactionType, transaction.Type, JsonNames.BizTransaction, transaction.Id);
        _json.WriteEndArray();
    }

    private void Sources(ValueList<SourceElement> sources)
    {
        if (sources.Count == 0)
            return;
        _json.WriteStartArray(JsonNames.SourceList);
        foreach (var source in sources)
            Pair(CbvKind.SourceDestinationType, source.Type, JsonNames.Source, source.Id);
        _json.WriteEndArray();
    }

    private void Destinations(ValueList<DestinationElement> destinations)
    {
        if (destinations.Count == 0)
            return;
        _json.WriteStartArray(JsonNames.DestinationList);
        foreach (var destination in destinations)
            Pair(CbvKind.SourceDestinationType, destination.Type, JsonNames.Destination, destination.Id);
        _json.WriteEndArray();
    }

    private void Pair(CbvKind kind, string? type, JsonEncodedText name, string id)
    {
        _json.WriteStartObject();
        Word(JsonNames.Type, kind, type);
        _json.WriteString(name, id);
        _json.WriteEndObject();
        FlushWhereFull();
    }

    private void Ilmd(ValueList<EpcisNode> ilmd)
    {
        if (ilmd.Count == 0)
            return;
        _json.WriteStartObject(JsonNames.Ilmd);
        Nodes(ilmd);
        _json.WriteEndObject();
    }

    private void Sensors(SensorElement sensors)
    {
        _json.WriteStartObject();
        if (sensors.Metadata is { } metadata)
        {
            _json.WriteStartObject(JsonNames.SensorMetadata);
            Time(JsonNames.Time, metadata.Time);
            Time(JsonNames.StartTime, metadata.StartTime);
            Time(JsonNames.EndTime, metadata.EndTime);
            Text(JsonNames.DeviceId, metadata.DeviceId);
            Text(JsonNames.DeviceMetadata, metadata.DeviceMetadata);
            Text(JsonNames.RawData, metadata.RawData);
            Text(JsonNames.DataProcessingMethod, metadata.DataProcessingMethod);
            Text(JsonNames.BizRules, metadata.BizRules);
            Nodes(metadata.Extensions);
            _json.WriteEndObject();
        }

        _json.WriteStartArray(JsonNames.SensorReport);
        foreach (var report in sensors.Reports)
            Report(report);
        _json.WriteEndArray();
        Nodes(sensors.Extensions);
        _json.WriteEndObject();
        FlushWhereFull();
    }

    private void Report(SensorReport report)
    {
        _json.WriteStartObject();
        Word(JsonNames.Type, CbvKind.MeasurementType, report.Type);
        Word(JsonNames.Exception, CbvKind.SensorAlert, report.Exception);
        Text(JsonNames.DeviceId, report.DeviceId);
        Text(JsonNames.DeviceMetadata, report.DeviceMetadata);
        Text(JsonNames.RawData, report.RawData);
        Text(JsonNames.DataProcessingMethod, report.DataProcessingMethod);
        Text(JsonNames.BizRules, report.BizRules);
        Time(JsonNames.Time, report.Time);
        Text(JsonNames.Microorganism, report.Microorganism);
        Text(JsonNames.ChemicalSubstance, report.ChemicalSubstance);
        Text(JsonNames.CoordinateReferenceSystem, report.CoordinateReferenceSystem);
        Number(JsonNames.Value, report.Value);
        Word(JsonNames.Component, CbvKind.Component, report.Component);
        Text(JsonNames.StringValue, report.StringValue);
        if (report.BooleanValue is { } boolean)
            _json.WriteBoolean(JsonNames.BooleanValue, boolean);
        Text(JsonNames.HexBinaryValue, report.HexBinaryValue);
        Text(JsonNames.UriValue, report.UriValue);
        Number(JsonNames.MinValue, report.MinValue);
        Number(JsonNames.MaxValue, report.MaxValue);
        Number(JsonNames.MeanValue, report.MeanValue);
        Number(JsonNames.SDev, report.StandardDeviation);
        Number(JsonNames.PercRank, report.PercentileRank);
        Number(JsonNames.PercValue, report.PercentileValue);
        Text(JsonNames.Uom, report.Uom);
        Nodes(report.Extensions);
        _json.WriteEndObject();
    }
}
