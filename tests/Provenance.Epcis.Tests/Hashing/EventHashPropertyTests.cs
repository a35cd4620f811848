using CsCheck;
using NodaTime;

namespace Provenance.Epcis.Tests.Hashing;

public sealed class EventHashPropertyTests
{
    private static readonly EventHashOptions[] All =
    [
        .. new[] { EventHashDialect.Text, EventHashDialect.OpenEpcis20, EventHashDialect.OpenEpcis21 }.Select(dialect => new EventHashOptions { Dialect = dialect }),
    ];

    private static readonly Gen<EpcisEvent> Events = Gen.OneOf(Generators.Events(NodeStyle.Json), Generators.Events(NodeStyle.Xml));

    [Fact]
    public void The_order_of_items_and_of_extension_members_does_not_matter() => Events.Sample(
        e =>
        {
            var reversed = Reshaped.Reversed(e);
            foreach (var options in All)
                Assert.Equal(EventHash.PreHash(e, options), EventHash.PreHash(reversed, options));
        },
        iter: 30);

    [Fact]
    public void The_recording_the_id_and_the_error_declaration_do_not_matter() => Gen.Select(Events, Events).Sample((e, other) =>
    {
        var changed = e with { RecordTime = other.RecordTime, EventId = other.EventId, ErrorDeclaration = other.ErrorDeclaration };
        foreach (var options in All)
            EventHash.Compute(changed, options).Should().Be(EventHash.Compute(e, options));
    });

    [Fact]
    public void Every_other_change_of_one_member_changes_the_id() => Events.Sample(
        e =>
        {
            var ids = All.Select(options => EventHash.Compute(e, options)).ToArray();
            foreach (var (path, mutant) in Reshaped.Mutants(e))
            {
                for (var i = 0; i < All.Length; i++)
                {
                    if (EventHash.Compute(mutant, All[i]) == ids[i] != IsIgnored(path, All[i].Dialect))
                        Assert.Fail($"{All[i].Dialect}, {path}: {EventHash.PreHash(mutant, All[i])}");
                }
            }
        },
        iter: 6);

    private static bool IsIgnored(string path, EventHashDialect dialect) => path.Split('.', '[')[0] switch
    {
        "RecordTime" or "EventId" or "ErrorDeclaration" => true,
        "CertificationInfo" => dialect != EventHashDialect.Text,
        _ => false,
    };

    [Fact]
    public void The_form_of_a_word_does_not_matter() => Generators.Events(NodeStyle.Common).Sample(e =>
    {
        var id = EventHash.Compute(e);
        EventHash.Compute(Respelled(e, Cbv.Urn)).Should().Be(id);
        EventHash.Compute(Respelled(e, (kind, uri) => Cbv.Word(kind, uri) ?? uri)).Should().Be(id);
    });

    [Fact]
    public void The_offset_with_which_a_time_is_written_does_not_matter() => Gen.Select(Events, Gen.Int[-14, 14]).Sample((e, hours) =>
    {
        var changed = e with { EventTime = e.EventTime is { } time ? new(time.Instant, Offset.FromHours(hours)) : null };
        EventHash.Compute(changed).Should().Be(EventHash.Compute(e));
    });

    [Fact]
    public void The_spelling_of_an_identifier_does_not_matter()
    {
        ObjectEvent urns = new() { Epcs = ["urn:epc:id:sgtin:4012345.011111.9876"], ReadPoint = new("urn:epc:id:sgln:4012345.00011.0"), Quantities = [new("urn:epc:class:lgtin:4012345.012345.A")] };
        ObjectEvent links = new() { Epcs = ["https://example.com/gtin/04012345111118/ser/9876?v=1"], ReadPoint = new("https://id.gs1.org/414/4012345000115"), Quantities = [new("https://id.gs1.org/01/04012345123456/10/A")] };

        EventHash.PreHash(links).Should().Be(EventHash.PreHash(urns));
    }

    private static EpcisEvent Respelled(EpcisEvent e, Func<CbvKind, string, string> spell)
    {
        string? Spell(CbvKind kind, string? uri) => uri is null ? null : spell(kind, uri);
        return e with
        {
            BizStep = Spell(CbvKind.BizStep, e.BizStep),
            Disposition = Spell(CbvKind.Disposition, e.Disposition),
            PersistentDisposition = e.PersistentDisposition is { } states
                ? new([.. states.Set.Select(state => spell(CbvKind.Disposition, state))], [.. states.Unset.Select(state => spell(CbvKind.Disposition, state))])
                : null,
            BizTransactions = [.. e.BizTransactions.Select(transaction => transaction with { Type = Spell(CbvKind.BizTransactionType, transaction.Type) })],
            Sources = [.. e.Sources.Select(source => source with { Type = spell(CbvKind.SourceDestinationType, source.Type) })],
            Destinations = [.. e.Destinations.Select(destination => destination with { Type = spell(CbvKind.SourceDestinationType, destination.Type) })],
            SensorElements =
            [
                .. e.SensorElements.Select(element => element with
                {
                    Reports =
                    [
                        .. element.Reports.Select(report => report with
                        {
                            Type = Spell(CbvKind.MeasurementType, report.Type),
                            Exception = Spell(CbvKind.SensorAlert, report.Exception),
                            Component = Spell(CbvKind.Component, report.Component),
                        }),
                    ],
                }),
            ],
        };
    }
}
