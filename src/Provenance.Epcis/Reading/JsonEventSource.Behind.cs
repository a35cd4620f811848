using System.Buffers;
using System.Text.Json;
using Provenance.Epcis.Reading.Json;

namespace Provenance.Epcis.Reading;

/// <content>Finds a context that stands behind the events.</content>
internal sealed partial class JsonEventSource
{
    private const int ScanBytes = 1 << 16;

    /// <summary>Takes in the context of a document whose body comes before it.</summary>
    private void LookBehind(ref Utf8JsonReader reader, JsonLevel level)
    {
        if (level.Seen.Has(JsonTerm.Context) || level.WasScanned)
            return;
        try
        {
            if (IsInWindow(reader, level) || !_stream.CanSeek)
                return;
            var position = _stream.Position;
            try
            {
                Scan(level, reader.CurrentDepth);
            }
            finally
            {
                _stream.Position = position;
            }
        }
        catch (JsonException)
        {
            // It is told when the place is come to.
        }
    }

    /// <summary>Looks through what is at hand.</summary>
    /// <returns>Whether the end of the document is.</returns>
    private bool IsInWindow(Utf8JsonReader ahead, JsonLevel level)
    {
        while (ahead.Read() && ahead.TrySkip() && ahead.Read())
        {
            if (ahead.TokenType == JsonTokenType.EndObject)
                return level.WasScanned = true;
            if (!JsonText.Is(ref ahead, "@context"u8))
                continue;
            var value = ahead;
            return value.Read() && Found(ref value, level);
        }

        return false;
    }

    private bool Found(ref Utf8JsonReader value, JsonLevel level)
    {
        if (!_parser.TryPeekContext(ref value, out var scope))
            return false;
        _parser.Scope = scope;
        return level.WasScanned = true;
    }

    /// <summary>Looks through the rest of the document.</summary>
    /// <param name="level">The document.</param>
    /// <param name="depth">How deep its members are.</param>
    private void Scan(JsonLevel level, int depth)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(ScanBytes, _window.Pending * 2));
        try
        {
            var (count, final, state) = (_window.Pending, false, _state);
            _window.Rest.CopyTo(buffer);
            while (count <= Options.MaxEventBytes)
            {
                var reader = new Utf8JsonReader(buffer.AsSpan(0, count), final, state);
                if (IsFound(ref reader, level, depth) || final)
                    return;
                state = reader.CurrentState;
                var consumed = (int)reader.BytesConsumed;
                buffer.AsSpan(consumed, count - consumed).CopyTo(buffer);
                count -= consumed;
                if (count > buffer.Length / 2)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.AsSpan(0, count).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }

                var read = _stream.Read(buffer.AsSpan(count));
                final = read == 0;
                count += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private bool IsFound(ref Utf8JsonReader reader, JsonLevel level, int depth)
    {
        while (true)
        {
            // Where the context is not at hand whole, its name is come to again.
            var before = reader;
            if (!reader.Read())
                return false;
            if (reader.CurrentDepth < depth && reader.TokenType == JsonTokenType.EndObject)
                return level.WasScanned = true;
            if (reader.CurrentDepth != depth || reader.TokenType != JsonTokenType.PropertyName || !JsonText.Is(ref reader, "@context"u8))
                continue;
            if (reader.Read() && Found(ref reader, level))
                return true;
            reader = before;
            return false;
        }
    }
}
