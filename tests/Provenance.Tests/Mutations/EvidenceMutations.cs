namespace Provenance.Tests.Mutations;

internal static class EvidenceMutations
{
    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("EVD001", Change.Without("evidence"), "cotton/l7", "cotton/y9", "respirators/m9", "timber/t6"),
        .. Mutation.Of("EVD003", Change.Set("identityWithheld", "true"), "cotton/s-weighbridge", "respirators/s-gate", "timber/s-scaler"),
    ];
}
