using Microsoft.Extensions.Configuration;

namespace Provenance.Hosting.Configuration;

/// <summary>The part of the configuration that the options are read from, if there is one.</summary>
internal sealed record PolicySection(IConfiguration? Configuration);
