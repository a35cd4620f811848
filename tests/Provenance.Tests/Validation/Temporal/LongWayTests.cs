using System.Text;
using Provenance.Documents;
using Provenance.Validation;

namespace Provenance.Tests.Validation.Temporal;

public sealed class LongWayTests
{
    [Fact]
    public void Of_a_long_way_to_a_date_the_steps_next_to_the_event_are_told_and_the_others_counted()
    {
        var undated = Enumerable.Range(1, 40).Select(i => Event(i, "{\"unknown\": \"notStated\"}"));
        var document = "{\"provenance\": \"1.0\", \"chains\": [{\"id\": \"lot\", \"item\": {\"id\": \"urn:example:lot-1\"}, \"events\": ["
            + string.Join(", ", undated.Append(Event(41, "\"2024-03-20\""))) + "]}]}";

        var report = DocumentReader.Read(Encoding.UTF8.GetBytes(document), "long.json").ChainsOrThrow().Check(NodaTime.Instant.FromUtc(2024, 4, 1, 0, 0));

        var witness = report.Findings.Single(finding => finding.Code == "ORD011" && finding.Subject == "e1").Witness;
        witness.Should().HaveCount(14).And.StartWith("e1 comes before e2, which the record says follows it");
        witness.TakeLast(2).Should().Equal("28 more such steps lie between", "e41 is dated 2024-03-20");
    }

    private static string Event(int i, string time) =>
        $"{{\"id\": \"e{i}\", \"type\": \"inspected\", \"time\": {time}, \"outcome\": \"passed\"{(i == 1 ? "" : $", \"follows\": [\"e{i - 1}\"]")}}}";
}
