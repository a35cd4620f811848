using Provenance.Validation.Flow;

namespace Provenance.Validation;

/// <summary>Puts findings that belong together into groups and gives these a title.</summary>
internal static class FindingGroups
{
    /// <summary>The groups of findings that already stand in the report's order.</summary>
    public static IEnumerable<FindingGroup> Of(Finding[] ordered)
    {
        var groups = new Dictionary<GroupKey, List<Finding>>();
        var keys = new List<GroupKey>();
        foreach (var finding in ordered)
        {
            var key = KeyOf(finding);
            if (!groups.TryGetValue(key, out var members))
            {
                groups.Add(key, members = []);
                keys.Add(key);
            }

            members.Add(finding);
        }

        return keys.Select(key => new FindingGroup(TitleOf(key, groups[key]), groups[key].ToValueList()));
    }

    /// <summary>A party that is named by one event only is shown with that event; events seen from several chains are one.</summary>
    private static GroupKey KeyOf(Finding finding)
    {
        var key = finding.Draft.Group;
        if (key.Theme == GroupTheme.Party && finding.Events.Count == 1)
            key = GroupKey.Of(finding.Events[0]);
        if (key == default)
            key = finding.Events.Count == 0 ? GroupKey.Of(GroupTheme.Record) : GroupKey.Of(finding.Events[0]);
        return key.Anchor is EffectiveEvent e ? key with { Anchor = e.Reported } : key;
    }

    private static string TitleOf(GroupKey key, List<Finding> members) => key.Theme switch
    {
        GroupTheme.Leg => LegTitle(members[0]),
        GroupTheme.Party => $"Who: {key.Anchor}",
        GroupTheme.Quantity => "How much",
        GroupTheme.Sources => "Sources",
        GroupTheme.Destination => "Destination",
        GroupTheme.Origin => "Origin",
        GroupTheme.Record => "The record",
        _ => EventTitle((ProvenanceEvent)key.Anchor!),
    };

    private static string LegTitle(Finding headline)
    {
        var start = headline.Draft.Group.Anchor as EffectiveEvent ?? headline.Events[^1];
        var end = headline.Events[0];
        return $"{EventPlaces.Described(start.Event)} to {EventPlaces.Described(end.Event)}";
    }

    private static string EventTitle(ProvenanceEvent e)
    {
        var what = EventWords.Of(e);
        return EventWords.Where(e) is { } where ? $"{what}, {where}" : what;
    }
}
