using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Provenance.Validation.Decisions;

namespace Provenance.Validation;

/// <summary>What a rule says about one cause.</summary>
/// <remarks>Immutable, safe to share between threads. Text is made when it is asked for.</remarks>
public sealed class Finding
{
    internal Finding(RuleDescriptor rule, FindingKind kind, Severity severity, FindingDraft draft)
    {
        Rule = rule;
        Kind = kind;
        Severity = severity;
        Draft = draft;
    }

    /// <summary>The rule.</summary>
    public RuleDescriptor Rule { get; }

    /// <summary>The rule's code.</summary>
    public string Code => Rule.Code;

    /// <summary>The rule's name.</summary>
    public string Name => Rule.Name;

    /// <summary>The rule's class.</summary>
    public RuleClass Class => Rule.Class;

    /// <summary>How much it weighs.</summary>
    public Severity Severity { get; }

    /// <summary>What the evaluation came to, after its basis capped it.</summary>
    public FindingKind Kind { get; }

    /// <summary>What it rests on.</summary>
    public Basis RestsOn => Draft.Basis;

    /// <summary>A sub-case in the rule's own words (<c>export</c>), or <see langword="null"/>.</summary>
    public string? Detail => Draft.Detail;

    /// <summary>One sentence. It starts with the record, a source or a condition; a party is never its subject.</summary>
    public string Message => MessageTemplate.Format(Draft.Template, Draft.Arguments);

    /// <summary>The sentence with <c>{name}</c> in place of its arguments.</summary>
    public string Template => Draft.Template;

    /// <summary>The arguments of the sentence, by name.</summary>
    public ValueList<MessageArgument> Arguments => new([.. Draft.Arguments]);

    /// <summary>The facts of <see cref="Missing"/> with <c>{name}</c> in place of the arguments, for who words questions in another language.</summary>
    public ValueList<MissingFact> MissingTemplates => Draft.MissingTemplates;

    /// <summary>The sentence, or a part of it, in other words: in another language, for instance.</summary>
    /// <param name="template">A text with <c>{name}</c> for arguments: each is replaced by the argument of that name, wherever it stands; a name that none has stays.</param>
    /// <param name="culture">How numbers and dates among the arguments are written; as everywhere in reports where it is <see langword="null"/>.</param>
    public string Say(string template, IFormatProvider? culture = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        return MessageTemplate.Format(template, Draft.Arguments, culture);
    }

    /// <summary>What it is about: a party, an event, a leg, a lineage or a chain; findings of one rule, detail and subject are one.</summary>
    public string Subject => Draft.SubjectText;

    /// <summary>What it points at, the main event first.</summary>
    public ValueList<FindingLocation> Locations => Draft.LocationsOf(Events);

    /// <summary>Ids of the events that it read.</summary>
    public ValueList<string> RelatedEvents => Events.Select(e => e.Id).ToValueList();

    /// <summary>The steps of a proof, for findings that have one.</summary>
    public ValueList<string> Witness => Draft.Witness;

    /// <summary>The facts that would decide or close it.</summary>
    public ValueList<MissingFact> Missing => Draft.MissingFacts;

    /// <summary>What closes it.</summary>
    public ValueList<string> Remedies => [Rule.Remedy];

    /// <summary>The sources that the rule rests on, with their marks.</summary>
    public ValueList<string> Citations => Rule.Citations;

    /// <summary>
    /// Stays the same for the same cause: unpadded base64url of SHA-256 over code, detail, subject and the ids of the events in ordinal order.
    /// Never of the message or of a position.
    /// </summary>
    public string Fingerprint
    {
        get
        {
            var text = new StringBuilder("provenance:finding:1\n").Append(Code).Append('\n').Append(Detail).Append('\n').Append(Subject);
            foreach (var id in Events.Select(e => e.Id).Distinct().Order(StringComparer.Ordinal))
                text.Append('\n').Append(id);
            return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }

    /// <summary>What somebody decided about it, in the record or in the policy; <see langword="null"/> where nobody did.</summary>
    public FindingDecision? Decision { get; internal set; }

    /// <summary>What parties answered to it.</summary>
    public ValueList<FindingReply> Replies { get; internal set; }

    /// <summary>Whether a decision that holds accepts it or says that it is wrong. It stays in the report, and the verdict as it is.</summary>
    public bool IsSettled => Decision is { Settles: true };

    /// <summary>Whether it asks something of a reader: a Fail, a Review or an Open that no decision settles.</summary>
    public bool AsksSomething => Kind <= FindingKind.Open && !IsSettled;

    internal FindingDraft Draft { get; }

    /// <summary>The same finding before anything was decided about it.</summary>
    internal Finding Undecided() => new(Rule, Kind, Severity, Draft);

    internal ValueList<EffectiveEvent> Events => Draft.Events;

    /// <summary>Code, kind, severity and message, for people.</summary>
    public override string ToString() => $"{Code} {Kind} ({Severity}): {Message}";
}
