namespace Provenance.Rules.Structure;

/// <summary>What an event of a kind must say (catalogue 1.4), as far as no other rule asks for it.</summary>
[Flags]
internal enum Dimension
{
    None = 0,
    What = 1,
    When = 2,
    Where = 4,
    Who = 8,

    /// <summary>Who took or gave the goods at the other end.</summary>
    Counterpart = 16,

    /// <summary>The label before.</summary>
    Before = 32,

    /// <summary>The label after.</summary>
    After = 64,

    /// <summary>How much went in and came out.</summary>
    Amounts = 128,

    /// <summary>Which event is amended.</summary>
    Target = 256,

    /// <summary>How a corrected event should read.</summary>
    Replacement = 512,
}
