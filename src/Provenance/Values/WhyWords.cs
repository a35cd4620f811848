namespace Provenance.Values;

/// <summary>The reasons of <see cref="Why"/> in words for people.</summary>
internal static class WhyWords
{
    public static string Of(Why why) => why switch
    {
        Why.NotAsked => "not asked",
        Why.NotStated => "not stated",
        Why.NotDisclosed => "not disclosed",
        Why.NotAscertainable => "not ascertainable",
        _ => "not held",
    };
}
