using System.Buffers;
using System.Text.Json;

namespace Provenance.Documents;

/// <summary>Where a document goes, one line at a time: a caller's buffer, a stream in pieces, or nowhere.</summary>
internal sealed class WriterOutput
{
    private const int Piece = 64 * 1024;

    private readonly IBufferWriter<byte> _buffer;
    private readonly ArrayBufferWriter<byte>? _own;
    private readonly Stream? _stream;

    public WriterOutput(IBufferWriter<byte> buffer, WriterRegistry? registry)
    {
        _buffer = buffer;
        Json = new Utf8JsonWriter(buffer, ModelWriter.Options);
        Model = new ModelWriter(Json, registry);
    }

    /// <param name="stream">The stream, or <see langword="null"/> to write nowhere.</param>
    /// <param name="registry">What names entries by id.</param>
    public WriterOutput(Stream? stream, WriterRegistry? registry)
        : this(new ArrayBufferWriter<byte>(), registry)
    {
        _own = (ArrayBufferWriter<byte>)_buffer;
        _stream = stream;
    }

    public Utf8JsonWriter Json { get; }

    /// <summary>Writes values at the current place.</summary>
    public ModelWriter Model { get; }

    /// <summary>Text outside of the values: line breaks, and the brackets of what spans lines.</summary>
    public void Raw(ReadOnlySpan<byte> text)
    {
        Json.Flush();
        Json.Reset();
        _buffer.Write(text);
    }

    /// <summary>Begins an object that spans lines, one member on each; <see cref="Raw"/> has to end it.</summary>
    public void Open(Action<Utf8JsonWriter, ModelWriter> members)
    {
        using var indented = new Utf8JsonWriter(_buffer, ModelWriter.Options with { Indented = true });
        indented.WriteStartObject();
        members(indented, new ModelWriter(indented, null));
        indented.Flush();
    }

    /// <summary>Hands over what has been written so far, where that is much.</summary>
    public void EndLine()
    {
        Raw("\n"u8);
        Spill(Piece);
    }

    /// <summary>Hands over all that has been written.</summary>
    public void Complete()
    {
        Json.Flush();
        Spill(0);
    }

    private void Spill(int least)
    {
        if (_own is null || _own.WrittenCount <= least)
            return;
        _stream?.Write(_own.WrittenSpan);
        _own.ResetWrittenCount();
    }
}
