global using Microsoft.Extensions.DependencyInjection;
global using NodaTime;
global using Provenance.Chains;
global using Provenance.Events;
global using Provenance.Validation;
global using Provenance.Values;
