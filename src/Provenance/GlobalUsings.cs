global using Provenance.Events;
global using Provenance.Values;
