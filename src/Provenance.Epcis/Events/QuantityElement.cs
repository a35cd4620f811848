namespace Provenance.Epcis;

/// <summary>Objects by class and quantity (EPCIS 2.0, 7.3.3.3).</summary>
/// <param name="EpcClass">The URI of the class: a lot, a product.</param>
/// <param name="Quantity">How much, in <paramref name="Uom"/>; <see langword="null"/> where it is not stated, which is no zero.</param>
/// <param name="Uom">The unit, a code of UN/CEFACT Recommendation 20 (<c>KGM</c>); pieces where it is <see langword="null"/>.</param>
public readonly record struct QuantityElement(string EpcClass, EpcisNumber? Quantity = null, string? Uom = null);
