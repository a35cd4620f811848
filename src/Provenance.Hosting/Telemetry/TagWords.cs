using System.Text;

namespace Provenance.Hosting.Telemetry;

/// <summary>Members of an enumeration as values of tags, made once: <c>WellFormed</c> is <c>well_formed</c>.</summary>
internal static class TagWords<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Words = Enum.GetValues<T>().ToDictionary(value => value, value => SnakeCase(value.ToString()));

    public static string Of(T value) => Words.GetValueOrDefault(value, ProvenanceTelemetry.OtherCode);

    private static string SnakeCase(string name)
    {
        var word = new StringBuilder(name.Length + 2);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0)
                word.Append('_');
            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
