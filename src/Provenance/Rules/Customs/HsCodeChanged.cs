using Provenance.Validation;
using Provenance.Validation.House;

namespace Provenance.Rules.Customs;

/// <summary>CST006.</summary>
internal sealed class HsCodeChanged : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "CST006",
        Name = "hs-code-changed",
        Title = "Two declarations in a row give the goods different commodity codes, and nothing was done to them between.",
        Family = RuleFamily.Customs,
        Class = RuleClass.Contradiction,
        Severity = Severity.Warning,
        Citations = ["International Convention on the Harmonized System [K]", "Textile masks are commonly declared under 6307.90 [K]"],
        Why = "Duty, quotas and bans hang on the code; the same goods have one.",
        Remedy = "Record the processing between the two declarations or the ruling on classification, or correct a code.",
        Limits = "Only the first six digits are the same in all countries. Another subheading is a note. Declarations of different editions of the Harmonized System, or of the first year of one, are compared only where the policy holds the table of correlation, which the library does not: those of the World Customs Organization and the United Nations may not be passed on.",
        Subsumes = ["CST011"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var before = -1;
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Events[i].Event is not CustomsProcessed { Commodity: { Absence: null } code })
                continue;
            if (before >= 0)
                Judge(view, sink, before, i, ((CustomsProcessed)view.Events[before].Event).Commodity!, code);
            before = i;
        }

        if (before < 0)
            sink.NotApplicable("no commodity code is declared");
    }

    private static void Judge(ChainView view, FindingSink sink, int before, int i, HsCode one, HsCode other)
    {
        var (first, last) = (view.Events[before], view.Events[i]);
        var compared = HsCodes.Compare(view.Policy.Data, first, one, last, other);
        if (compared == HsComparison.Same)
            sink.Pass("the codes agree in the digits that both have, up to six, or one became the other", first, last);
        else if (compared == HsComparison.Undecided)
            sink.NotApplicable("the declarations may be of different editions of the Harmonized System, and the policy holds no table of correlation between these (data.hsCorrelations)");
        else if (HasProcessing(view, before, i))
            sink.Pass("the goods may have been processed between", first, last);
        else if (CustomsActs.HasDocument(first.Event, "classificationRuling") || CustomsActs.HasDocument(last.Event, "classificationRuling"))
            sink.Pass("a ruling on classification is recorded", first, last);
        else
            Report(sink, first, last, one, other, compared == HsComparison.Heading);
    }

    private static void Report(FindingSink sink, EffectiveEvent first, EffectiveEvent last, HsCode one, HsCode other, bool isHeading)
    {
        MessageArgument[] arguments = [new("before", first.Id), new("event", last.Id), new("code", one.Digits), new("other", other.Digits)];
        var finding = first.Event.Items.Count > 1 || last.Event.Items.Count > 1
            ? sink.Open("Whether the codes {code} ({before}) and {other} ({event}) are of the same goods cannot be decided: a declaration names several.", arguments)
            : sink.Fail("The record has {code} as commodity code in {before} and {other} in {event}, and no processing between.", arguments);
        finding.About(first, last).At(last, "commodity").At(first)
            .Missing("classification:{event}", "Which commodity code is right ({before}, {event}), or what was done to the goods between", "the declarants, and customs", "a ruling on classification, or the record of the processing");
        if (!isHeading)
            finding.Detailed("subheading").AtMost(Severity.Note);
    }

    private static bool HasProcessing(ChainView view, int before, int i)
    {
        for (var k = 0; k < view.Events.Length; k++)
        {
            if (view.Events[k].Event is Transformed && !view.Order.Precedes(k, before) && !view.Order.Precedes(i, k))
                return true;
        }

        return false;
    }
}
