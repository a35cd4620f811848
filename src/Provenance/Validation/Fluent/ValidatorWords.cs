using System.Text;
using FluentValidation;

namespace Provenance.Validation.Fluent;

/// <summary>Names for validators and for what they say.</summary>
internal static class ValidatorWords
{
    /// <summary>The type's name, without the mark of its type parameters.</summary>
    public static string NameOf(IValidator validator) => validator.GetType().Name.Split('`')[0];

    /// <summary>"TranslatedLabelValidator" as "translated-label".</summary>
    public static string KebabCase(string name)
    {
        const string Suffix = "Validator";
        if (name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal))
            name = name[..^Suffix.Length];
        var words = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
                words.Append('-');
            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }

    /// <summary>"Before.Brand" as "before.brand", the path in a document; <see langword="null"/> for the event as a whole.</summary>
    public static string? FieldOf(string? propertyName)
    {
        if (string.IsNullOrEmpty(propertyName))
            return null;
        var path = propertyName.ToCharArray();
        for (var i = 0; i < path.Length; i++)
        {
            if (i == 0 || path[i - 1] == '.')
                path[i] = char.ToLowerInvariant(path[i]);
        }

        return new(path);
    }
}
