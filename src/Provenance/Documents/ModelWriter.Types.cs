using System.Diagnostics;

namespace Provenance.Documents;

// The members of each type of event beyond the header.
internal sealed partial class ModelWriter
{
    private void MembersByType(ProvenanceEvent e, bool oneLine)
    {
        switch (e)
        {
            case Originated x:
                Member("kind"u8, x.OriginKind);
                Member("label"u8, x.Label);
                break;
            case Ordered x:
                Member("from"u8, x.From);
                Member("request"u8, x.Request);
                break;
            case Returned x:
                Leg(x);
                Member("original"u8, x.Original);
                Member("reason"u8, x.Reason);
                break;
            case Dispatched x:
                Leg(x);
                List("route"u8, x.Route);
                break;
            case ILeg x:
                Leg(x);
                break;
            case BorderCrossed x:
                Members(x);
                break;
            case CustomsProcessed x:
                Members(x);
                break;
            case Repackaged x:
                Labeling(x);
                Member("label"u8, x.Label);
                Member("loss"u8, x.Loss);
                break;
            case Relabeled x:
                Labeling(x);
                break;
            case Packed x:
                Member("container"u8, x.Container);
                List("contents"u8, x.Contents);
                break;
            case Unpacked x:
                Member("container"u8, x.Container);
                List("contents"u8, x.Contents);
                break;
            case Split x:
                Member("parts"u8, x.Parts);
                Processing(x.Loss, x.Yield, x.Process, x.CommodityBefore, x.CommodityAfter, x.ValueAdded, x.Authorization, x.Label);
                break;
            case Merged x:
                Processing(x.Loss, x.Yield, x.Process, x.CommodityBefore, x.CommodityAfter, x.ValueAdded, x.Authorization, x.Label);
                break;
            case Transformed x:
                Processing(x.Loss, x.Yield, x.Process, x.CommodityBefore, x.CommodityAfter, x.ValueAdded, x.Authorization, x.Label);
                break;
            case Delivered x:
                Member("from"u8, x.From);
                Member("to"u8, x.To);
                Member("finality"u8, x.Finality is { } finality ? WriterWords.Of(finality) : null);
                Member("endUse"u8, x.EndUse);
                break;
            case Inspected x:
                Inspection(x.Checks, x.Outcome, x.Statement, x.Label, x.Packaging, x.InStock);
                break;
            case Observed x:
                Inspection(x.Checks, x.Outcome, x.Statement, x.Label, x.Packaging, x.InStock);
                break;
            case OwnershipTransferred x:
                Member("from"u8, x.From);
                Member("to"u8, x.To);
                break;
            case Stored x:
                Member("reason"u8, x.Reason);
                break;
            case Lost x:
                Member("reason"u8, x.Reason);
                break;
            case Destroyed x:
                Member("reason"u8, x.Reason);
                break;
            case StockAdjusted x:
                Member("change"u8, x.Change is { } change ? WriterWords.Of(change) : null);
                Member("reason"u8, x.Reason);
                break;
            case SealChanged x:
                List("before"u8, x.Before);
                List("after"u8, x.After);
                Member("reason"u8, x.Reason);
                Member("authority"u8, x.Authority);
                break;
            case IdentifierDecommissioned x:
                List("ids"u8, x.Ids);
                Member("reason"u8, x.Reason);
                break;
            case IdentifierReactivated x:
                List("ids"u8, x.Ids);
                Member("reason"u8, x.Reason);
                break;
            case Performed x:
                Member("activity"u8, x.Activity);
                break;
            default:
                MembersAboutTheRecord(e, oneLine);
                break;
        }
    }

