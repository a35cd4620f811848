using Provenance.Validation;

namespace Provenance.Rules.Integrity;

/// <summary>INT014.</summary>
internal sealed class SchemaOrCanonicalisationUnknown : ChainRule
{
    /// <summary>The newest schema version of event types that this version reads.</summary>
    private const int Newest = 1;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "INT014",
        Name = "schema-or-canonicalisation-unknown",
        Title = "The ledger holds an event that this version does not understand.",
        Family = RuleFamily.Integrity,
        Class = RuleClass.Integrity,
        Severity = Severity.Error,
        Citations = ["C2PA claim.malformed, cbor.invalid [V]"],
        Why = "No rule reads such an event, so that every statement about the chain leaves it out.",
        Remedy = "Read the record with a version that knows the type and its schema, or translate the event.",
        Limits = "The event is kept as it stands. An activity of one's own is no unknown type: it is recorded as performed.",
        Subsumes = ["INT001", "INT007"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var isSound = true;
        foreach (var recorded in view.Chain.Ledger)
        {
            if (recorded.Event.Schema > Newest)
                isSound = Report(view, sink.Fail("The record holds {event} in schema {schema} of its type ({type}); this version knows schema {newest}.", Arguments(recorded)), recorded, "schema");
            else if (recorded.Event is Unrecognized)
                isSound = Report(view, sink.Fail("The record holds {event}, of a type that this version does not know ({type}).", Arguments(recorded)), recorded, "type");
        }

        if (view.Chain.Count == 0)
            sink.NotApplicable("nothing is recorded");
        else if (isSound)
            sink.Pass("every event is of a type and schema that is known");
    }

    private static MessageArgument[] Arguments(RecordedEvent recorded) =>
        [new("event", recorded.Event.Id), new("type", EventTypes.Of(recorded.Event)), new("schema", recorded.Event.Schema), new("newest", Newest)];

    private static bool Report(ChainView view, FindingDraft finding, RecordedEvent recorded, string detail)
    {
        finding
            .Detailed(detail)
            .About(recorded.Event.Id!)
            .Missing("translation:{event}", "What {event} says, in a type that this version knows", "whose system recorded it", "the description of its format")
            .Under(GroupKey.Of(GroupTheme.Record));
        if (LedgerEvents.InHistory(view, recorded) is { } e)
            finding.Pointing(e, detail);
        return false;
    }
}
