using System.Globalization;
using Provenance.Validation;

namespace Provenance.Reports.Wording;

/// <summary>Says what the record rests on: how far its events are trusted, and how many sources stand behind them. Names no source.</summary>
internal static class BasisWords
{
    public static string Of(ProvenanceReport report)
    {
        var events = new HashSet<ProvenanceEvent>(ReferenceEqualityComparer.Instance);
        var statuses = new int[4];
        var sources = new SourceCount();
        foreach (var view in report.View.Views)
        {
            foreach (var e in view.Events)
            {
                if (!events.Add(e.Reported))
                    continue;
                statuses[(int)e.Status]++;
                sources.Add(e.Event);
            }
        }

        return events.Count == 0 ? "No event is recorded." : $"{Trust(statuses, events.Count)}; {(report.IsForDisclosure ? "what it rests on is left out of this report" : sources.ToWords(events.Count))}.";
    }

    private static string Trust(int[] statuses, int count)
    {
        var kinds = statuses.Index().Where(status => status.Item > 0).ToArray();
        if (kinds is [var (only, _)])
        {
            var subject = count == 1 ? "The one event" : "Every event";
            return (Status)only switch
            {
                Status.Fact => $"{subject} is recorded as a fact",
                Status.Claim => $"{subject} is a claim",
                Status.Inferred => $"{subject} is inferred",
                _ => $"{subject} is disputed",
            };
        }

        return string.Create(CultureInfo.InvariantCulture, $"Of {count} events {Words.Series(kinds.Select(kind => Share((Status)kind.Index, kind.Item)))}");
    }

    private static string Share(Status status, int count)
    {
        var noun = status switch { Status.Fact => "fact", Status.Claim => "claim", Status.Inferred => "inferred", _ => "disputed" };
        var isNoun = status is Status.Fact or Status.Claim;
        return string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "is" : "are")} {(isNoun && count == 1 ? "a " : "")}{noun}{(isNoun && count > 1 ? "s" : "")}");
    }

    /// <summary>The sources of the evidence that events link, each with how many events rest on it.</summary>
    private sealed class SourceCount
    {
        private readonly Dictionary<object, (int Events, bool IsWithheld)> _sources = [];
        private int _withEvidence;

        public void Add(ProvenanceEvent e)
        {
            if (e.Evidence.Count == 0)
                return;
            _withEvidence++;
            var own = new HashSet<object>();
            foreach (var link in e.Evidence)
            {
                if (link.Evidence.Source is not { } source || !own.Add((object?)source.Id ?? source))
                    continue;
                var key = (object?)source.Id ?? source;
                var (events, _) = _sources.GetValueOrDefault(key);
                _sources[key] = (events + 1, source.IdentityWithheld == true);
            }
        }

        public string ToWords(int events)
        {
            if (_withEvidence == 0)
                return "no evidence is linked beside the records themselves";
            if (_sources.Count == 0)
                return "its evidence names no source";
            var withheld = _sources.Values.Count(source => source.IsWithheld);
            var most = _sources.Values.Where(source => source.IsWithheld).Select(source => source.Events).DefaultIfEmpty().Max();
            if (most * 2 <= _withEvidence)
                return $"{(_withEvidence < events ? "the evidence linked" : "it")} comes from {Count(_sources.Count)}{Withheld(withheld)}";
            var extent = most < events ? "most" : "all";
            var total = _sources.Count == 1 ? "" : $" ({Count(_sources.Count)}{Withheld(withheld)})";
            return (most * 2 > events ? $"{extent} rests on one withheld source" : "most of the evidence linked comes from one withheld source") + total;
        }

        private static string Count(int sources) => sources == 1 ? "one source" : Words.Count(sources, "source");

        private string Withheld(int withheld) => withheld switch
        {
            0 => "",
            _ when withheld == _sources.Count => withheld == 1 ? ", withheld" : ", all withheld",
            _ => string.Create(CultureInfo.InvariantCulture, $", {withheld} withheld"),
        };
    }
}
