namespace Provenance.Epcis;

/// <summary>Tells how many of the first digits of a GS1 key are its company prefix, which nothing in the key says and an EPC URN needs.</summary>
/// <remarks>Called from many threads at once. What it throws reaches the caller.</remarks>
public interface IGs1CompanyPrefixes
{
    /// <summary>The length of the company prefix: 6 to 12; 0 where it is not known.</summary>
    /// <param name="digits">The digits of a key from the first of the company prefix on; more than 12 can be given.</param>
    int LengthOf(ReadOnlySpan<char> digits);
}
