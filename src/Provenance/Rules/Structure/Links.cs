using Provenance.Validation;
using Provenance.Validation.Inputs;

namespace Provenance.Rules.Structure;

/// <summary>Follows the references of events.</summary>
internal struct Links(ChainView view, FindingSink sink) : IReferences
{
    private EffectiveEvent _event = null!;

    public bool AnyFound { get; private set; }

    public bool AnyMissing { get; private set; }

    public void Follow(EffectiveEvent effective)
    {
        _event = effective;
        References.Visit(effective.Event, ref this);
    }

    public void Event(string id, string field) => Expect(id, HasEvent(id), field);

    public void Entry(string id, string field) => Expect(id, HasEntry(id), field);

    /// <summary>A conclusion can rest on a rule too.</summary>
    public void EventOrEntry(string id, string field) =>
        Expect(id, HasEvent(id) || HasEntry(id) || (field == "basis" && RuleCatalog.Find(id) is not null), field);

    public void Input(ItemId item) => Expect(item.Value, view.Set.Membership.Resolves(item) || view.SetView.Introduced.Contains(item), "inputs", item);

    /// <summary>The event itself introduces what comes out.</summary>
    public readonly void Output(ItemId item)
    {
    }

    private readonly bool HasEvent(string id) => view.SetView.Ids.HasEvent(id, view.Chain);

    private readonly bool HasEntry(string id) => view.SetView.Ids.HasEntry(id);

    private void Expect(string id, bool isLoaded, string field, ItemId? item = null)
    {
        if (isLoaded)
        {
            AnyFound = true;
            return;
        }

        AnyMissing = true;
        Report(id, view.SetView.Inputs?.Of(item?.WithoutQuery.Value ?? id))
            .About(id)
            .At(_event, field)
            .Missing("load:{id}", "The record that holds {id}", "who keeps it", "the document of its chain");
    }

    private readonly FindingDraft Report(string id, ResolvedChain? asked) => asked switch
    {
        { State: ChainState.Missing } => sink.Fail("The record refers to {id}, which exists nowhere that was looked at.", new MessageArgument("id", id)).Detailed("missing"),
        { State: ChainState.Denied, Why: var why } => sink.Open("The record refers to {id}, which exists and may not be read: {why}.", new("id", id), new("why", why ?? "")).Detailed("denied"),
        _ => sink.Open("The record refers to {id}, which is not in what was read.", new MessageArgument("id", id)).Detailed("not-loaded"),
    };
}
