using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Provenance.Epcis;

namespace Provenance.Benchmarks;

/// <summary>The limit of writing: calls in a row that emit the same bytes, recorded once, with nothing to decide.</summary>
internal sealed class HandWrittenEvents
{
    private readonly List<(JsonTokenType Kind, JsonEncodedText Name, string Text, decimal Number)> _calls = [];
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 16);

    public HandWrittenEvents(EpcisDocument document)
    {
        using var stream = new MemoryStream();
        EpcisWriter.WriteDocument(document, stream, EpcisFormat.JsonLd, indented: false);
        var json = stream.ToArray();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            _calls.Add(reader.TokenType switch
            {
                JsonTokenType.PropertyName => (reader.TokenType, JsonEncodedText.Encode(reader.GetString()!), "", 0),
                JsonTokenType.String => (reader.TokenType, default, reader.GetString()!, 0),
                JsonTokenType.Number => (reader.TokenType, default, "", reader.GetDecimal()),
                _ => (reader.TokenType, default, "", 0),
            });
        }

        Write();
        if (!_buffer.WrittenSpan.SequenceEqual(json))
            throw new InvalidOperationException("The hand-written code does not emit the same bytes.");
    }

    public object? Write()
    {
        _buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_buffer, new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        foreach (var (kind, name, text, number) in _calls)
        {
            switch (kind)
            {
                case JsonTokenType.PropertyName:
                    writer.WritePropertyName(name);
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(text);
                    break;
                case JsonTokenType.Number:
                    writer.WriteNumberValue(number);
                    break;
                case JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    break;
                case JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    break;
                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    break;
                default:
                    writer.WriteEndArray();
                    break;
            }
        }

        writer.Flush();
        return null;
    }
}
