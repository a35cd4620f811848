global using Provenance.Documents;
global using Provenance.Documents.Settings;
global using Provenance.Values;
