global using NodaTime;
global using Provenance.Documents;
global using Provenance.Documents.Reading;
global using Provenance.Values;
