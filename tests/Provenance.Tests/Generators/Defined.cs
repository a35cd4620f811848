using Provenance.Chains;
using Provenance.Values;

namespace Provenance.Tests.Generators;

/// <summary>Entries that every generated document defines, so that whatever else is generated can name them by id.</summary>
internal static class Defined
{
    public static readonly string[] PartyIds = ["lg", "traders", "company"];
    public static readonly string[] PlaceIds = ["korea", "sinuiju"];
    public static readonly string[] SourceIds = ["s-a", "s-b"];
    public static readonly string[] EvidenceIds = ["v-a", "v-b", "v-c"];
    public static readonly string[] RestrictionIds = ["r-a"];
    public static readonly string[] AuthorizationIds = ["a-a", "a-b"];

    public static readonly Registry Registry = new()
    {
        Parties =
        [
            Party.Organization("LG", "KR") with { Id = "lg" },
            Party.Unnamed("Chinese traders", "CN") with { Id = "traders", Count = HeadCount.AtLeast(2) },
            Party.Organization("김봉석경무역회사", "KP") with { Id = "company" },
        ],
        Places = [Place.In("KR") with { Id = "korea" }, Place.Named("Sinuiju", "KP") with { Id = "sinuiju", Point = new(40.10m, 124.4m) }],
        Sources = [Source.Withheld("s-a", 'F', "company"), Source.Named("Daily") with { Id = "s-b" }],
        Evidence =
        [
            Evidence.Testimony("v-a", Source.Withheld("s-a", 'F', "company"), 6, "2020-02-03"),
            Evidence.Document("v-b", Source.Named("Daily") with { Id = "s-b" }, 3),
            Evidence.Document("v-c", Source.Named("inline")),
        ],
        Restrictions = [new() { Id = "r-a", From = [Country.CN], To = [Country.KP], Start = EventTime.Parse("[2020-01-24..2020-01-28]") }],
        Authorizations = [new() { Id = "a-a", Holder = "company", Country = Area.EU }, new() { Id = "a-b" }],
    };
}
