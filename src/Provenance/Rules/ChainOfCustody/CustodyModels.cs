using Provenance.Validation;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>Which chain-of-custody model (ISO 22095) a chain names, and what its goods were made of.</summary>
internal static class CustodyModels
{
    /// <summary>Goods that were made of themselves would be followed for ever.</summary>
    public const int Deepest = 64;

    /// <summary>The model of a chain: the one it is described with, else the last that a claim names; <see langword="null"/> where none is recorded.</summary>
    public static Code? Of(ChainView view)
    {
        if (view.Chain.Description.CustodyModel is { } model)
            return model;
        Code? claimed = null;
        foreach (var e in view.Events)
        {
            if (e.Event is ClaimMade { Planned: false, Model: { } own } claim && (claim.ClaimKind is null || claim.ClaimKind.Word == "custodyModel"))
                claimed = own;
        }

        return claimed;
    }

    public static bool Is(ChainView view, string model) => Of(view) is { } own && own.Is(model);

    /// <summary>How closely a model keeps goods and claim together, from 1 (book and claim) to 5; 0 for none, and for one of somebody's own.</summary>
    public static int Rank(Code? model) => model?.Word switch
    {
        "bookAndClaim" => 1,
        "massBalance" => 2,
        "controlledBlending" => 3,
        "segregated" => 4,
        "identityPreserved" => 5,
        _ => 0,
    };

    /// <summary>Whether the claim is of a characteristic of the goods, and not of a model or a credit.</summary>
    public static bool IsOfGoods(ClaimMade claim) =>
        !claim.Planned && claim.ClaimKind is { Absence: null, Word: not ("custodyModel" or "creditIssued" or "creditTransferred" or "creditRetired") };

    /// <summary>The chain of an input; <see langword="null"/> where it is not read.</summary>
    public static ChainView? ChainOf(ChainView view, ItemId id)
    {
        var membership = view.Set.Membership;
        var place = membership.ChainOf(id) is >= 0 and var own ? own : id.Batch is { } batch ? membership.ChainOf(batch) : -1;
        return place < 0 ? null : view.SetView.Views[place];
    }

    /// <summary>The events that made the goods of the chain from others, as places of its listing.</summary>
    public static IEnumerable<int> Makings(ChainView view)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Flow.Steps[i].Role == ItemRole.Makes && view.Events[i].Event is not Originated)
                yield return i;
        }
    }

    /// <summary>Whether the goods are claimed to have a characteristic, in their chain or in all that they were made of; unknown where a chain is not read.</summary>
    public static bool? Has(ChainView view, Code kind, int depth = 0)
    {
        foreach (var e in view.Events)
        {
            if (e.Event is ClaimMade claim && IsOfGoods(claim) && claim.ClaimKind == kind)
                return true;
        }

        if (depth >= Deepest)
            return null;
        bool? all = true;
        var isMade = false;
        foreach (var i in Makings(view))
        {
            foreach (var input in view.Events[i].Event.Inputs)
            {
                isMade = true;
                var has = input.Item is { } id ? ChainOf(view, id) is { } parent ? Has(parent, kind, depth + 1) : null : false;
                if (has == false)
                    return false;
                all = has is null ? null : all;
            }
        }

        return isMade ? all : false;
    }
}
