using CsCheck;
using Provenance.Events;

namespace Provenance.Tests.Chains;

public sealed class AmendmentProperties
{
    /// <summary>Events, of which some amend others once: with two corrections of one event it can matter which was recorded last.</summary>
    private static readonly Gen<ProvenanceEvent[]> Amended = Gen.Int[1, 12].SelectMany(count => Gen.Select(
        ChainGen.Events.Array[count],
        Gen.Int[0, 2].Array[count],
        Gen.Shuffle(Enumerable.Range(0, count).ToArray()),
        (events, kinds, targets) => events.Select((e, i) => kinds[i] switch
        {
            0 => e with { Id = $"{i}" },
            1 => new Corrected { Id = $"{i}", Target = $"{targets[i]}", Replacement = e },
            _ => new Retracted { Id = $"{i}", Target = $"{targets[i]}" },
        }).ToArray()));

    [Fact]
    public void In_whatever_order_it_is_recorded_the_same_is_believed() =>
        Amended.SelectMany(events => ChainGen.Shuffled(events).Select(shuffled => (events, shuffled))).Sample(
            x => Believed(x.events).SetEquals(Believed(x.shuffled)), iter: 1000);

    [Fact]
    public void A_late_report_is_believed_as_if_it_had_come_in_time() =>
        Gen.Select(Amended, Gen.Int[0, 11]).Sample((events, late) =>
        {
            var i = Math.Min(late, events.Length - 1);
            return Believed(events).SetEquals(Believed([.. events[..i], .. events[(i + 1)..], events[i]]));
        });

    /// <remarks>Read literally: an amendment is settled when all that amend it are; a circle never is.</remarks>
    [Fact]
    public void What_is_believed_is_what_a_literal_reading_gives() =>
        Amended.Sample(events => Believed(events).SetEquals(Literal(events)), iter: 1000);

    private static HashSet<ProvenanceEvent> Believed(ProvenanceEvent[] events)
    {
        var history = ChainGen.Chain(events).History();
        return [.. history.Concat(history.Planned).Select(e => e.Event)];
    }

    private static HashSet<ProvenanceEvent> Literal(ProvenanceEvent[] events)
    {
        var now = events.ToDictionary(e => e.Id!, e => (ProvenanceEvent?)e);
        var open = events.Where(e => e is Corrected { Target: not null } or Retracted { Target: not null }).ToList();
        while (open.FirstOrDefault(e => !open.Any(other => TargetOf(other) == e.Id)) is { } next)
        {
            open.Remove(next);
            if (now[next.Id!] is not { } reading || reading is Corrected { Target: null } or Retracted { Target: null })
                continue;
            var target = TargetOf(next)!;
            now[next.Id!] = null;
            if (reading is Retracted)
                now[target] = null;
            else if (now[target] is { } amended)
                now[target] = (reading is Corrected corrected ? corrected.Replacement! : reading) with { Id = amended.Id };
        }

        return [.. now.Values.OfType<ProvenanceEvent>()];
    }

    private static string? TargetOf(ProvenanceEvent e) => e is Corrected corrected ? corrected.Target : ((Retracted)e).Target;
}
