using System.Globalization;

namespace Provenance.Validation.Fluent;

/// <summary>Puts a policy's culture in place of the ambient one until it is disposed of.</summary>
internal readonly ref struct PolicyCulture
{
#pragma warning disable RS0030 // A validator of somebody else words its messages in the ambient culture: it must be set, so that the report does not depend on it.
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;

    public PolicyCulture(ProvenancePolicy policy) => Set(policy.Culture, policy.Culture);

    public void Dispose() => Set(_culture, _uiCulture);

    private static void Set(CultureInfo culture, CultureInfo uiCulture)
    {
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = uiCulture;
    }
#pragma warning restore RS0030
}
