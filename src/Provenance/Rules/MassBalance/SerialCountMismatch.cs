using Provenance.Validation;

namespace Provenance.Rules.MassBalance;

/// <summary>QTY013.</summary>
internal sealed class SerialCountMismatch : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "QTY013",
        Name = "serial-count-mismatch",
        Title = "As many serial numbers are not listed as pieces are counted.",
        Family = RuleFamily.Quantity,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["EPCIS epcList and quantityList [K]", "C2PA collectionHash.incorrectFileCount [V]", "PROV-CONSTRAINTS C56 [V]"],
        Why = "A piece without a number, or a number without a piece, was not there when somebody counted.",
        Remedy = "Correct the list or the count.",
        Limits = "A list that names serials alone is taken to be whole; one that cannot be says so in the reason of the quantity (partialList) and may be shorter. A single serial beside its batch is a mention and no list.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (!view.IsOwn(e))
                continue;
            Judge(sink, e, e.Event.Items, "items");
            Judge(sink, e, e.Event.Inputs, "inputs");
            Judge(sink, e, e.Event.Outputs, "outputs");
            if (e.Event is Packed { Contents: var packed })
                JudgeContents(sink, e, packed);
            else if (e.Event is Unpacked { Contents: var unpacked })
                JudgeContents(sink, e, unpacked);
        }
    }

    private static void Judge(FindingSink sink, EffectiveEvent e, ValueList<ItemReference> list, string field)
    {
        if (list.Count == 0)
            return;
        if (field == "items" && e.Event.Quantity is { } counted && AreAllSerials(list))
            Compare(sink, e, Serials(list, null), counted, field);
        foreach (var reference in list)
        {
            if (reference is { Item: { IsBatch: true } batch, Quantity: { } quantity } && Serials(list, batch) is > 1 and var listed)
                Compare(sink, e, listed, quantity, field);
        }
    }

    /// <summary>What is counted as none has no contents, whatever they are.</summary>
    private static void JudgeContents(FindingSink sink, EffectiveEvent e, ValueList<ItemReference> contents)
    {
        if (contents.Count == 0)
            return;
        if (e.Event.Quantity is { } counted && (counted.Max == 0 || AreAllSerials(contents)))
            Compare(sink, e, counted.Max == 0 ? contents.Count : Serials(contents, null), counted, "contents");
        else
            Judge(sink, e, contents, "contents");
    }

    private static bool AreAllSerials(ValueList<ItemReference> list)
    {
        foreach (var reference in list)
        {
            if (reference.Item is not { IsSerial: true })
                return false;
        }

        return true;
    }

    /// <summary>How many different serials the list names; of one batch, where one is given.</summary>
    private static int Serials(ValueList<ItemReference> list, ItemId? of)
    {
        HashSet<ItemId>? different = null;
        foreach (var reference in list)
        {
            if (reference.Item is { IsSerial: true } id && (of is not { } batch || (id.Batch is { } own && ItemId.SameItem(own, batch))))
                (different ??= []).Add(id.WithoutQuery);
        }

        return different?.Count ?? 0;
    }

    private static void Compare(FindingSink sink, EffectiveEvent e, int listed, Quantity counted, string field)
    {
        if (counted is not { Absence: null, IsAll: false, IsApproximate: false } || !(counted.Max == 0 || counted.Unit is null || ReferenceEquals(counted.Unit, Unit.Piece)))
        {
            sink.NotApplicable("no count of pieces");
            return;
        }

        var isPartial = counted.Reason is { } reason && reason.Is("partialList");
        if (listed <= (counted.Max ?? listed) && (isPartial || listed >= counted.Min))
        {
            sink.Pass("as many serials as pieces", e);
            return;
        }

        sink.Fail("The record lists {listed} serial numbers or contents in {event} ({what}) and counts {counted}.", new("listed", listed), new("counted", counted), new("event", e.Id), new("what", EventWords.Of(e.Event)))
            .About(e.Id)
            .At(e, field)
            .Missing("serials:{event}", "Which pieces {event} concerned, by number", "who recorded it", "the scan or packing list")
            .Under(GroupKey.Of(GroupTheme.Quantity));
    }
}
