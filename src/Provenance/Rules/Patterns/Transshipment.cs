using Provenance.Validation;

namespace Provenance.Rules.Patterns;

/// <summary>PAT003.</summary>
internal sealed class Transshipment : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "PAT003",
        Name = "transshipment",
        Title = "Goods went through a country for a short time, nothing made of them there, and their origin or their route is in question there.",
        Family = RuleFamily.Pattern,
        Class = RuleClass.Pattern,
        Severity = Severity.Warning,
        Profile = RuleProfile.Investigation,
        Citations = ["Delegated Regulation (EU) 2015/2446 Art 34 [S]"],
        Why = "A stop on the way changes papers quickly and goods slowly.",
        Remedy = "Record what was made of the goods there, with the commodity codes before and after it; or resolve the findings it names.",
        Limits = "Hubs pass goods on every day: a short stay alone is none. It is never stronger than its weakest member, and what is open is no sign.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (Routes.Crossings(view) is not { } crossings)
        {
            sink.NotApplicable("fewer than two crossings are recorded");
            return;
        }

        var isFound = false;
        for (var i = 0; i + 1 < crossings.Count; i++)
            isFound |= Judge(view, sink, crossings[i], crossings[i + 1]);
        if (!isFound)
            sink.Pass("its signs do not stand together");
    }

    private static bool Judge(ChainView view, FindingSink sink, int arrival, int departure)
    {
        var country = Routes.Entered(view, arrival);
        if (country != Routes.Left(view, departure) || Routes.Left(view, arrival) == Routes.Entered(view, departure)
            || !view.Order.Precedes(arrival, departure) || !IsShort(view, arrival, departure) || IsTransformed(view, arrival, departure))
        {
            return false;
        }

        var sign = default(Sign);
        foreach (var finding in view.SetView.FindingsSoFar)
        {
            if (finding.Code is "CST010" or "CST014" or "CST015" && Signs.IsSign(finding) && ReferenceEquals(finding.Draft.Chain, view.Chain) && Concerns(view, finding, arrival, departure))
                sign.Take(finding);
        }

        if (sign.Strongest is null)
            return false;
        var (from, to) = (view.Events[arrival], view.Events[departure]);
        Signs.Report(sink, "The goods passed a country in a short time, nothing is recorded as made of them there, and there is a question of origin or route ({members}).", to, sign)
            .About(from, to)
            .At(from)
            .Under(GroupKey.LegFrom(from));
        return true;
    }

    private static bool IsShort(ChainView view, int arrival, int departure)
    {
        var (first, last) = (EventOrder.Earliest(view.Events[arrival]), EventOrder.Latest(view.Events[departure]));
        return first != long.MinValue && last != long.MaxValue && (Int128)last - first < view.Policy.Thresholds.ShortStay.BclCompatibleTicks;
    }

    private static bool IsTransformed(ChainView view, int arrival, int departure)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Events[i].Event is Transformed && Routes.MayLieBetween(view, i, arrival, departure))
                return true;
        }

        return false;
    }

    /// <summary>Whether the finding reads an event of the stay or what came after it.</summary>
    private static bool Concerns(ChainView view, Finding finding, int arrival, int departure)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (finding.Draft.Reads(view.Events[i]) && (i == arrival || i == departure || view.Order.Precedes(arrival, i)))
                return true;
        }

        return false;
    }
}
