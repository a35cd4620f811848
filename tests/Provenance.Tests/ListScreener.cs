using Provenance.Validation.Inputs;

namespace Provenance.Tests;

/// <summary>Finds a party where a line of a list has one of its names or numbers, or one of a party to which it is tied; keeps whom it was asked of.</summary>
/// <param name="lines">Each <c>name | list | version | entry</c>, or <c>name | unavailable | why</c>.</param>
internal sealed class ListScreener(params string[] lines) : IPartyScreener
{
    private readonly string[][] _lines = [.. lines.Where(line => line.Length > 0).Select(line => line.Split(" | "))];

    /// <summary>Whom it was asked of, in this order.</summary>
    public List<ScreenedParty> Asked { get; } = [];

    public static ListScreener Read(string path) => new(File.ReadAllLines(path));

    public ValueTask<PartyScreening> ScreenAsync(ScreenedParty party, CancellationToken cancellationToken)
    {
        Asked.Add(party);
        var matches = new List<ScreeningMatch>();
        foreach (var line in _lines)
        {
            var isOwn = Texts(party).Contains(line[0]);
            if (!isOwn && !party.Affiliations.Any(tie => Texts(tie.Party).Contains(line[0])))
                continue;
            if (line[1] == "unavailable")
                return ValueTask.FromResult(PartyScreening.Unavailable(line[2]));
            matches.Add(new() { List = line[1], Version = line[2], Entry = line[3], Matched = line[0], IsByAffiliation = !isOwn, Score = "0.92" });
        }

        return ValueTask.FromResult(matches.Count == 0 ? PartyScreening.NoMatch : PartyScreening.Matched([.. matches]));
    }

    private static IEnumerable<string> Texts(ScreenedParty party) => party.Names.Select(name => name.Text).Concat(party.Numbers.Select(number => number.Value));
}
