global using NodaTime;
global using Provenance.Values;
