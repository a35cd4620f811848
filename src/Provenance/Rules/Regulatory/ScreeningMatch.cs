using Provenance.Validation;
using Provenance.Validation.Inputs;

namespace Provenance.Rules.Regulatory;

/// <summary>REG002.</summary>
internal sealed class ScreeningMatch : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "REG002",
        Name = "screening-match",
        Title = "A screening list has an entry that may be a party to an event, or could not be searched.",
        Family = RuleFamily.Regulatory,
        Class = RuleClass.Gap,
        Severity = Severity.Error,
        Citations = ["Regulation (EU) No 269/2014 Art 2 [K]", "15 CFR 744.11 and Supplement No. 4 [K]", "Practice of restricted-party screening [P]"],
        Why = "Dealing with a party on a sanctions or entity list can be restricted, whatever the goods; whether the party is the entry, a person has to judge.",
        Remedy = "Compare what the list says of the entry (dates, numbers, addresses) with what is known of the party, and record the decision at the finding.",
        Limits = "Runs only on what a screener of the application said before the check; it knows no list itself. Equal and similar names are common, above all transliterated ones: a match is never a Fail, and neither it nor a score shows that the party is the entry. No match says nothing of lists that were not searched. Groups, roles, parties without a name and those whose identity is withheld are not screened.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.SetView.Inputs is not { IsScreened: true } inputs)
        {
            sink.NotApplicable("no party was screened");
            return;
        }

        var (screened, isSound) = (false, true);
        HashSet<int> left = [];
        SortedSet<string> searched = new(StringComparer.Ordinal);
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e))
                continue;
            foreach (var (party, field) in NamedParties.Of(e.Event))
            {
                if (inputs.ScreeningOf(party) is { } answer)
                {
                    (screened, isSound) = (true, isSound & Judge(sink, e, party, field, answer));
                    searched.UnionWith(answer.Screening.Lists);
                }
                else if (left.Add(inputs.Chains.Parties.NumberOf(party)))
                {
                    sink.NotApplicable("a group, a role, or a party without a name or whose identity is withheld is not screened");
                }
            }
        }

        if (screened && isSound)
            sink.Pass(searched.Count == 0 ? "no entry of the lists searched may be a party that was screened" : $"no entry of {string.Join(", ", searched)} may be a party that was screened");
        else if (!screened && left.Count == 0)
            sink.NotApplicable("no party is recorded");
    }

    /// <summary>Whether nothing was found.</summary>
    private static bool Judge(FindingSink sink, EffectiveEvent e, Party party, string field, ResolvedScreening answer)
    {
        var (told, screening) = answer;
        if (screening.State == ScreeningState.Unavailable)
        {
            sink.Open("Whether a screening list has an entry that may be {party} is not known: {why}.", new("party", told.Name), new("why", screening.Why))
                .Detailed("unavailable")
                .About(party)
                .At(e, field)
                .AtMost(Severity.Note)
                .Missing("screening:{party}", "The result of screening {party}", "who keeps or searches the lists")
                .Under(GroupKey.Of(party));
        }

        foreach (var match in screening.Matches)
        {
            MessageArgument[] arguments =
            [
                new("party", told.Name), new("list", match.Version is null ? match.List : $"{match.List} ({match.Version})"), new("entry", match.Entry), new("matched", match.Matched),
                new("score", match.Score is null ? "" : $", score {match.Score}"), new("reference", match.Reference is null ? "" : $", see {match.Reference}"), new("name", match.List),
            ];
            var draft = match.IsByAffiliation
                ? sink.Review("The screening list {list} has an entry that may be one to whom the record ties {party}: {entry}, by {matched}{score}{reference}.", arguments)
                : sink.Review("The screening list {list} has an entry that may be {party}: {entry}, by {matched}{score}{reference}.", arguments);
            draft.Detailed($"{match.List}/{match.Entry}")
                .About(party)
                .At(e, field)
                .Missing("screening:{party}:{name}:{entry}", match.IsByAffiliation ? "Whether {matched}, to whom the record ties {party}, is the entry {entry} of {list}" : "Whether {party} is the entry {entry} of {list}", "who knows the party by a number or a date that the list states", "an extract of a register")
                .Under(GroupKey.Of(party));
        }

        return screening.State == ScreeningState.NoMatch;
    }
}
