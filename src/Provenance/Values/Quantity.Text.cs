using System.Globalization;

namespace Provenance.Values;

public sealed partial record Quantity
{
    /// <summary>For people: <c>500 pieces</c>, <c>1 to 9 kilograms</c>, <c>about 40</c>, <c>some pieces</c>, <c>all</c>, <c>unknown (not stated)</c>.</summary>
    public override string ToString() => Kind switch
    {
        QuantityKind.Unknown => $"unknown ({WhyWords.Of(Absence!.Why!.Value)})",
        QuantityKind.All => "all",
        QuantityKind.Some => Unit is null ? "some" : $"some {Unit.Plural}",
        QuantityKind.About => $"about {Of(Stated!.Value)}",
        QuantityKind.Exactly => Of(Min),
        _ when Max is null => $"{(MinIsExclusive ? "more than" : "at least")} {Of(Min)}",
        _ when Min == 0 && !MinIsExclusive => $"at most {Of(Max.Value)}",
        _ => $"{(MinIsExclusive ? "more than " : "")}{Number(Min)} to {Of(Max.Value)}",
    };

    private string Of(decimal amount) => Unit is null ? Number(amount) : $"{Number(amount)} {(amount == 1 ? Unit.Name : Unit.Plural)}";

    /// <summary>Without exponent and without zeros at the end of a fraction.</summary>
    private static string Number(decimal amount) => amount.ToString("0.############################", CultureInfo.InvariantCulture);
}
