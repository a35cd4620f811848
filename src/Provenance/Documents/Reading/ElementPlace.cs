using System.Globalization;

namespace Provenance.Documents.Reading;

/// <summary>Where an element of a document stands: <c>$.parties[3]</c>, <c>$.chains[1].item</c>, <c>$.chains[1].events[3]</c>.</summary>
/// <param name="Name">A member of the document; empty for the document itself.</param>
/// <param name="Index">The place in its list, or -1.</param>
/// <param name="Inner">A member of that element, or <see langword="null"/>.</param>
/// <param name="InnerIndex">The place in the inner list, or -1.</param>
internal readonly record struct ElementPlace(string Name, int Index = -1, string? Inner = null, int InnerIndex = -1)
{
    public static readonly ElementPlace Document = new("");

    public override string ToString()
    {
        var path = Name.Length == 0 ? "$" : Index < 0 ? $"$.{Name}" : string.Create(CultureInfo.InvariantCulture, $"$.{Name}[{Index}]");
        if (Inner is null)
            return path;
        return InnerIndex < 0 ? $"{path}.{Inner}" : string.Create(CultureInfo.InvariantCulture, $"{path}.{Inner}[{InnerIndex}]");
    }
}
