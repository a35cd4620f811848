using Provenance.Documents.Settings;

namespace Provenance.Validation.Decisions;

/// <summary>Reads the suppressions of a policy document.</summary>
internal static class SuppressionReader
{
    /// <summary>Those of a document, after those before them.</summary>
    /// <param name="file">The document.</param>
    /// <param name="node">The list.</param>
    /// <param name="before">Those of earlier documents.</param>
    /// <param name="noRule">What to say of a code that no rule has; <see langword="null"/> for one that a rule has.</param>
    public static ValueList<FindingSuppression> Read(SettingsFile file, JsonTree node, ValueList<FindingSuppression> before, Func<string, string?> noRule)
    {
        var read = before.ToList();
        foreach (var item in file.Items(node))
        {
            if (One(file, item, noRule) is { } one)
                read.Add(one);
        }

        return read.ToValueList();
    }

    private static FindingSuppression? One(SettingsFile file, JsonTree node, Func<string, string?> noRule)
    {
        var errors = file.Errors;
        var one = new FindingSuppression { Why = "", By = "" };
        file.Members(
            node,
            ("code", code => one = one with { Code = file.Text(code) }),
            ("fingerprint", fingerprint => one = one with { Fingerprint = file.Text(fingerprint) }),
            ("event", e => one = one with { Event = file.Text(e) }),
            ("why", why => one = one with { Why = file.Text(why) ?? "" }),
            ("by", by => one = one with { By = file.Text(by) ?? "" }),
            ("until", until => one = one with { Until = Time(file, until) }),
            ("status", status => one = one with
            {
                Status = file.Word(status, "accepted", "underReview", "rejected") is { } word ? Enum.Parse<SuppressionStatus>(word, ignoreCase: true) : default,
            }));
        if (file.Errors > errors)
            return null;
        if (one.Code is { } known && noRule(known) is { } problem)
            file.Error(node, "code", problem);
        else if (one.NamesNothing)
            file.Error(node, "suppression", "A suppression says what it meets: a \"code\", a \"fingerprint\" or an \"event\"; without one it would meet every finding.");
        else if (one.Why.Length == 0 || one.By.Length == 0)
            file.Error(node, "suppression", "A suppression says \"why\", and who says so: \"by\".");
        return file.Errors > errors ? null : one;
    }

    private static EventTime? Time(SettingsFile file, JsonTree node)
    {
        if (file.Text(node) is not { } text)
            return null;
        if (EventTime.TryParse(text, out var time, out var problem))
            return time;
        file.Error(node, "time", problem);
        return null;
    }
}
