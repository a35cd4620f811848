using static Provenance.Epcis.Reading.XmlValueKind;

namespace Provenance.Epcis.Reading;

/// <summary>The messages of the query and capture interfaces (EPCIS 2.0, 8.2 and 12), which are kept as they stand.</summary>
internal static class XmlMessages
{
    private static readonly XmlType Text = XmlType.Of(XmlValueKind.String);
    private static readonly XmlType Uri = XmlType.Of(XmlValueKind.Uri);
    private static readonly XmlType Locals = new() { Local = true, AnyAttribute = true };
    private static readonly XmlType Strings = new() { Children = [One("string", Text, required: false, many: true)] };
    private static readonly XmlType Params = new()
    {
        Children = [One("param", new() { Children = [One("name", Text), One("value", XmlType.Any)] }, required: false, many: true)],
    };

    private static readonly XmlType Failure = new() { Children = [One("reason", Text)] };
    private static readonly XmlType FailureOfQuery = new()
    {
        Children = [One("reason", Text), One("queryName", Text, required: false), One("subscriptionID", Text, required: false)],
    };

    private static readonly XmlType FailureOfRepository = new()
    {
        Children =
        [
            One("reason", Text), One("severity", XmlType.Of(Severity)), One("queryName", Text, required: false), One("subscriptionID", Text, required: false),
        ],
    };

    private static readonly XmlType Problem = new()
    {
        Children =
        [
            One("type", Uri), One("title", Text), One("status", XmlType.Of(Int), required: false), One("detail", Text, required: false),
            One("instance", Uri, required: false),
        ],
        Other = true,
        TargetNamespace = XmlName.Epcis2,
    };

    private static readonly XmlType CaptureJob = new()
    {
        Children =
        [
            One("captureErrorBehaviour", XmlType.Of(CaptureErrorBehaviour)), One("createdAt", XmlType.Of(Stamp), required: false),
            One("finishedAt", XmlType.Of(Stamp), required: false),
            One("errors", new() { Children = [One("error", Problem, many: true)] }, required: false, choice: 1), One("errorFile", Uri, required: false, choice: 1),
        ],
        Attributes = [new("running", XmlValueKind.Boolean, true), new("success", XmlValueKind.Boolean, true), new("captureID", XmlValueKind.String, true)],
        Other = true,
        TargetNamespace = XmlName.Epcis2,
        AnyAttribute = true,
    };

    private static readonly Dictionary<string, XmlType> V1 = Queries(XmlName.Query1, XmlValueKind.DateTime);
    private static readonly Dictionary<string, XmlType> V2 = Queries(XmlName.Query2, Stamp);

    /// <summary>What a message contains; <see langword="null"/> where it is none of the standard.</summary>
    public static XmlType? Of(string space, string name)
    {
        if (ReferenceEquals(space, XmlName.Epcis2))
            return name switch { "EPCISCaptureJob" => CaptureJob, "EPCISException" => Problem, _ => null };
        return ReferenceEquals(space, XmlName.Query1) ? V1.GetValueOrDefault(name) : ReferenceEquals(space, XmlName.Query2) ? V2.GetValueOrDefault(name) : null;
    }

    private static Dictionary<string, XmlType> Queries(string space, XmlValueKind time)
    {
        var schedule = new XmlType
        {
            Children =
            [
                One("second", Text, required: false), One("minute", Text, required: false), One("hour", Text, required: false),
                One("dayOfMonth", Text, required: false), One("month", Text, required: false), One("dayOfWeek", Text, required: false),
                One("extension", Locals, required: false),
            ],
            Other = true,
            TargetNamespace = space,
        };
        var controls = new XmlType
        {
            Children =
            [
                One("schedule", schedule, required: false), One("trigger", Uri, required: false), One("initialRecordTime", XmlType.Of(time), required: false),
                One("reportIfEmpty", XmlType.Of(XmlValueKind.Boolean)), One("extension", Locals, required: false),
            ],
            Other = true,
            TargetNamespace = space,
        };
        return new(StringComparer.Ordinal)
        {
            ["GetQueryNames"] = XmlType.Nothing,
            ["GetQueryNamesResult"] = Strings,
            ["Subscribe"] = new() { Children = [One("queryName", Text), One("params", Params), One("dest", Uri), One("controls", controls), One("subscriptionID", Text)] },
            ["SubscribeResult"] = XmlType.Nothing,
            ["Unsubscribe"] = new() { Children = [One("subscriptionID", Text)] },
            ["UnsubscribeResult"] = XmlType.Nothing,
            ["GetSubscriptionIDs"] = new() { Children = [One("queryName", Text)] },
            ["GetSubscriptionIDsResult"] = Strings,
            ["Poll"] = new() { Children = [One("queryName", Text), One("params", Params)] },
            ["GetStandardVersion"] = XmlType.Nothing,
            ["GetStandardVersionResult"] = Text,
            ["GetVendorVersion"] = XmlType.Nothing,
            ["GetVendorVersionResult"] = Text,
            ["VoidHolder"] = XmlType.Nothing,
            ["EPCISException"] = Failure,
            ["DuplicateNameException"] = Failure,
            ["InvalidURIException"] = Failure,
            ["NoSuchNameException"] = Failure,
            ["NoSuchSubscriptionException"] = Failure,
            ["DuplicateSubscriptionException"] = Failure,
            ["QueryParameterException"] = Failure,
            ["QueryTooLargeException"] = FailureOfQuery,
            ["QueryTooComplexException"] = Failure,
            ["SubscriptionControlsException"] = Failure,
            ["SubscribeNotPermittedException"] = Failure,
            ["SecurityException"] = Failure,
            ["ValidationException"] = Failure,
            ["ImplementationException"] = FailureOfRepository,
        };
    }

    private static XmlChild One(string name, XmlType type, bool required = true, bool many = false, int choice = 0) => new("", name, type, required, many, choice);
}
