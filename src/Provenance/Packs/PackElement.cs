using Provenance.Packs.Conditions;
using Provenance.Packs.Fields;

namespace Provenance.Packs;

/// <summary>A key data element: what a pack asks the record of an event to state.</summary>
/// <remarks>Read from a pack (<see cref="PackReader"/>). Immutable, safe to share between threads.</remarks>
public sealed record PackElement
{
    internal PackElement()
    {
    }

    /// <summary>Its id, unique within its event; findings name it.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, as a noun without an article: <c>quantity and unit of measure</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Where the source asks for it.</summary>
    public required string Citation { get; init; }

    /// <summary>How well that is confirmed.</summary>
    public required ConfirmationMark Mark { get; init; }

    /// <summary>Whether it is asked for.</summary>
    public required PackNeed Need { get; init; }

    /// <summary>For <see cref="PackNeed.Conditional"/>, in words: <c>the goods were cooled before</c>. Otherwise <see langword="null"/>.</summary>
    public string? Where { get; init; }

    /// <summary>
    /// The members of the native document that hold it, by path; all of them are needed, and of several in one entry, with <c>|</c> between them, one.
    /// Empty where it is not judged.
    /// </summary>
    public ValueList<string> Fields { get; init; }

    /// <summary>Why it is listed and not judged: a duty outside any record, or something that the model has no member for; <see langword="null"/> where it is judged.</summary>
    public string? NotJudged { get; init; }

    /// <summary>How many decimals a point must have at least; 0 where none are asked for.</summary>
    public int Decimals { get; init; }

    /// <summary>Whether it can be missing.</summary>
    public bool IsJudged => NotJudged is null && Need is PackNeed.Mandatory or PackNeed.Conditional;

    /// <summary>When a conditional one is needed.</summary>
    internal PackCondition? If { get; init; }

    internal ValueList<FieldChoice> Choices { get; init; }
}
