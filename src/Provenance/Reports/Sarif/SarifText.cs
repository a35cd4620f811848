using Provenance.Validation;

namespace Provenance.Reports.Sarif;

/// <summary>Text and words as SARIF wants them.</summary>
internal static class SarifText
{
    /// <summary>A plain text message: brackets would be a link (3.11.6), braces a placeholder (3.11.5).</summary>
    public static string Plain(string text) => Braces(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal));

    /// <summary>A message in which links are written as they are meant.</summary>
    public static string Braces(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>The level of what fails (3.27.10).</summary>
    public static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>The name of a document as a URI reference: separators are slashes, what a URI can't hold is encoded.</summary>
    public static string Uri(string document)
    {
        if (System.Uri.TryCreate(document, UriKind.Absolute, out var absolute) && !absolute.IsFile)
            return absolute.AbsoluteUri;
        var parts = document.Replace('\\', '/').Split('/');
        var path = string.Join('/', parts.Select((part, i) => i == 0 && IsDrive(part) ? part : System.Uri.EscapeDataString(part)));
        return path.StartsWith('/') ? $"file://{path}" : IsDrive(parts[0]) ? $"file:///{path}" : path;
    }

    private static bool IsDrive(string part) => part is [>= 'A' and <= 'Z' or >= 'a' and <= 'z', ':'];
}
