namespace Provenance.Epcis.Reading;

/// <summary>An attribute of an <see cref="XmlType"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it contains.</param>
/// <param name="IsRequired">Whether it must stand there.</param>
internal sealed record XmlAttributeType(string Name, XmlValueKind Kind, bool IsRequired = false);
