using Provenance.Reports;

namespace Provenance.Assertions;

/// <summary>What the goods were called.</summary>
internal static class Labels
{
    public static bool IsNamed(Label label, string name)
    {
        if (label.Absence is not null)
            return false;
        var (brand, product) = (label.Brand?.Value, label.Product?.Value);
        return name == brand || name == product || (brand is { Length: > 0 } && product is { Length: > 0 } && name == $"{brand} {product}");
    }

    /// <summary>Whether an event changes, adds or takes off a label.</summary>
    public static bool IsChange(ProvenanceEvent e) => e is Relabeled or Repackaged { After: not null } or Repackaged { Removed: not null };

    public static string Words(Label? label) => label switch
    {
        null => "nothing that is recorded",
        { Absence: { Why: not null } } => "something that is not known",
        { Absence: not null } => "nothing: it bore no label",
        _ when string.Join(' ', new[] { label.Brand?.Value, label.Product?.Value }.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } name => name,
        _ => "a label without brand and product",
    };

    public static Miss? Ever(EffectiveHistory history, Predicate<Label> isIt)
    {
        var changes = history.Labels;
        foreach (var change in changes)
        {
            if ((change.Before is { } before && isIt(before)) || (change.After is { } after && isIt(after)))
                return null;
        }

        return changes.Count == 0
            ? new Miss("no label is recorded")
            : new Miss("it never was") { Details = changes.Select(change => $"{Words(change.After)}, from {change.Event.Id} on").ToValueList() };
    }

    public static Miss? At(Moment moment, Predicate<Label> isIt)
    {
        var label = moment.Label();
        var unsure = moment.Possible.Where(e => label.After(e.Event) != label).ToList();
        var isMet = label.Label is { } current && isIt(current);
        if (isMet && unsure.Count == 0)
            return null;
        if (unsure.Count > 0)
        {
            return new Miss($"whether it was is open: {string.Join(", ", unsure)} may have happened by then, or not")
            {
                Marks = unsure.Select(e => new TimelineMark(e.Id, "Nothing says whether this had happened by then.")).ToValueList(),
            };
        }

        var last = moment.Certain.LastOrDefault(e => default(CurrentLabel).After(e.Event).Changes > 0);
        return new Miss($"it was called {Words(label.Label)}")
        {
            Marks = last is null ? default : [new TimelineMark(last.Id, $"From here on it was called {Words(label.Label)}.")],
        };
    }
}
