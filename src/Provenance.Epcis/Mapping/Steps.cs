using System.Collections.Frozen;

namespace Provenance.Epcis.Mapping;

/// <summary>What a business step makes of an object event, and what the step is called in a chain. The table in <c>MAPPING.md</c> is this one.</summary>
internal static class Steps
{
    private const string Cbv = "https://ref.gs1.org/cbv/BizStep-";

    /// <summary>Steps that say what happened, whatever the action.</summary>
    public static readonly FrozenDictionary<string, Act> Acts = new Dictionary<string, Act>(StringComparer.Ordinal)
    {
        [Cbv + "shipping"] = Act.Dispatch,
        [Cbv + "departing"] = Act.Dispatch,
        [Cbv + "receiving"] = Act.Receive,
        [Cbv + "arriving"] = Act.Receive,
        [Cbv + "accepting"] = Act.HandOver,
        [Cbv + "transporting"] = Act.Move,
        [Cbv + "storing"] = Act.Store,
        [Cbv + "stocking"] = Act.Store,
        [Cbv + "holding"] = Act.Store,
        [Cbv + "inspecting"] = Act.Inspect,
        [Cbv + "sampling"] = Act.Inspect,
        [Cbv + "cycle_counting"] = Act.Count,
        [Cbv + "stock_taking"] = Act.Count,
        [Cbv + "retail_selling"] = Act.Deliver,
        [Cbv + "dispensing"] = Act.Deliver,
        [Cbv + "destroying"] = Act.Destroy,
        [Cbv + "repackaging"] = Act.Repackage,
        [Cbv + "void_shipping"] = Act.Void,

        // Seafood (GDST 1.2 [K]): the catch changes vessels, and is brought ashore.
        ["urn:gdst:bizStep:transshipment"] = Act.Move,
        ["urn:gdst:bizStep:landing"] = Act.Move,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // How goods came into being, where the step says so.
    private static readonly FrozenDictionary<string, string> OriginKinds = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Cbv + "commissioning"] = "commissioned",
        [Cbv + "creating_class_instance"] = "produced",
        [Cbv + "assembling"] = "assembled",
        [Cbv + "collecting"] = "collected",
        ["urn:gdst:bizStep:fishingEvent"] = "caught",
        ["urn:gdst:bizStep:farmHarvest"] = "harvested",
        ["urn:gdst:bizStep:hatching"] = "raised",
        ["urn:gdst:bizStep:feedmillObject"] = "produced",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What an object event does.</summary>
    public static Act Of(ObjectEvent e) => e.Action switch
    {
        // To add an object that is shipped at the same time is to commission it late; it is the step that counts.
        EpcisAction.Add when e.BizStep is null || !Acts.ContainsKey(e.BizStep) => Act.Originate,
        EpcisAction.Delete when e.BizStep is null || !Acts.ContainsKey(e.BizStep) => Act.Decommission,
        _ => e.BizStep is { } step ? Acts.GetValueOrDefault(step) : Act.Observe,
    };

    /// <summary>How goods came into being by a step.</summary>
    public static Code OriginKind(string? step) => step is null ? "commissioned" : OriginKinds.GetValueOrDefault(step, "commissioned");

    /// <summary>The step in the words of a chain: <c>retailSelling</c> for a word of CBV, else its URI.</summary>
    public static Code? Word(string? step)
    {
        if (step is null)
            return null;
        if (!step.StartsWith(Cbv, StringComparison.Ordinal) || Epcis.Cbv.Word(CbvKind.BizStep, step) is not { } word)
            return new(step);
        var letters = new char[word.Length];
        var length = 0;
        for (var i = 0; i < word.Length; i++)
            letters[length++] = word[i] == '_' ? char.ToUpperInvariant(word[++i]) : word[i];
        return new(new string(letters, 0, length));
    }
}
