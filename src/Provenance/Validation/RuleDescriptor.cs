namespace Provenance.Validation;

/// <summary>What a rule is, for people and for tools. All text is literal, so that the rule reference is generated from it.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record RuleDescriptor
{
    /// <summary>Its code: three letters of the family and three digits for built-in rules; never reused.</summary>
    public required string Code { get; init; }

    /// <summary>Its name in kebab case.</summary>
    public required string Name { get; init; }

    /// <summary>One line: what it reports.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about.</summary>
    public required RuleFamily Family { get; init; }

    /// <summary>What kind of statement it makes.</summary>
    public required RuleClass Class { get; init; }

    /// <summary>Severity of a Fail; Open and Review weigh one less, but never less than a note.</summary>
    public required Severity Severity { get; init; }

    /// <summary>When it runs; <see cref="RuleProfile.Core"/> by default.</summary>
    public RuleProfile Profile { get; init; }

    /// <summary>The sources it rests on. <c>[S]</c>, <c>[K]</c> and <c>[P]</c> mark a secondary text, general knowledge and practice: unconfirmed.</summary>
    public ValueList<string> Citations { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>What closes it.</summary>
    public required string Remedy { get; init; }

    /// <summary>What it must not be read as: known false positives and how to avoid them.</summary>
    public string? Limits { get; init; }

    /// <summary>Codes of rules whose findings it makes superfluous where both have one cause.</summary>
    public ValueList<string> Subsumes { get; init; }

    /// <summary>The version in which it appeared.</summary>
    public required string Since { get; init; }
}
