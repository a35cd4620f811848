namespace Provenance.Epcis.Mapping;

/// <summary>In which members two events differ, by the names of the standard.</summary>
internal static class Differences
{
    /// <summary>The names; none where the events differ in recording and error declaration alone.</summary>
    public static ValueList<string> Between(EpcisEvent prior, EpcisEvent later)
    {
        var names = new List<string>();
        if (prior.Type != later.Type)
            return ["type"];
        Note("eventTime", prior.EventTime?.Instant == later.EventTime?.Instant);
        Note("eventTimeZoneOffset", prior.EventTimeZoneOffset == later.EventTimeZoneOffset);
        Note("certificationInfo", prior.CertificationInfo == later.CertificationInfo);
        switch (prior, later)
        {
            case (ObjectEvent x, ObjectEvent y):
                Note("action", x.Action == y.Action);
                Note("epcList", x.Epcs == y.Epcs);
                Note("quantityList", x.Quantities == y.Quantities);
                Note("ilmd", x.Ilmd == y.Ilmd);
                break;
            case (AggregationEvent x, AggregationEvent y):
                Note("action", x.Action == y.Action);
                Note("parentID", x.ParentId == y.ParentId);
                Note("childEPCs", x.ChildEpcs == y.ChildEpcs);
                Note("childQuantityList", x.ChildQuantities == y.ChildQuantities);
                break;
            case (AssociationEvent x, AssociationEvent y):
                Note("action", x.Action == y.Action);
                Note("parentID", x.ParentId == y.ParentId);
                Note("childEPCs", x.ChildEpcs == y.ChildEpcs);
                Note("childQuantityList", x.ChildQuantities == y.ChildQuantities);
                break;
            case (TransactionEvent x, TransactionEvent y):
                Note("action", x.Action == y.Action);
                Note("parentID", x.ParentId == y.ParentId);
                Note("epcList", x.Epcs == y.Epcs);
                Note("quantityList", x.Quantities == y.Quantities);
                break;
            case (TransformationEvent x, TransformationEvent y):
                Note("inputEPCList", x.InputEpcs == y.InputEpcs);
                Note("inputQuantityList", x.InputQuantities == y.InputQuantities);
                Note("outputEPCList", x.OutputEpcs == y.OutputEpcs);
                Note("outputQuantityList", x.OutputQuantities == y.OutputQuantities);
                Note("transformationID", x.TransformationId == y.TransformationId);
                Note("ilmd", x.Ilmd == y.Ilmd);
                break;
        }

        Note("bizStep", prior.BizStep == later.BizStep);
        Note("disposition", prior.Disposition == later.Disposition);
        Note("persistentDisposition", Equals(prior.PersistentDisposition, later.PersistentDisposition));
        Note("readPoint", Equals(prior.ReadPoint, later.ReadPoint));
        Note("bizLocation", Equals(prior.BizLocation, later.BizLocation));
        Note("bizTransactionList", prior.BizTransactions == later.BizTransactions);
        Note("sourceList", prior.Sources == later.Sources);
        Note("destinationList", prior.Destinations == later.Destinations);
        Note("sensorElementList", prior.SensorElements == later.SensorElements);
        Note("extensions", prior.Extensions == later.Extensions);
        return names.ToValueList();

        void Note(string name, bool isSame)
        {
            if (!isSame)
                names.Add(name);
        }
    }
}
