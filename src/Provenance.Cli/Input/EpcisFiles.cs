using System.Buffers;
using Provenance.Chains;
using Provenance.Documents;
using Provenance.Epcis;

namespace Provenance.Cli.Input;

/// <summary>The EPCIS documents among the input, as one pool.</summary>
internal sealed class EpcisFiles
{
    /// <summary>What the chains that are made of them are called in messages.</summary>
    public const string Name = "EPCIS events";

    private readonly List<ReadProblem> _problems = [];
    private EpcisImporter? _importer;

    /// <summary>What is wrong with them, in order of the documents.</summary>
    public IReadOnlyList<ReadProblem> Problems => _problems;

    /// <summary>Reads one.</summary>
    public bool Add(Stream stream, string name, CancellationToken cancellation)
    {
        _importer ??= new();
        using var reader = EpcisReader.Open(stream, name);
        _importer.Add(reader, name);
        cancellation.ThrowIfCancellationRequested();
        _problems.AddRange(reader.Problems);
        return true;
    }

    /// <summary>The chains; <see langword="null"/> where nothing was read.</summary>
    /// <param name="besideOthers">Whether other documents are read as well, whose chains may be about the same items.</param>
    public EpcisImportResult? Complete(bool besideOthers)
    {
        if (_importer is null)
            return null;
        var result = _importer.Complete(besideOthers ? EpcisImportOptions.Default with { ChainPrefix = "epcis:" } : null);
        _problems.AddRange(result.Problems);
        return result;
    }

    /// <summary>A native document in JSON.</summary>
    public static ReadOnlyMemory<byte> Native(ProvenanceDocument document)
    {
        var json = new ArrayBufferWriter<byte>(64 * 1024);
        DocumentWriter.Write(document, json);
        return json.WrittenMemory;
    }
}
