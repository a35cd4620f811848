namespace Provenance.Epcis;

/// <summary>A business transaction that an event belongs to.</summary>
/// <param name="Id">Its URI (<c>urn:epc:id:gdti:…</c>, <c>urn:epcglobal:cbv:bt:…</c>).</param>
/// <param name="Type">Its kind, a Web URI of CBV (<c>https://ref.gs1.org/cbv/BTT-po</c>) or a URI of another vocabulary; <see langword="null"/> where none is given.</param>
public readonly record struct BizTransaction(string Id, string? Type = null);
