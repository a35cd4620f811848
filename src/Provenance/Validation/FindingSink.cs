using System.Buffers;
using System.Runtime.InteropServices;

namespace Provenance.Validation;

/// <summary>Takes what a rule finds in one chain.</summary>
/// <remarks>Not thread-safe; handed to <see cref="ChainRule.Check"/> and of no use after it.</remarks>
public sealed class FindingSink
{
    private readonly List<FindingDraft> _drafts = [];
    // Borrowed, as a report keeps no more than the rows that there are.
    private OutcomeRow[] _rows;
    private int _rowCount;
    private ChainView _view = null!;
    private int _rule;
    private int _firstRow;
    private bool _said;

    /// <param name="rows">About how many outcomes are expected.</param>
    internal FindingSink(int rows) => _rows = ArrayPool<OutcomeRow>.Shared.Rent(rows);

    /// <summary>The condition is certainly violated. The engine lowers this where what it rests on is not firm enough.</summary>
    /// <param name="message">One sentence, with <c>{name}</c> for arguments. It starts with the record, a source or a condition; never with a party.</param>
    /// <param name="arguments">The arguments.</param>
    public FindingDraft Fail(string message, params MessageArgument[] arguments) => Add(FindingKind.Fail, message, arguments);

    /// <summary>It cannot be decided; name the fact that would decide it with <see cref="FindingDraft.Missing"/>.</summary>
    /// <inheritdoc cref="Fail"/>
    public FindingDraft Open(string message, params MessageArgument[] arguments) => Add(FindingKind.Open, message, arguments);

    /// <summary>A person must judge.</summary>
    /// <inheritdoc cref="Fail"/>
    public FindingDraft Review(string message, params MessageArgument[] arguments) => Add(FindingKind.Review, message, arguments);

    /// <summary>Worth knowing; asks nothing.</summary>
    /// <inheritdoc cref="Fail"/>
    public FindingDraft Inform(string message, params MessageArgument[] arguments) => Add(FindingKind.Informational, message, arguments);

    /// <summary>The condition was evaluated and is met.</summary>
    /// <param name="why">Why, in a few words; may be <see langword="null"/>.</param>
    /// <param name="at">The event looked at, or <see langword="null"/> for the chain.</param>
    /// <param name="to">The second event, for a leg.</param>
    public void Pass(string? why = null, EffectiveEvent? at = null, EffectiveEvent? to = null) => Row(RuleOutcomeKind.Pass, why, at, to);

    /// <summary>There was nothing to evaluate.</summary>
    /// <param name="why">Why, in a few words.</param>
    public void NotApplicable(string why) => Row(RuleOutcomeKind.NotApplicable, why, null, null);

    internal Span<FindingDraft> Drafts => CollectionsMarshal.AsSpan(_drafts);

    /// <summary>How many events the rules were given so far: one rule over one chain is as many as the chain's history has.</summary>
    internal long EventsGiven { get; private set; }

    internal void Begin(int rule, ChainView view)
    {
        EventsGiven += view.Events.Length;
        _rule = rule;
        _view = view;
        _firstRow = _rowCount;
        _said = false;
        _drafts.Clear();
    }

    /// <summary>A rule that said nothing had nothing to evaluate.</summary>
    internal void End()
    {
        if (!_said)
            NotApplicable("nothing to evaluate");
    }

    /// <summary>The outcomes in the order of the rules, those of one rule as they came. Nothing can be said to the sink after it.</summary>
    internal OutcomeRow[] Finish()
    {
        OutcomeRow[] rows = [.. _rows.AsSpan(0, _rowCount)];
        ArrayPool<OutcomeRow>.Shared.Return(_rows, clearArray: true);
        _rows = [];
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i].Rule < rows[i - 1].Rule)
                return [.. rows.OrderBy(row => row.Rule)];
        }

        return rows;
    }

    private FindingDraft Add(FindingKind kind, string message, MessageArgument[] arguments)
    {
        _said = true;
        var draft = new FindingDraft(kind, message, arguments, _view.Chain);
        _drafts.Add(draft);
        return draft;
    }

    /// <summary>Of evaluations that came to the same for the same reason the first is kept, and how many there were.</summary>
    private void Row(RuleOutcomeKind outcome, string? why, EffectiveEvent? at, EffectiveEvent? to)
    {
        _said = true;
        for (var i = _firstRow; i < _rowCount; i++)
        {
            ref var row = ref _rows[i];
            if (row.Outcome == outcome && row.Why == why)
            {
                row.Count++;
                return;
            }
        }

        if (_rowCount == _rows.Length)
            Grow();
        _rows[_rowCount++] = new((short)_rule, outcome, _view.Index, why, at, to) { Count = 1 };
    }

    private void Grow()
    {
        var larger = ArrayPool<OutcomeRow>.Shared.Rent(2 * Math.Max(_rowCount, 4));
        _rows.CopyTo(larger, 0);
        ArrayPool<OutcomeRow>.Shared.Return(_rows, clearArray: true);
        _rows = larger;
    }
}

/// <summary>One outcome of a rule on one chain of the set, before it is put into words. There is one for every rule and chain: small.</summary>
internal record struct OutcomeRow(short Rule, RuleOutcomeKind Outcome, int Chain, string? Why, EffectiveEvent? At, EffectiveEvent? To)
{
    public int Count { get; set; }

    public readonly RuleOutcome Told(string code, ChainSet chains)
    {
        var subject = At is null ? chains[Chain].Id : To is null ? At.Id : $"{At.Id} → {To.Id}";
        return new(code, Outcome, subject, Why ?? "", Count);
    }
}
