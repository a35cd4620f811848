using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Provenance.Tests.Architecture;

/// <summary>One source file of what ships, as text and as syntax.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    /// <summary>Every source file below <c>src</c>.</summary>
    public static IReadOnlyList<SourceFile> All { get; } =
        [.. Repository.Files("src", "*.cs").Select(file => new SourceFile(Repository.Relative(file), File.ReadAllText(file)))];

    /// <summary>The project it belongs to, the first folder below <c>src</c>.</summary>
    public string Project => Path.Split('/')[1];

    /// <summary>The folders between the project and the file.</summary>
    public IReadOnlyList<string> Folders => Path.Split('/')[2..^1];

    /// <summary>How many lines it has.</summary>
    public int LineCount => Text.Count(c => c == '\n') + (Text.EndsWith('\n') ? 0 : 1);

    /// <summary>The namespaces that it declares.</summary>
    public IEnumerable<string> Namespaces =>
        Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Select(n => n.Name.ToString());

    /// <summary>The types declared outside of any other, each with its accessibility and its length without comments above it.</summary>
    public IEnumerable<(string Name, bool IsPublic, int Lines)> Types =>
        Root.DescendantNodes().OfType<MemberDeclarationSyntax>()
            .Where(m => m is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Where(m => m.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax)
            .Select(m => (NameOf(m), m.Modifiers.Any(k => k.IsKind(SyntaxKind.PublicKeyword)), LinesOf(m)));

    private CompilationUnitSyntax Root => field ??= CSharpSyntaxTree.ParseText(Text, Options).GetCompilationUnitRoot();

    private static string NameOf(MemberDeclarationSyntax member) =>
        member is DelegateDeclarationSyntax d ? d.Identifier.Text : ((BaseTypeDeclarationSyntax)member).Identifier.Text;

    private static int LinesOf(MemberDeclarationSyntax member)
    {
        var span = member.SyntaxTree.GetLineSpan(member.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
