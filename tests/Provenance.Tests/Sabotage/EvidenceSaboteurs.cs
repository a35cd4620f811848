using Provenance.Tests.Mutations;

namespace Provenance.Tests.Sabotage;

internal static class EvidenceSaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        new("nothing speaks for an act", "EVD001", Change.Without("evidence"), e => e.Is("stored", "moved", "dispatched", "inspected") && e["evidence"] is not null && !e.IsOperational() && !e.IsNamed()),
        // EVD002, EVD015: what two sources say is then perhaps said by one.
        new("two sources may be one", "EVD004", Change.Set("maybeSameAs", "s-register"), e => e.Text("id") == "s-audit") { Beside = ["EVD002", "EVD015"] },
        new("two accounts of one act differ", "EVD005", Change.Set("by", "customs"), e => e.Is("observed") && e["relations"]?[0]?["equals"] is not null),
        new("bytes are not those that were recorded", "EVD009", Change.Set("attachment.digest", "sha256:0000000000000000000000000000000000000000000000000000000000000000"), e => e["attachment"] is not null),
        new("bytes are not there", "EVD010", Change.Set("attachment.location", "lost.txt"), e => e["attachment"] is not null),
        new("a conclusion does not say what it rests on", "EVD013", Change.Without("basis"), e => e["basis"] is not null),
        new("what an act rests on is refuted", "EVD016", Change.Set("assessment", "refuted"), e => e.Is("evidenceAssessed") && e.IsOperational()),
    ];
}
