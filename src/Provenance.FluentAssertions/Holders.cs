using Provenance.Reports;

namespace Provenance.Assertions;

/// <summary>Who held the goods.</summary>
internal static class Holders
{
    public static bool IsNamed(Party party, string name) => party.Id == name || party.Name?.Value == name || party.Names.Any(one => one.Text == name);

    /// <summary>Place of the first event from which on a party held the goods, not before <paramref name="start"/>; -1 where there is none.</summary>
    public static int FirstHeld(EffectiveHistory history, Predicate<Party> isIt, int start)
    {
        var custody = default(Custody);
        for (var i = 0; i < history.Count; i++)
        {
            custody = custody.After(history[i].Event);
            if (i >= start && custody.Holder is { } holder && isIt(holder))
                return i;
        }

        return -1;
    }

    public static Miss? Ever(EffectiveHistory history, Predicate<Party> isIt)
    {
        if (FirstHeld(history, isIt, 0) >= 0)
            return null;
        var details = new List<string>();
        var custody = default(Custody);
        foreach (var e in history)
        {
            var next = custody.After(e.Event);
            if (next.Holder is { Absence: null } holder && !Equals(holder, custody.Holder))
                details.Add($"{holder}, from {e.Id} on");
            custody = next;
        }

        return details.Count == 0 ? new Miss("no holder is recorded") : new Miss("it never was") { Details = details.ToValueList() };
    }

    public static Miss? At(Moment moment, Predicate<Party> isIt)
    {
        var custody = moment.Custody();
        var unsure = moment.Possible.Where(e => custody.After(e.Event) is var after && (after.Stage != custody.Stage || !Equals(after.Holder, custody.Holder))).ToList();
        if (unsure.Count > 0)
        {
            return new Miss($"whether it was is open: {string.Join(", ", unsure)} may have happened by then, or not")
            {
                Marks = unsure.Select(e => new TimelineMark(e.Id, "Nothing says whether this had happened by then.")).ToValueList(),
            };
        }

        if (custody is { Stage: not CustodyStage.Ended, Holder: { } holder } && isIt(holder))
            return null;
        return new Miss(Words(custody)) { Marks = moment.Certain.Count == 0 ? default : [new TimelineMark(moment.Certain[^1].Id, $"By then {Words(custody)}.")] };
    }

    private static string Words(in Custody custody) => custody switch
    {
        { Stage: CustodyStage.NotRecorded } => "nothing is recorded of it",
        { Stage: CustodyStage.Ended } => "it had come to its end",
        { Stage: CustodyStage.InTransit, Carrier: { Absence: null } carrier } => $"it was under way with {carrier}",
        { Stage: CustodyStage.InTransit } => "it was under way",
        { Holder: { Absence: null } holder } => $"it was held by {holder}",
        _ => "who held it is not known",
    };
}
