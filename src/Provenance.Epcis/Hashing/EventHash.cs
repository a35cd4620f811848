namespace Provenance.Epcis;

/// <summary>Event hash ids: ids that are made of the content of events (CBV 2.0, 8.9 [K]).</summary>
/// <remarks>
/// <para>
/// The fields of an event are put together into one text, the pre-hash, in an order and form that do not depend on the format, and that text is hashed:
/// <c>ni:///sha-256;</c> 64 hexadecimal digits <c>?ver=CBV2.0</c>. The id of the event, the time of its recording and its error declaration are no part of it, so
/// that an event and the declaration of its error share an id.
/// </para>
/// <para>
/// There are several dialects (<see cref="EventHashDialect"/>). The text is a fingerprint and no signature: nothing in it is escaped, so that a value can imitate
/// fields. Thread-safe; nothing is kept of an event, so that a stream is hashed as it is read.
/// </para>
/// </remarks>
public static class EventHash
{
    /// <summary>Computes the id of an event.</summary>
    /// <param name="e">The event.</param>
    /// <param name="options">How; <see cref="EventHashOptions.Default"/> where it is <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="e"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// The dialect is <see cref="EventHashDialect.Reference"/>, for which use <see cref="ReferenceEventHash"/>; or extensions are nested more than 500 deep.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException">The digest is not on this system.</exception>
    public static string Compute(EpcisEvent e, EventHashOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(e);
        options ??= EventHashOptions.Default;
        using var writer = PreHashWriter.Rent(options);
        return HashId.Of(writer.Write(e), options.Algorithm, options.Dialect == EventHashDialect.OpenEpcis21);
    }

    /// <summary>The text that is hashed.</summary>
    /// <param name="e">The event.</param>
    /// <param name="options">How; <see cref="EventHashOptions.Default"/> where it is <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="e"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">As with <see cref="Compute"/>.</exception>
    public static string PreHash(EpcisEvent e, EventHashOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(e);
        using var writer = PreHashWriter.Rent(options ?? EventHashOptions.Default);
        return System.Text.Encoding.UTF8.GetString(writer.Write(e));
    }

    /// <summary>Tells from which dialects an id of an event can come, the digest being told by the id.</summary>
    /// <param name="id">The id, such as the event's own.</param>
    /// <param name="e">The event.</param>
    /// <param name="options">The prefixes of the document; dialect and digest are not looked at. <see cref="EventHashOptions.Default"/> where it is <see langword="null"/>.</param>
    /// <returns>
    /// The dialects, in the order of the enumeration: several where the event has nothing that they treat differently, none where the id is no event hash id or that of
    /// another content. <see cref="EventHashDialect.Reference"/> is never among them, as it takes the document (<see cref="ReferenceEventHash"/>).
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> or <paramref name="e"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Extensions are nested more than 500 deep.</exception>
    public static ValueList<EventHashDialect> Matches(string id, EpcisEvent e, EventHashOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(e);
        if (!HashId.TryReadAlgorithm(id, out var algorithm))
            return default;
        options = (options ?? EventHashOptions.Default) with { Algorithm = algorithm };
        List<EventHashDialect> matching = [];
        foreach (var dialect in Enum.GetValues<EventHashDialect>())
        {
            if (dialect != EventHashDialect.Reference && HashId.Same(id, Compute(e, options with { Dialect = dialect })))
                matching.Add(dialect);
        }

        return matching.ToValueList();
    }
}