    private void MembersAboutTheRecord(ProvenanceEvent e, bool oneLine)
    {
        switch (e)
        {
            case ClaimMade x:
                Member("kind"u8, x.ClaimKind);
                Member("model"u8, x.Model);
                Member("credit"u8, x.Credit);
                Member("scope"u8, x.Scope);
                Member("period"u8, x.Period);
                Member("proportion"u8, x.Proportion);
                break;
            case EvidenceAssessed x:
                Member("target"u8, x.Target);
                Member("assessment"u8, x.Assessment is { } assessment ? WriterWords.Of(assessment) : null);
                Member("reliability"u8, x.Reliability);
                Member("credibility"u8, x.Credibility);
                Member("reason"u8, x.Reason);
                break;
            case GapDeclared x:
                Member("segment"u8, x.Segment);
                break;
            case Corrected x:
                Member("target"u8, x.Target);
                if (x.Replacement is { } replacement)
                {
                    _json.WritePropertyName("replacement"u8);
                    Value(replacement, null, replacement.Items, oneLine);
                }

                Member("reason"u8, x.Reason);
                break;
            case Retracted x:
                Member("target"u8, x.Target);
                Member("reason"u8, x.Reason);
                break;
            case FindingDecided x:
                Member("fingerprint"u8, x.Fingerprint);
                Member("decision"u8, x.Decision is { } decision ? WriterWords.Of(decision) : null);
                Member("reason"u8, x.Reason);
                Member("until"u8, x.Until);
                break;
            case LedgerAmended x:
                Member("amendment"u8, x.Amendment is { } amendment ? WriterWords.Of(amendment) : null);
                Member("target"u8, x.Target);
                Member("reason"u8, x.Reason);
                break;
            default:
                throw new UnreachableException($"{e.GetType().Name} is not written.");
        }
    }

    private void Leg(ILeg x)
    {
        Member("from"u8, x.From);
        Member("to"u8, x.To);
        Member("destination"u8, x.Destination);
        Transport(x.Carrier, x.Mode, x.Shipment, x.Container, x.Seals);
    }

    private void Transport(Party? carrier, Code? mode, Text? shipment, Text? container, ValueList<string> seals)
    {
        Member("carrier"u8, carrier);
        Member("mode"u8, mode);
        Member("shipment"u8, shipment);
        Member("container"u8, container);
        List("seals"u8, seals);
    }

    private void Members(BorderCrossed x)
    {
        Member("leaving"u8, x.Leaving);
        Member("entering"u8, x.Entering);
        Transport(x.Carrier, x.Mode, x.Shipment, x.Container, x.Seals);
    }

    private void Members(CustomsProcessed x)
    {
        Member("country"u8, x.Country);
        Member("procedure"u8, x.Procedure);
        Member("phase"u8, x.Phase is { } phase ? WriterWords.Of(phase) : null);
        Member("declaration"u8, x.Declaration);
        Member("discharges"u8, x.Discharges);
        List("declaredOrigin"u8, x.DeclaredOrigin);
        Member("commodity"u8, x.Commodity);
        Member("dispatchCountry"u8, x.DispatchCountry);
        Member("destinationTerritory"u8, x.DestinationTerritory);
        Member("dueBy"u8, x.DueBy);
        Member("exemption"u8, x.Exemption);
        Member("outcome"u8, x.Outcome);
        List("route"u8, x.Route);
    }

    private void Labeling(ILabelEvent x)
    {
        Member("before"u8, x.Before);
        Member("after"u8, x.After);
        Member("removed"u8, x.Removed is { } removed ? WriterWords.Of(removed) : null);
        Member("packaging"u8, x.Packaging);
        Member("reason"u8, x.Reason);
        Member("authority"u8, x.Authority);
        List("mapping"u8, x.Mapping);
        Member("createsNewItem"u8, x.CreatesNewItem);
        List("retired"u8, x.Retired);
        Member("additive"u8, x.Additive);
        Member("labels"u8, x.Labels);
    }

    private void Processing(Quantity? loss, Quantity? yield, Code? process, HsCode? before, HsCode? after, decimal? valueAdded, string? authorization, Label? label)
    {
        Member("loss"u8, loss);
        Member("yield"u8, yield);
        Member("process"u8, process);
        Member("commodityBefore"u8, before);
        Member("commodityAfter"u8, after);
        Member("valueAdded"u8, valueAdded);
        Member("authorization"u8, authorization);
        Member("label"u8, label);
    }

    private void Inspection(ValueList<InspectionCheck> checks, Code? outcome, string? statement, Label? label, Packaging? packaging, bool? inStock)
    {
        List("checks"u8, checks, static (writer, check) => writer.Value(check));
        Member("outcome"u8, outcome);
        Member("statement"u8, statement);
        Member("label"u8, label);
        Member("packaging"u8, packaging);
        Member("inStock"u8, inStock);
    }
}
