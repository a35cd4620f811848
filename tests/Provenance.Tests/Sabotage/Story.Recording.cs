using System.Text.Json.Nodes;

namespace Provenance.Tests.Sabotage;

// What the record does with itself: corrections, declarations, conclusions, evidence.
internal sealed partial class Story
{
    private bool _isOrdered;
    private bool _hasLab;
    private bool _hasLetter;

    /// <summary>The first goods are made because somebody ordered them.</summary>
    private void Order() => _isOrdered = true;

    private void Correct(Lot lot, JsonObject wrong, string member, JsonNode right, string by)
    {
        var replacement = wrong.DeepClone().AsObject();
        replacement.Remove("id");
        replacement[member] = right;
        Record(lot, "corrected", ("target", (string)wrong["id"]!), ("by", by), ("reason", "typingError"), ("replacement", replacement));
    }

    /// <summary>What did not happen was recorded, and is withdrawn.</summary>
    private void Withdraw(Lot lot)
    {
        var wrong = Record(lot, "moved", ("place", lot.Place), ("by", lot.Holder), ("destination", "home-shop"), ("mode", "road"), ("quantity", Exactly(lot.Amount)));
        Record(lot, "retracted", ("target", (string)wrong["id"]!), ("by", lot.Holder), ("reason", "didNotOccur"));
    }

    /// <summary>At the time it was not known what became of the goods; what is recorded next fills that.</summary>
    private void DeclareGap(Lot lot) =>
        Record(lot, "gapDeclared", ("by", "auditor"), ("segment", new JsonObject { ["after"] = lot.LastId, ["facet"] = "custody", ["text"] = "nobody had said yet who had the goods" }));

    private void Declare(Lot lot)
    {
        Record(lot, "gapDeclared", ("by", "auditor"), ("segment", new JsonObject { ["after"] = lot.LastId, ["facet"] = "place", ["text"] = "the store had not reported yet" }));
        Store(lot);
    }

    private void Decide(Lot lot) =>
        Record(lot, "findingDecided", ("by", "auditor"), ("fingerprint", $"sha256:{_events:x64}"), ("decision", "accepted"), ("reason", "The receipt is on paper and was seen."), ("until", "2040-12-31"));

    private void Amend(Lot lot) => Record(lot, "ledgerAmended", ("by", "auditor"), ("amendment", "rebaseline"), ("reason", "migration"), ("documents", new JsonArray($"MG-{_events}")));

    private void Claim(Lot lot) =>
        Record(lot, "claimMade", ("by", lot.Holder), ("place", lot.Place), ("kind", Pick("conflictFree", "certified")), ("scope", "physical"), ("quantity", Exactly(lot.Amount)), ("documents", new JsonArray($"CL-{_events}")));

    /// <summary>A stay that nobody recorded follows from what came before.</summary>
    private void Conclude(Lot lot)
    {
        var basis = lot.LastId;
        Store(lot);
        var concluded = lot.Events[^1]!.AsObject();
        concluded["status"] = "inferred";
        concluded["basis"] = new JsonArray(basis);
        concluded.Remove("evidence");
    }

    private void Assess(Lot lot)
    {
        if (!_isInvestigative)
        {
            _hasLab = true;
            var seen = Record(lot, "inspected", ("place", lot.Place), ("by", lot.Holder), ("checks", new JsonArray(new JsonObject { ["what"] = "quality", ["outcome"] = "passed" })), ("outcome", "passed"));
            seen["evidence"] = new JsonArray("v-lab");
        }

        Record(lot, "evidenceAssessed", ("by", "auditor"), ("target", _isInvestigative ? "v-audit" : "v-lab"), ("assessment", "graded"), ("reliability", "A"), ("credibility", 1));
    }

    /// <summary>Two accounts of one look at the goods, which agree.</summary>
    private void See(Lot lot)
    {
        lot.Now = lot.Now.AddHours(30);
        var time = Written(lot.Now, Land.Of(lot.Land));
        var first = Record(lot, "observed", ("time", time), ("place", lot.Place), ("by", lot.Holder), ("outcome", "passed"));
        if (!_isInvestigative)
            return;
        var second = Record(lot, "observed", ("time", time), ("place", lot.Place), ("by", lot.Holder), ("outcome", "passed"), ("relations", new JsonArray(new JsonObject { ["equals"] = (string)first["id"]! })));
        second["evidence"] = new JsonArray("v-audit", "v-letter");
        _hasLetter = true;
    }

    private static void Support(JsonObject e, string type)
    {
        if (type is "corrected" or "retracted" or "gapDeclared" or "findingDecided" or "ledgerAmended" or "evidenceAssessed")
            return;
        e["evidence"] = type is "relabeled" or "repackaged" ? new JsonArray("v-register", "v-audit", "v-photos") : new JsonArray("v-register", "v-audit");
    }
}
