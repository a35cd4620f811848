namespace Provenance.Epcis.Reading;

/// <summary>A member in the order of an event.</summary>
/// <param name="Name">The element's name, one of <see cref="XmlName"/>.</param>
/// <param name="Member">The member.</param>
/// <param name="IsRequired">Whether it must stand there.</param>
/// <param name="Inner">What it contains, where it only wraps other members.</param>
internal readonly record struct XmlSlot(string Name, XmlMember Member, bool IsRequired = false, XmlContent? Inner = null);
