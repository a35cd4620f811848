global using NodaTime;
global using Provenance.Chains;
global using Provenance.Validation;
global using Provenance.Values;
