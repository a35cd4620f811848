using System.Collections;
using System.Globalization;

namespace Provenance.Epcis.Tests.Hashing;

/// <summary>
/// Compares what events mean, whatever form their documents give it: an instant by its own offset or another, an identifier as URN or Digital Link, data of extensions as
/// attribute, element, number or text, in a list or repeated, in any order.
/// </summary>
internal static class Meaning
{
    /// <summary>The members in which two events differ.</summary>
    public static IEnumerable<string> Differences(EpcisEvent one, EpcisEvent other) => one.GetType() != other.GetType()
        ? [nameof(EpcisEvent.Type)]
        : one.GetType().GetProperties().Where(member => Of(member.GetValue(one)) != Of(member.GetValue(other))).Select(member => member.Name);

    /// <summary>The members in which the events of two lists differ, by their places; <c>Events</c> where one has more.</summary>
    public static IEnumerable<string> Differences(IReadOnlyCollection<EpcisEvent> some, IReadOnlyCollection<EpcisEvent> others) =>
        some.Zip(others).SelectMany(pair => Differences(pair.First, pair.Second)).Concat(some.Count == others.Count ? [] : ["Events"]).Distinct().Order(StringComparer.Ordinal);

    private static string Of(object? value) => value switch
    {
        null => "",
        string text => OfText(text),
        EpcisTime time => time.Instant.ToString(),
        EpcisNumber number => OfText(number.ToString()),
        EpcisNode node => $"{node.Name}={Of(node.Text)}{Of(node.Children)}",
        IEnumerable<EpcisNode> nodes => $"[{string.Join(',', nodes.Select(Of).Order(StringComparer.Ordinal))}]",
        IEnumerable items => $"[{string.Join(',', items.Cast<object>().Select(Of))}]",
        _ when value.GetType() is { Namespace: "Provenance.Epcis", IsEnum: false } type => $"{type.Name}({string.Join(',', type.GetProperties().Select(member => Of(member.GetValue(value))))})",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string OfText(string text) => EpcisNumber.TryParse(text, out var number) && number.Exact is { } exact
        ? exact.ToString("G29", CultureInfo.InvariantCulture)
        : CanonicalIdentifier.Canonicalize(text);
}
