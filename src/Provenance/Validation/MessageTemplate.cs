using System.Globalization;
using System.Text;

namespace Provenance.Validation;

/// <summary>Puts arguments into a sentence: <c>{name}</c> is replaced, nothing else.</summary>
internal static class MessageTemplate
{
    public static string Format(string template, ReadOnlySpan<MessageArgument> arguments, IFormatProvider? culture = null)
    {
        if (arguments.IsEmpty)
            return template;
        var text = new StringBuilder(template.Length + 64);
        for (var i = 0; i < template.Length;)
        {
            var open = template.IndexOf('{', i);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
                return text.Append(template, i, template.Length - i).ToString();
            text.Append(template, i, open - i).Append(Value(template.AsSpan(open + 1, close - open - 1), arguments, culture ?? CultureInfo.InvariantCulture));
            i = close + 1;
        }

        return text.ToString();
    }

    private static string Value(ReadOnlySpan<char> name, ReadOnlySpan<MessageArgument> arguments, IFormatProvider culture)
    {
        foreach (var argument in arguments)
        {
            if (name.SequenceEqual(argument.Name))
                return argument.Value is IFormattable formattable ? formattable.ToString(null, culture) : argument.Value?.ToString() ?? "";
        }

        return "{" + name.ToString() + "}";
    }
}
