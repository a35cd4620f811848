global using Provenance.Chains;
global using Provenance.Events;
global using Provenance.Values;
