using System.Text.Json;

namespace Provenance.Documents.Reading;

// What the members of an event must be to one another.
internal sealed partial class ElementReader
{
    private void CheckEvent(ref ObjectState o, ref EventDraft draft, in EventOffsets offsets)
    {
        CheckTimes(ref o, ref draft.Header, in offsets);
        CheckFollows(ref draft.Header, offsets.Follows);
        foreach (var link in draft.Header.Evidence)
        {
            foreach (var path in link.Covers)
                CheckCover(ref o, path, offsets.Evidence);
        }

        switch (o.Shape.Kind)
        {
            case EventKind.Corrected:
                Has(draft.Target, ref o, Member.Target);
                Has(draft.Replacement, ref o, Member.Replacement);
                break;
            case EventKind.Retracted:
                Has(draft.Target, ref o, Member.Target);
                break;
            case EventKind.Performed:
                Has(draft.Activity, ref o, Member.Activity);
                break;
            case EventKind.GapDeclared when !o.Seen.Contains(Member.Segment):
                const string Whole = "The gap names no \"segment\", so it is read as the whole chain. Write the events it lies between: \"segment\": {\"after\": \"e1\", \"before\": \"e2\"}.";
                problems.Note(ProblemSeverity.Warning, "missing", Whole, o.Start);
                break;
        }
    }

    private void CheckTimes(ref ObjectState o, ref EventHeader h, in EventOffsets offsets)
    {
        if (!o.Seen.Contains(Member.Time))
        {
            CheckOrder(h.Start, h.End, offsets.End);
            return;
        }

        var start = o.Seen.Contains(Member.Start);
        if (!start && !o.Seen.Contains(Member.End))
            return;
        var other = start ? "start" : "end";
        Error(
            start ? offsets.Start : offsets.End, "time",
            $"\"{other}\" stands beside \"time\". An event has one time, or a start and an end: keep \"time\", or leave it out if it lasted. The time is read.");
        (h.Start, h.End) = (null, null);
    }

    private void CheckFollows(ref EventHeader h, int offset)
    {
        foreach (var id in h.Follows)
        {
            if (id != h.Id)
                continue;
            Error(offset, "follows", $"The event {Quoted.Of(id)} follows itself. Name the events that ended before it started.");
            h.Follows = new([.. h.Follows.Where(other => other != id)]);
            return;
        }
    }

    /// <summary>Says so where evidence covers what the event does not have: it would support nothing.</summary>
    private void CheckCover(ref ObjectState o, string path, int offset)
    {
        var end = path.AsSpan().IndexOfAny('.', '[');
        var name = end < 0 ? path : path[..end];
        if (o.Shape.Takes(name) || IsOwnName(path) || o.Keeps(name))
            return;
        var near = problems.IsFull || o.Shape.Nearest(name) is not { } meant ? "Write the path of a member, such as \"by\" or \"place\"" : $"Write \"{meant}{path.AsSpan(name.Length)}\"";
        problems.Note(ProblemSeverity.Warning, "covers", $"Evidence covers {Quoted.Of(path)}, and {Quoted.Of(name)} is no member of {o.Shape.Noun}: it supports nothing there. {near}.", offset);
    }

    private string? ReadActivity(ref Utf8JsonReader r)
    {
        var offset = (int)r.TokenStartIndex;
        if (ReadId(ref r) is not { } activity)
            return null;
        if (AbsoluteUri.SchemeLength(activity) > 0)
            return activity;
        Error(offset, "activity", $"{Quoted.Of(activity)} is no activity. Write an absolute URI, such as \"urn:example:cupping\".");
        return null;
    }
}

/// <summary>Where the members of an event stand that are judged when all of it is read.</summary>
internal struct EventOffsets
{
    public int Start;
    public int End;
    public int Follows;
    public int Evidence;
}
