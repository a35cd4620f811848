using System.Text;
using Provenance.Documents;
using Provenance.Documents.Settings;
using Provenance.Validation.Inputs;

namespace Provenance.Validation.House;

/// <summary>Reads the lists of a policy's data that documents have as well, with the reader of documents: what stands there means the same, and is refused alike.</summary>
/// <remarks>Not thread-safe; used for one file.</remarks>
internal sealed class RegistryExcerpt(SettingsFile file, JsonTree data)
{
    private static readonly string[] Lists = ["parties", "places", "sources", "evidence", "restrictions", "authorizations", "itemFacts"];

    private readonly List<JsonMember> _members = data.Members.FindAll(member => Lists.Contains(member.Name));

    /// <summary>The lists that documents have.</summary>
    public static IReadOnlyList<string> Names => Lists;

    /// <summary>The entries before and those of the file; one with the id of an earlier one takes its place.</summary>
    public Registry Read(Registry before)
    {
        if (_members.Count == 0)
            return before;
        var reader = new DocumentReader();
        reader.Know(Without(before));
        reader.Add(Document(), file.Name);
        var read = reader.Complete();
        foreach (var problem in read.Problems)
        {
            // In a document what nobody knows is kept; here it would be taken for a setting that holds.
            var isUnknown = problem.Code == "unknownMember";
            var kept = isUnknown ? problem.Message.IndexOf(" It is kept,", StringComparison.Ordinal) : -1;
            file.Add(problem with
            {
                Severity = isUnknown ? ProblemSeverity.Error : problem.Severity,
                Message = kept < 0 ? problem.Message : problem.Message[..kept],
                Path = $"{data.Path}{problem.Path[1..]}",
            });
        }

        return read.Documents.Count == 0 ? before : Registries.Union(read.Documents[0].Registry, before);
    }

    /// <summary>What the file may refer to and does not define itself.</summary>
    private Registry Without(Registry before) => before with
    {
        Parties = Left("parties", before.Parties, one => one.Id),
        Places = Left("places", before.Places, one => one.Id),
        Sources = Left("sources", before.Sources, one => one.Id),
        Evidence = Left("evidence", before.Evidence, one => one.Id),
        Restrictions = Left("restrictions", before.Restrictions, one => one.Id),
        Authorizations = Left("authorizations", before.Authorizations, one => one.Id),
    };

    private ValueList<T> Left<T>(string list, ValueList<T> before, Func<T, string?> idOf)
    {
        var defined = _members.Where(member => member.Name == list).SelectMany(member => member.Value.Items)
            .SelectMany(item => item.Members).Where(member => member.Name == "id").Select(member => member.Value.Text).ToHashSet();
        return before.Where(one => !defined.Contains(idOf(one) ?? "")).ToValueList();
    }

    /// <summary>A document of these lists alone, in which everything stands in the line and column where it stands in the file.</summary>
    private byte[] Document()
    {
        var bytes = file.Bytes;
        var document = new List<byte>(bytes.Length);
        var (at, braced) = (0, false);
        foreach (var member in _members)
        {
            Blank(bytes[at..member.Offset], document);
            if (!braced)
                document[^1] = (byte)'{';
            braced = true;
            document.AddRange(bytes[member.Offset..member.Value.End]);
            at = member.Value.End;

            // A comma follows, here or after the last list.
            var gap = bytes[at..].IndexOf((byte)',');
            var next = _members.FindIndex(one => one.Offset > at);
            if (next < 0)
                continue;
            Blank(bytes[at..(at + gap)], document);
            document.Add((byte)',');
            at += gap + 1;
        }

        document.AddRange(",\"provenance\":\"1.0\"}"u8);
        return [.. document];
    }

    /// <summary>White space as long as a text, in UTF-16 code units, as editors count.</summary>
    private static void Blank(ReadOnlySpan<byte> text, List<byte> document)
    {
        foreach (var rune in Encoding.UTF8.GetString(text))
            document.Add(rune is '\n' or '\r' ? (byte)rune : (byte)' ');
    }
}
