namespace Provenance.Epcis.Reading;

/// <summary>A child of an <see cref="XmlType"/>.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its local name.</param>
/// <param name="Type">What it contains.</param>
/// <param name="IsRequired">Whether it must stand there.</param>
/// <param name="IsMany">Whether it may stand there several times.</param>
/// <param name="Choice">Where not 0: of all children with this number only one stands there.</param>
internal sealed record XmlChild(string Namespace, string Name, XmlType Type, bool IsRequired = true, bool IsMany = false, int Choice = 0);
