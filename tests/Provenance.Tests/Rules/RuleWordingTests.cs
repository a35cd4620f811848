using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Provenance.Rules;

namespace Provenance.Tests.Rules;

/// <remarks>Catalogue 2.11: a finding tests a record and judges nobody.</remarks>
public sealed partial class RuleWordingTests
{
    private static readonly string[] Templates = [.. Repository.Files("src/Provenance/Rules", "*.cs").SelectMany(MessagesOf)];

    public static TheoryData<string> Sources => new(Repository.Files("src/Provenance/Rules", "*.cs").Select(Repository.Relative));

    [Theory, MemberData(nameof(Sources))]
    public void No_rule_accuses(string file)
    {
        var nodes = NodesOf(Repository.PathOf(file)).ToArray();
        var literals = nodes.OfType<LiteralExpressionSyntax>().Select(literal => literal.Token.ValueText)
            .Concat(nodes.OfType<InterpolatedStringTextSyntax>().Select(text => text.TextToken.ValueText));

        // Names are the catalogue's, and no sentence.
        literals.Except(RuleCatalog.Descriptors.Select(rule => rule.Name)).Where(text => Accusation().IsMatch(text)).Should().BeEmpty();
    }

    [Fact]
    public void A_sentence_starts_with_the_record_a_source_or_a_condition() =>
        Templates.Where(template => !Opening().IsMatch(template)).Should().BeEmpty("a party is never the subject of a finding");

    [Fact]
    public void A_sentence_ends_as_one() => Templates.Where(template => !template.EndsWith('.')).Should().BeEmpty();

    [Fact]
    public void The_sentences_are_found() => Templates.Length.Should().BeGreaterThan(30, "a test that finds no sentence would prove nothing");

    /// <summary>The literal texts in the first argument of Fail, Open, Review and Inform, and of what passes one on.</summary>
    private static IEnumerable<string> MessagesOf(string path) =>
        NodesOf(path)
            .OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "sink" }, Name.Identifier.Text: "Fail" or "Open" or "Review" or "Inform" }
                or IdentifierNameSyntax { Identifier.Text: "Fail" or "Open" or "Review" or "Inform" })
            .SelectMany(call => call.DescendantNodes(node => node == call || node is not (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax)).OfType<LiteralExpressionSyntax>())
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
            .Select(literal => literal.Token.ValueText)
            .Where(text => text.Contains(' ', StringComparison.Ordinal));

    private static IEnumerable<SyntaxNode> NodesOf(string path) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(path), cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken).DescendantNodes();

    [GeneratedRegex(@"illegal|fraud|launder|evasion|evad|\bhid(e|den|ing)\b|washing|smuggl", RegexOptions.IgnoreCase)]
    private static partial Regex Accusation();

    [GeneratedRegex("^(No |The record|The screening list |The author|Whether |How |Only |Sources |Which |What |If )")]
    private static partial Regex Opening();
}
