using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Provenance.Reference;

namespace Provenance.Validation.House;

/// <summary>The tables of a policy's data in lines, for its digest. Where a value was learned from changes no verdict and is left out.</summary>
internal static class TableLines
{
    public static IEnumerable<string> Of(PolicyData data) =>
    [
        .. data.Customs is { } customs ? Of(customs) : [],
        .. data.Borders.Select(border => $"border {border.One} {border.Other} {border.Exists}"),
        .. data.Correlations.Select(table => string.Create(CultureInfo.InvariantCulture, $"correlation {table.From} {table.To} {string.Join(' ', table.Steps.Select(step => $"{step.From}>{step.To}"))}")),
        .. data.Yields.Select(one => $"yield {one.Process}\t{one.From}\t{one.To}\t{one.Item}\t{Words(one.Yield)}"),
        .. data.Rates.Select(one => $"rate {one.Activity}\t{one.Item}\t{Words(one.Hourly)}"),
    ];

    private static IEnumerable<string> Of(CustomsData customs) =>
    [
        .. customs.Unions.Select(union => $"union {union.Id} {Day(union.WithoutDeclaration)} {string.Join(' ', union.Members.Select(Words))} parts {string.Join(' ', union.Parts.Select(Words))}"),
        .. customs.Territories.Select(row => $"territory {Words(row)}"),
        .. customs.Undecided.Select(row => $"undecided {Words(row)}"),
    ];

    private static string Words(UnionMember member) => $"{member.Country} {Day(member.From)} {Day(member.To)} {Day(member.WithoutDeclarationTo)}";

    private static string Words(TerritoryMember row) => $"{row.Country} {row.Territory} {Day(row.From)} {Day(row.To)}";

    private static string Words(Quantity quantity) => string.Create(CultureInfo.InvariantCulture, $"{quantity.Min} {quantity.Max} {quantity.Unit?.Code}");

    private static string Day(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : "-";
}
