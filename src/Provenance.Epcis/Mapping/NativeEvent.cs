namespace Provenance.Epcis.Mapping;

/// <summary>The native event that an EPCIS event was written from.</summary>
internal static class NativeEvent
{
    /// <summary>Its line of NDJSON; <see langword="null"/> where there is none.</summary>
    /// <param name="e">The EPCIS event.</param>
    /// <param name="isChanged">Whether the event was changed since it was written.</param>
    public static string? LineOf(EpcisEvent e, out bool isChanged)
    {
        isChanged = false;
        string? line = null, hash = null;
        foreach (var extension in e.Extensions)
        {
            if (extension.Name == NativeNames.Event)
                line = extension.Text;
            else if (extension.Name == NativeNames.Hash)
                hash = extension.Text;
        }

        if (line is not null && hash is not null)
            isChanged = hash != HashOf(e);
        return line;
    }

    /// <summary>The event with its line, and a hash that tells a later change.</summary>
    public static EpcisEvent WithLine(EpcisEvent e, string line) => e with
    {
        Extensions = [.. e.Extensions, new() { Name = NativeNames.Hash, Text = HashOf(e) }, new() { Name = NativeNames.Event, Text = line }],
    };

    private static string HashOf(EpcisEvent e) => EventHash.Compute(e with { Extensions = [.. e.Extensions.Where(extension => extension.Name.Namespace != NativeNames.Namespace)] });
}
