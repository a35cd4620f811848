namespace Provenance.Validation;

/// <summary>What to ask next: a missing fact and the findings that it decides.</summary>
/// <param name="Fact">The missing fact.</param>
/// <param name="Decides">The findings, in the report's order.</param>
public sealed record Question(MissingFact Fact, ValueList<Finding> Decides)
{
    /// <summary>The codes of the findings that it decides, once each, in code order.</summary>
    public ValueList<string> Codes => Decides.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal).ToValueList();

    /// <summary>The question, for people: what, whom to ask, which document, what it decides.</summary>
    public override string ToString()
    {
        var ask = Fact.Ask is null ? "" : $" Ask {Fact.Ask}.";
        var document = Fact.Document is null ? "" : $" Shown by {Fact.Document}.";
        return $"{Fact.What}.{ask}{document} ({string.Join(", ", Codes)})";
    }
}
