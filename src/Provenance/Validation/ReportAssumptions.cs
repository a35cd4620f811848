namespace Provenance.Validation;

/// <summary>Says what was assumed where the record leaves it open.</summary>
internal static class ReportAssumptions
{
    public static ValueList<string> Of(SetView view)
    {
        var notes = new List<string>();
        foreach (var chain in view.Views)
        {
            Zones(chain, notes);
            notes.AddRange(chain.Flow.Assumed);
        }

        return notes.ToValueList();
    }

    /// <summary>Which zone the dates without one were read in.</summary>
    private static void Zones(ChainView view, List<string> notes)
    {
        var record = view.Chain.Description.Record.Zone;
        var (byPlace, byNothing) = (0, 0);
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e) || e.Event.Zone is not null || record is not null || (e.Event.Time ?? e.Event.Start ?? e.Event.End) is not { IsZoneless: true })
                continue;
            if (e.Start is { IsZoneless: true })
                byNothing++;
            else
                byPlace++;
        }

        if (record is not null)
            notes.Add($"{view.Chain.Id}: dates without a zone are read in {record}.");
        if (byPlace > 0)
        {
            notes.Add(byPlace == 1
                ? $"{view.Chain.Id}: dates of 1 event name no zone and are read in those of the country of its place."
                : $"{view.Chain.Id}: dates of {byPlace} events name no zone and are read in those of the country of their place.");
        }

        if (byNothing > 0)
            notes.Add($"{view.Chain.Id}: dates of {byNothing} {(byNothing == 1 ? "event" : "events")} name no zone and no country; each is read as the 50 hours that the date lasts somewhere.");
    }
}
