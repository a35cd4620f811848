namespace Provenance.Validation.Inputs;

/// <summary>What a source says of one attachment: the bytes, or that there are none, or why they may not be read.</summary>
public sealed class AttachmentContent
{
    private AttachmentContent(Stream? bytes, string? why) => (Bytes, Why) = (bytes, why);

    /// <summary>The bytes are not there.</summary>
    public static AttachmentContent Missing { get; } = new(null, null);

    /// <summary>The bytes; <see langword="null"/> where they are missing or denied.</summary>
    public Stream? Bytes { get; }

    /// <summary>Why they may not be read; <see langword="null"/> where that is not denied.</summary>
    public string? Why { get; }

    /// <summary>The bytes.</summary>
    /// <param name="bytes">Read from where it stands to its end, and disposed by who asked.</param>
    public static AttachmentContent Opened(Stream bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new(bytes, null);
    }

    /// <summary>The bytes may not be read.</summary>
    /// <param name="why">The reason, for people: a few words without a full stop; not empty.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static AttachmentContent Denied(string why)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        return new(null, why);
    }
}
