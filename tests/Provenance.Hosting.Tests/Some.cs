using Microsoft.Extensions.Configuration;

namespace Provenance.Hosting.Tests;

/// <summary>What tests check, and what they check it with.</summary>
internal static class Some
{
    public static readonly Instant Now = Instant.FromUtc(2020, 2, 10, 0, 0);

    /// <summary>A chain of the number, whose one event is a claim about a party with a name.</summary>
    public static ProvenanceChain Chain(int number = 0) => ProvenanceChain.Of($"urn:example:{number}")
        .Report(Status.Claim, [], new Originated { By = Party.Organization("Secret Maker", "KR"), Place = Place.In("KR") });

    /// <summary>A chain of another party.</summary>
    public static ProvenanceChain Other() => ProvenanceChain.Of("urn:example:other")
        .Report(Status.Claim, [], new Originated { By = Party.Organization("Second Maker", "KR"), Place = Place.In("KR") });

    public static IServiceCollection Services(params (string Key, string? Value)[] configuration) => new ServiceCollection()
        .AddSingleton<IConfiguration>(Configuration(configuration))
        .AddSingleton<TimeProvider>(new StoppedTime(Now));

    public static IConfigurationRoot Configuration(params (string Key, string? Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(one => KeyValuePair.Create(one.Key, one.Value))).Build();

    public static IProvenanceChecker Checker(this IServiceCollection services) => services.BuildServiceProvider(validateScopes: true).GetRequiredService<IProvenanceChecker>();
}

/// <summary>A clock that stands still.</summary>
internal sealed class StoppedTime(Instant now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now.ToDateTimeOffset();

    public override long GetTimestamp() => 0;
}

/// <summary>A house rule that does as it is told on each chain.</summary>
internal class TestRule(string code, Action<ChainView, FindingSink>? check = null) : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = code,
        Name = "test-rule",
        Title = "A test.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Why = "A test.",
        Remedy = "None.",
        Since = "house",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        check?.Invoke(view, sink);
        sink.Pass("test");
    }
}
