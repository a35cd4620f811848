namespace Provenance.Reports.Wording;

/// <summary>What a label says, in a few words.</summary>
internal static class LabelWords
{
    /// <summary>A label; <see langword="null"/> where nothing is recorded of it.</summary>
    public static string? Of(Label? label) => label switch
    {
        null => null,
        { Absence.State: Knowledge.None } => "no label",
        { Absence: not null } absent => $"label {WhyWords.Of(absent.Absence.Why!.Value)}",
        _ => Words.Join(", ", [Name(label), .. Details(label)]) is { Length: > 0 } words ? words : "label recorded",
    };

    /// <summary>What changed from one label to the other: "LG KF94 mask → label not stated"; <see langword="null"/> where nothing is recorded of either.</summary>
    public static string? Change(Label? before, Label? after)
    {
        if (before is null && after is null)
            return null;
        if (before is not { Absence: null } || after is not { Absence: null })
            return $"{Of(before) ?? "label not recorded"} → {Of(after) ?? "label not recorded"}";
        var (old, @new) = (Details(before), Details(after));
        var (nameBefore, nameAfter) = (Name(before), Name(after));
        string[] was = [.. old.Except(@new, StringComparer.Ordinal)], @is = [.. @new.Except(old, StringComparer.Ordinal)];
        if (was.Length + @is.Length == 0 && nameBefore == nameAfter)
            return nameAfter.Length == 0 ? "label stays the same" : $"{nameAfter}, label stays the same";
        var (left, right) = (Words.Join(", ", [nameBefore, .. was]), Words.Join(", ", [nameAfter, .. @is]));
        return $"{(left.Length == 0 ? "label" : left)} → {(right.Length == 0 ? "label" : right)}";
    }

    private static string Name(Label label) => Words.Join(" ", [label.Brand?.Value, label.Product?.Value]);

    private static List<string> Details(Label label)
    {
        var details = new List<string>();
        if (label.Origin.Count > 0)
            details.Add($"origin {Words.Series(label.Origin.Select(AreaWords))}");
        if (label.Lot is { Absence: null } lot)
            details.Add($"lot {lot.Value}");
        foreach (var date in label.Dates)
            details.Add($"{Words.Of(date.Kind)} {TimeWords.Of(date.Date)}");
        if (label.Language.Count > 0)
            details.Add($"language {Words.Series(label.Language)}");
        return details;
    }

    private static string AreaWords(Area area) => area switch
    {
        { Absence: not null } => "not stated",
        { Country: { } country } => country.Name,
        _ => area.Code,
    };
}
