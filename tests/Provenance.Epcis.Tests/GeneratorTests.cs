using CsCheck;

namespace Provenance.Epcis.Tests;

public sealed class GeneratorTests
{
    [Fact]
    public void Generated_events_have_every_type_and_every_member()
    {
        var seen = new HashSet<string>();
        foreach (var style in Enum.GetValues<NodeStyle>())
        {
            foreach (var e in Generators.Events(style).Array[300].Single())
            {
                seen.Add(e.Type);
                foreach (var property in e.GetType().GetProperties().Where(property => property.GetValue(e) is not null and not System.Collections.ICollection { Count: 0 }))
                    seen.Add(property.Name);
            }
        }

        seen.Should().Contain(
        [
            "ObjectEvent", "AggregationEvent", "TransactionEvent", "TransformationEvent", "AssociationEvent", "https://ns.example.com/epcis/HarvestEvent",
            "ErrorDeclaration", "CertificationInfo", "PersistentDisposition", "SensorElements", "Ilmd", "TransformationId", "Extensions", "RecordTime",
        ]);
    }
}
