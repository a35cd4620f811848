global using FluentAssertions;
global using NodaTime;
global using Provenance.Chains;
global using Provenance.Events;
global using Provenance.Validation;
global using Provenance.Values;
