using System.Text.Json;

namespace Provenance.Documents.Reading;

internal sealed partial class DocumentParser
{
    private const string ALine = "one object with one member that says what it is: {\"document\": {…}}, {\"party\": {…}}, {\"chain\": {…}} or {\"event\": {…}}";

    /// <summary>Reads a stream of one object a line. A line that is broken leaves the others readable.</summary>
    private int ReadLines(ReadOnlySpan<byte> window, bool isFinal)
    {
        var used = 0;
        while (!IsOver && used < window.Length)
        {
            var rest = window[used..];
            var length = rest.IndexOf((byte)'\n');
            if (length < 0 && !isFinal)
            {
                MeasureOpenToken(rest);
                break;
            }

            var line = length < 0 ? rest : rest[..length];
            var end = length < 0 ? rest.Length : length + 1;
            if (line.ContainsAnyExcept(" \t\r"u8))
                ReadLine(line, length < 0);
            _lines.Skip(rest[..end]);
            used += end;
            _read += end;
        }

        return used;
    }

    private void ReadLine(ReadOnlySpan<byte> line, bool isLast)
    {
        var r = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        var before = r;
        try
        {
            r.Read();
            if (r.TokenType != JsonTokenType.StartObject)
                Problems.Add(ProblemSeverity.Error, "wrongType", $"A line of the stream is {ALine}.", "$", _lines.At(line, (int)r.TokenStartIndex));
            else
                ReadLineObject(ref r, line);
        }
        catch (JsonException problem)
        {
            var found = Locate(line, before, problem);
            Problems.Forget(0);
            if (!(isLast && found.IsAtEnd && Cut is not null))
                Problems.Add(Describe(line, before, found));
        }
        catch (TooManyErrorsException tooMany)
        {
            StopAtError(line, 0, tooMany.Offset);
        }
    }

    private void ReadLineObject(ref Utf8JsonReader r, ReadOnlySpan<byte> line)
    {
        var o = new ObjectState(Shapes.Line, (int)r.TokenStartIndex);
        var value = default(Utf8JsonReader);
        var kind = Member.Other;
        string[]? chains = null;
        var isOdd = false;
        while (r.Read() && r.TokenType == JsonTokenType.PropertyName)
        {
            var name = r;
            var member = Elements.MemberOf(ref r);
            if (!Shapes.Line.Takes(member))
            {
                Elements.ReadOther(ref r, ref o);
                isOdd = true;
                continue;
            }

            r.Read();
            if (!Elements.IsReadable(ref r, ref o, member, (int)name.TokenStartIndex))
            {
                isOdd = true;
                continue;
            }

            if (member == Member.Chains)
            {
                chains = Elements.ReadChainIds(ref r);
                continue;
            }

            if (kind != Member.Other)
                Problems.Note(ProblemSeverity.Error, "line", $"A line of the stream is {ALine}. Write \"{Shape.NameOf(member)}\" on a line of its own.", (int)name.TokenStartIndex);
            else
            {
                kind = member;
                value = r;
            }

            r.TrySkip();
        }

        // The rest of the line, so that what is broken there is seen before anything of it is kept.
        r.Read();
        if (kind == Member.Other && !isOdd)
            Problems.Note(ProblemSeverity.Error, "line", $"A line of the stream is {ALine}.", o.Start);
        else if (chains is not null && kind is not (Member.Event or Member.Other))
            Problems.Note(ProblemSeverity.Error, "line", "Only an event names the \"chains\" that it belongs to. Leave them out.", o.Start);
        Resolve(line, 0, ElementPlace.Document);
        if (kind != Member.Other)
            ReadLineValue(ref value, line, kind, chains);
    }

    private void ReadLineValue(ref Utf8JsonReader r, ReadOnlySpan<byte> line, Member kind, string[]? chains)
    {
        var place = new ElementPlace(Shape.NameOf(kind));
        if (kind is Member.Document or Member.Chain)
        {
            if (r.TokenType != JsonTokenType.StartObject)
                Elements.RefuseType(ref r, $"an object: {{\"{Shape.NameOf(kind)}\": {{…}}}}");
            else if (kind == Member.Document)
                ReadDocumentLine(ref r);
            else
                ReadChainLine(ref r, line, place);
            Resolve(line, 0, ElementPlace.Document);
        }
        else if (kind == Member.Event)
        {
            if (_document.Events.Count >= Options.MaxEventsPerChain)
                Refuse(line, 0, "tooMany", $"The stream has more than {Options.MaxEventsPerChain} events. Divide it, or raise the limit.");
            else
                ReadEvent(ref r, line, null, place, chains);
        }
        else
        {
            ReadEntry(ref r, line, KindOf(kind), place);
        }
    }

    private void ReadDocumentLine(ref Utf8JsonReader r)
    {
        if (_root.Shape == Shapes.StreamDocument)
        {
            Problems.Note(ProblemSeverity.Error, "line", "The stream has a second \"document\" line. Keep the first only.", (int)r.TokenStartIndex);
            return;
        }

        _root = new(Shapes.StreamDocument, (int)r.TokenStartIndex);
        while (NextMember(ref r, ref _root, out var member))
        {
            Elements.Unresolved = 0;
            Elements.ReadHeaderMember(ref r, member, _document);
            RefuseUnresolved((int)r.TokenStartIndex);
        }
    }

    private void ReadChainLine(ref Utf8JsonReader r, ReadOnlySpan<byte> line, ElementPlace place)
    {
        StartChain(line, (int)r.TokenStartIndex, place);
        while (NextMember(ref r, ref _chainState, out var member))
        {
            if (member == Member.Events)
                Elements.RefuseType(ref r, "each event on a line of its own: {\"event\": {…}}");
            else
                Elements.ReadChainMember(ref r, member, _chain!);
        }

        FinishChain();
    }

    private bool NextMember(ref Utf8JsonReader r, ref ObjectState o, out Member member)
    {
        while (r.Read() && r.TokenType == JsonTokenType.PropertyName)
        {
            var offset = (int)r.TokenStartIndex;
            member = Elements.MemberOf(ref r);
            if (!o.Shape.Takes(member))
            {
                Elements.ReadOther(ref r, ref o);
                continue;
            }

            r.Read();
            if (Elements.IsReadable(ref r, ref o, member, offset))
                return true;
        }

        member = Member.Other;
        return false;
    }

    /// <summary>Finds out how long the text is in which a line that is not whole breaks off.</summary>
    private void MeasureOpenToken(ReadOnlySpan<byte> line)
    {
        if (line.Length <= Options.MaxStringBytes)
            return;
        try
        {
            var r = new Utf8JsonReader(line, false, new JsonReaderState(new JsonReaderOptions { MaxDepth = Options.MaxDepth }));
            while (r.Read())
            {
            }

            OpenToken = line.Length - (int)r.BytesConsumed;
        }
        catch (JsonException)
        {
            // Told when the line is whole.
        }
    }
}
