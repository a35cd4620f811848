using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD004.</summary>
internal sealed class CircularReporting : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD004",
        Name = "circular-reporting",
        Title = "Evidence that looks independent goes back to one source.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Quality,
        Severity = Severity.Warning,
        Citations = ["Intelligence analysis practice: independent confirmation [V, for independent]", "Daily NK and aggregators carry the same reporting [V]"],
        Why = "Repeating a report does not confirm it; counting the repetitions makes one source look like several.",
        Remedy = "Attach the original, or evidence that is independent of it.",
        Limits = "Evidence that cites what stands beside it counts once and is no defect. What different evidence says of different members is not compared.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (e.Event.Evidence.Count > 1 && view.IsOwn(e) && !CustodyRoles.IsOfTheRecord(e.Event))
                Judge(view, sink, e);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e)
    {
        var book = view.SetView.Evidence;
        var links = new List<EvidenceLink>(e.Event.Evidence.Count);
        var items = new HashSet<Evidence>(e.Event.Evidence.Count, ReferenceEqualityComparer.Instance);
        foreach (var link in e.Event.Evidence)
        {
            if (KeyMembers.Supports(e.Event, link, isKey: false) && !book.IsOut(link.Evidence) && items.Add(link.Evidence))
                links.Add(link);
        }

        if (links.Count < 2)
            return;
        var isCircular = ReportCited(book, sink, e, links, items);
        isCircular |= ReportShared(book, sink, e, links);
        isCircular |= e.IsOperational is false && ReportPerhapsOne(view, sink, e);
        if (!isCircular)
            sink.Pass("nothing shows that its evidence has one source", e);
    }

    /// <summary>What repeats evidence that stands beside it; it is taken out of the links.</summary>
    private static bool ReportCited(EvidenceBook book, FindingSink sink, EffectiveEvent e, List<EvidenceLink> links, HashSet<Evidence> items)
    {
        HashSet<EvidenceLink>? citing = null;
        foreach (var link in links)
        {
            if (!EvidenceBook.Repeats(link.Evidence))
                continue;
            if (book.NearestBehind(link.Evidence, items) is not { } cited)
                continue;
            (citing ??= new(ReferenceEqualityComparer.Instance)).Add(link);
            sink.Inform(
                    "No second source: evidence {item} repeats {cited}, and counts as one with it.",
                    new("item", link.Evidence.Id ?? "without an id"),
                    new("cited", cited.Id ?? "evidence without an id"))
                .Detailed("cites")
                .About($"{link.Evidence.Id ?? e.Id} → {cited.Id}")
                .At(e, "evidence")
                .Under(GroupKey.Of(GroupTheme.Sources));
        }

        if (citing is not null)
            links.RemoveAll(citing.Contains);
        return citing is not null;
    }

    /// <summary>Different sources that repeat one original, or that are one agency under two entries.</summary>
    private static bool ReportShared(EvidenceBook book, FindingSink sink, EffectiveEvent e, List<EvidenceLink> links)
    {
        var isShared = false;
        Dictionary<object, EvidenceLink>? firstOf = null;
        foreach (var link in links)
        {
            foreach (var token in Tokens(book, link.Evidence))
            {
                firstOf ??= [];
                if (firstOf.TryAdd(token, link) || firstOf[token] is not { } first || ReferenceEquals(first, link))
                    continue;
                if (!IsOtherSource(first.Evidence.Source, link.Evidence.Source) || !SpeakOfOneThing(first, link))
                    continue;
                isShared = true;
                var sources = SourceSet.Of([first.Evidence, link.Evidence], e);
                sink.Fail(
                        "Sources that look independent go back to one, and count once: {sources}.",
                        new("sources", sources),
                        new("event", e.Id))
                    .Detailed("shared-origin")
                    .About(sources)
                    .At(e, "evidence")
                    .Missing("second:{sources}", "A second source, independent of {sources}", null, "a register entry, a document or a photo")
                    .Under(GroupKey.Of(GroupTheme.Sources));
                break;
            }
        }

        return isShared;
    }

    /// <summary>What two items share that go back to one source: an original, its id where it was not read, an agency.</summary>
    private static List<object> Tokens(EvidenceBook book, Evidence item)
    {
        var tokens = new List<object>(1);
        if (EvidenceBook.Repeats(item))
        {
            foreach (var origin in book.OriginsOf(item))
            {
                if (!ReferenceEquals(origin, item))
                    tokens.Add(origin);
            }

            foreach (var cited in item.Cites)
                tokens.Add(cited);
        }
        else if (SourceGroups.AgencyOf(item.Source) is { } agency)
        {
            tokens.Add((agency, "agency"));
        }

        return tokens;
    }

    private static bool IsOtherSource(Source? one, Source? other) =>
        one is null || other is null || !(one.Id is not null || other.Id is not null ? one.Id == other.Id : one == other);

    private static bool SpeakOfOneThing(EvidenceLink one, EvidenceLink other)
    {
        if (one.Covers.Count == 0 || other.Covers.Count == 0)
            return true;
        foreach (var covered in one.Covers)
        {
            if (other.Concerns(covered))
                return true;
        }

        return false;
    }

    private static bool ReportPerhapsOne(ChainView view, FindingSink sink, EffectiveEvent e)
    {
        if (view.SetView.Evidence.OriginsOf(e, isKey: false) is not { Count: > 1 } origins)
            return false;
        var isOpen = false;
        foreach (var perhapsOne in SourceGroups.Of(origins).PerhapsOne())
        {
            isOpen = true;
            var sources = SourceSet.Of(perhapsOne, e);
            sink.Open(
                    "Whether these sources are different ones is not recorded: {sources}.",
                    new("sources", sources),
                    new("ask", SourceSet.CustodianOf(perhapsOne, view) ?? "who spoke with them"))
                .Detailed("perhaps-one")
                .About(sources)
                .At(e, "evidence")
                .Missing("count:{sources}", "How many independent sources {sources} are", "{ask}")
                .Under(GroupKey.Of(GroupTheme.Sources));
        }

        return isOpen;
    }
}
