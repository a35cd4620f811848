using System.Globalization;

namespace Provenance.Tests.Validation.Fluent;

/// <summary>Runs something under a culture that would show: its decimals have a comma.</summary>
internal static class Ambient
{
    public static T Under<T>(string culture, Func<T> run)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var named = new CultureInfo(culture) { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = named;
            var result = run();
            CultureInfo.CurrentCulture.Should().BeSameAs(named, "what was ambient is ambient again");
            CultureInfo.CurrentUICulture.Should().BeSameAs(named);
            return result;
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
