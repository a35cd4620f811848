using NodaTime.Text;
using Provenance.Reports;

namespace Provenance.Assertions;

/// <content>Origin, customs and labels.</content>
public abstract partial class ProvenanceAssertions<TSubject, TAssertions>
{
    /// <summary>The goods came into being in a country: an origin is recorded, and every one that is lies there.</summary>
    /// <param name="country">ISO 3166-1 alpha-2 code.</param>
    /// <param name="because">Why; a part of a sentence, with or without "because".</param>
    /// <param name="becauseArgs">Arguments of <paramref name="because"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="country"/> is no country; the message names the code that may be meant.</exception>
    [CustomAssertion]
    public AndConstraint<TAssertions> HaveOriginatedIn(string country, string because = "", params object[] becauseArgs)
    {
        var wanted = Geography.Parse(country, nameof(country));
        Verify($"to have originated in {wanted.Name}", because, becauseArgs, () =>
        {
            var origins = History.Where(e => e.Event is Originated).ToList();
            if (origins.Count == 0)
                return new Miss("no origin is recorded");
            var elsewhere = origins.Where(e => !Geography.IsIn(e.Event.Place, wanted, Report.Checked.Registry)).ToList();
            return elsewhere.Count == 0 ? null : new Miss($"it originated in {Geography.Words(elsewhere[0].Event.Place, Report.Checked.Registry)}") { Marks = Marked(elsewhere, "The origin that is recorded.") };
        });
        return And;
    }

    /// <summary>Customs of a country processed the goods under a procedure, and did not refuse, reject or seize them.</summary>
    /// <param name="country">ISO 3166-1 alpha-2 code of the country whose customs acted.</param>
    /// <param name="procedure">The procedure, a word of <see cref="Reference.Procedures"/> or one of your own (ordinal).</param>
    /// <param name="because">Why; a part of a sentence, with or without "because".</param>
    /// <param name="becauseArgs">Arguments of <paramref name="because"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="country"/> is no country, or <paramref name="procedure"/> is empty.</exception>
    [CustomAssertion]
    public AndConstraint<TAssertions> HavePassedCustoms(string country, string procedure, string because = "", params object[] becauseArgs)
    {
        var wanted = Geography.Parse(country, nameof(country));
        ArgumentException.ThrowIfNullOrWhiteSpace(procedure);
        Verify($"to have passed customs of {wanted.Name} under {procedure}", because, becauseArgs, () => CustomsActs.Judge(History, wanted, procedure, Report));
        return And;
    }

    /// <summary>No label was changed, added or taken off after an instant. A change that may have come after it, because its time is not known well enough, fails too.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="because">Why; a part of a sentence, with or without "because".</param>
    /// <param name="becauseArgs">Arguments of <paramref name="because"/>.</param>
    [CustomAssertion]
    public AndConstraint<TAssertions> NotHaveBeenRelabeledAfter(Instant instant, string because = "", params object[] becauseArgs)
    {
        Verify($"not to have been relabeled after {InstantPattern.ExtendedIso.Format(instant)}", because, becauseArgs, () =>
        {
            var moment = Moment.Of(History, instant);
            return Relabelings(moment.Certain, e => moment.Possible.Contains(e));
        });
        return And;
    }

    /// <summary>No label was changed, added or taken off after an event. A change that the record does not put before the event fails too.</summary>
    /// <param name="eventId">Id of the event; that of a relabeling does not count for itself.</param>
    /// <param name="because">Why; a part of a sentence, with or without "because".</param>
    /// <param name="becauseArgs">Arguments of <paramref name="because"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="eventId"/> is empty.</exception>
    [CustomAssertion]
    public AndConstraint<TAssertions> NotHaveBeenRelabeledAfter(string eventId, string because = "", params object[] becauseArgs)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(eventId);
        Verify($"not to have been relabeled after {eventId}", because, becauseArgs, () =>
        {
            var last = History.FirstOrDefault(e => e.Id == eventId);
            return last is null
                ? new Miss($"it has no event {eventId}")
                : Relabelings([.. History.Where(e => e == last || History.Precedes(e, last))], e => !History.Precedes(last, e));
        });
        return And;
    }

    /// <summary>The goods bore a brand or a name of the product at some time. Continue with <c>At</c> to say when.</summary>
    /// <param name="name">The brand, the product, or both with a space between (ordinal).</param>
    /// <param name="because">Why; a part of a sentence, with or without "because".</param>
    /// <param name="becauseArgs">Arguments of <paramref name="because"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    [CustomAssertion]
    public MomentConstraint<TAssertions> HaveBeenCalled(string name, string because = "", params object[] becauseArgs)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Called(name, label => Labels.IsNamed(label, name), because, becauseArgs);
    }

    /// <summary>The goods bore exactly this label at some time. Continue with <c>At</c> to say when.</summary>
    /// <param name="label">The label, all members as recorded; also <see cref="Label.None"/> or <see cref="Label.Unknown"/>.</param>
    /// <param name="because">Why; a part of a sentence, with or without "because".</param>
    /// <param name="becauseArgs">Arguments of <paramref name="because"/>.</param>
    [CustomAssertion]
    public MomentConstraint<TAssertions> HaveBeenCalled(Label label, string because = "", params object[] becauseArgs)
    {
        ArgumentNullException.ThrowIfNull(label);
        return Called(Labels.Words(label), label.Equals, because, becauseArgs);
    }

    [CustomAssertion]
    private MomentConstraint<TAssertions> Called(string name, Predicate<Label> isIt, string because, object[] becauseArgs)
    {
        var expected = $"to have been called {name}";
        var isMet = Verify(expected, because, becauseArgs, () => Labels.Ever(History, isIt));
        return new((TAssertions)this, isMet, expected, Verify, instant => Labels.At(Moment.Of(History, instant), isIt));
    }

    private Miss? Relabelings(IReadOnlyCollection<EffectiveEvent> before, Predicate<EffectiveEvent> isOpen)
    {
        var after = History.Where(e => Labels.IsChange(e.Event) && !before.Contains(e)).ToList();
        if (after.Count == 0)
            return null;
        var certain = after.Where(e => !isOpen(e)).ToList();
        return certain.Count > 0
            ? new Miss($"it was, by {string.Join(", ", certain)}") { Marks = Marked(certain, "Relabeled after it.") }
            : new Miss($"whether it was is open: nothing says that {string.Join(", ", after)} came before") { Marks = Marked(after, "This may have come after it.") };
    }

    private static ValueList<TimelineMark> Marked(IEnumerable<EffectiveEvent> events, string text) => events.Select(e => new TimelineMark(e.Id, text)).ToValueList();
}
