namespace Provenance.Documents.Reading;

/// <summary>What an object of the document is called and which members it takes.</summary>
internal sealed class Shape
{
    private static readonly WordTable Names = WordTable.Of<Member>();

    private readonly Member[] _members;
    private readonly MemberSet _allowed;

    /// <summary>A shape.</summary>
    /// <param name="noun">What it is called in a message, with its article.</param>
    /// <param name="members">The names of its members, with spaces between them.</param>
    public Shape(string noun, string members)
        : this(noun, Array.ConvertAll(members.Split(' '), MemberOf))
    {
    }

    private Shape(string noun, Member[] members)
    {
        Noun = noun;
        _members = members;
        _allowed = new(members);
    }

    public string Noun { get; }

    /// <summary>The type of event, for the shape of one.</summary>
    public EventKind Kind { get; init; } = EventKind.Unrecognized;

    /// <summary>Whether what it does not know is kept; a value that has no place to keep it refuses it.</summary>
    public bool KeepsOthers { get; init; } = true;

    /// <summary>What to write instead, where the nearest name does not help.</summary>
    public string Advice { get; init; } = "";

    /// <summary>The member of a name.</summary>
    public static Member MemberOf(ReadOnlySpan<byte> name) => Names.Find(name) is > 0 and var index ? (Member)index : Member.Other;

    /// <summary>The name of a member.</summary>
    public static string NameOf(Member member) => Names.Words[(int)member];

    public bool Takes(Member member) => _allowed.Contains(member);

    /// <summary>Whether it takes a member of this name.</summary>
    public bool Takes(string name) => MemberOf(System.Text.Encoding.UTF8.GetBytes(name)) is not Member.Other and var member && Takes(member);

    /// <summary>The name of its own that is nearest to another one.</summary>
    public string? Nearest(string name) => Reference.Nearest.To(name, _members.Select(NameOf));

    /// <summary>This shape and more members, their names with spaces between them.</summary>
    public Shape With(string noun, string more, EventKind kind = EventKind.Unrecognized) =>
        new(noun, [.. _members, .. Array.ConvertAll(more.Split(' '), MemberOf)]) { KeepsOthers = KeepsOthers, Advice = Advice, Kind = kind };

    private static Member MemberOf(string name) => MemberOf(System.Text.Encoding.UTF8.GetBytes(name)) is not Member.Other and var member
        ? member
        : throw new ArgumentException($"{name} is no member.", nameof(name));
}
