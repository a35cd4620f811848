using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Provenance.Hosting.Configuration;
using Provenance.Hosting.Telemetry;

namespace Provenance.Hosting;

/// <summary>Adds the checker and house rules to a container.</summary>
/// <remarks>
/// <para>
/// <see cref="IProvenanceChecker"/> and its <see cref="ProvenancePolicy"/> are singletons, and so are house rules: every service of the type
/// <see cref="ChainRule"/> is one, in the order of registration, and must be safe to share between threads. What a rule depends on lives as long as the application.
/// </para>
/// <para>
/// A host refuses to start with an <see cref="OptionsValidationException"/> where the options or the codes of the house rules are wrong; without a host the first
/// use of the checker throws it. A house rule that can't be made (a validator with an asynchronous rule) throws its own exception at the same place.
/// </para>
/// </remarks>
public static class ProvenanceServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IProvenanceChecker"/>, with the options of the section <c>Provenance</c> of the container's configuration, if it has one.</summary>
    /// <param name="services">The container's services.</param>
    /// <param name="configure">What code sets, after the configuration.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <remarks>May be called more than once; what each call sets counts.</remarks>
    public static IServiceCollection AddProvenance(this IServiceCollection services, Action<ProvenanceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(provider => new PolicySection(provider.GetService<IConfiguration>()?.GetSection(ProvenanceOptions.SectionName)));
        return Add(services, configure);
    }

    /// <summary>Adds <see cref="IProvenanceChecker"/>, with the options of a section of your choice.</summary>
    /// <param name="services">The container's services.</param>
    /// <param name="section">Holds the options as its keys; read instead of the section <c>Provenance</c>.</param>
    /// <param name="configure">What code sets, after the configuration.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <remarks>May be called more than once; the last section is read, and what each call sets counts.</remarks>
    public static IServiceCollection AddProvenance(this IServiceCollection services, IConfiguration section, Action<ProvenanceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        services.Replace(ServiceDescriptor.Singleton(new PolicySection(section)));
        return Add(services, configure);
    }

    /// <summary>Adds a house rule, made by the container.</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <param name="services">The container's services.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddProvenanceRule<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TRule>(this IServiceCollection services)
        where TRule : ChainRule
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddSingleton<ChainRule, TRule>();
    }

    /// <summary>Adds a house rule made of a validator, which the container makes.</summary>
    /// <typeparam name="TValidator">
    /// The validator. One is made for the rule, also where the type is registered with a shorter life: it must be safe to share between threads.
    /// </typeparam>
    /// <param name="services">The container's services.</param>
    /// <param name="rule">Makes the rule, with <see cref="Validation.Fluent.HouseRule"/>.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <example>
    /// <code>
    /// services.AddProvenanceRule&lt;ReasonValidator&gt;(validator =&gt; HouseRule.From(validator, "LBL900", RuleClass.Gap, Severity.Warning));
    /// </code>
    /// </example>
    public static IServiceCollection AddProvenanceRule<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TValidator>(
        this IServiceCollection services, Func<TValidator, ChainRule> rule)
        where TValidator : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(rule);
        return services.AddSingleton(provider => rule(ActivatorUtilities.CreateInstance<TValidator>(provider)));
    }

    /// <summary>Adds a house rule that is there already.</summary>
    /// <param name="services">The container's services.</param>
    /// <param name="rule">The rule.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddProvenanceRule(this IServiceCollection services, ChainRule rule)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(rule);
        return services.AddSingleton(rule);
    }

    private static IServiceCollection Add(IServiceCollection services, Action<ProvenanceOptions>? configure)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<ProvenanceOptions>, OptionsReader>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ProvenanceOptions>, OptionsCheck>());
        var options = services.AddOptions<ProvenanceOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);

#pragma warning disable RS0030 // Where a container gets its clock: everything else is handed an instant.
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.TryAddSingleton<HostedPolicy>();
        services.TryAddSingleton(provider => provider.GetRequiredService<HostedPolicy>().Policy);
        services.TryAddSingleton<IProvenanceChecker>(provider =>
        {
            var hosted = provider.GetRequiredService<HostedPolicy>();
            return new ProvenanceChecker(
                hosted,
                provider.GetRequiredService<TimeProvider>(),
                new CheckMetrics(provider.GetService<IMeterFactory>(), hosted.Policy),
                (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger(ProvenanceTelemetry.Name),
                provider.GetRequiredService<IServiceScopeFactory>());
        });
        return services;
    }
}
