using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Provenance.Reference;

namespace Provenance.Documents.Reading;

internal sealed partial class ElementReader
{
    private static readonly ReadItem<IdentityMapping> OneMapping = static (ElementReader self, ref Utf8JsonReader r, [NotNullWhen(true)] out IdentityMapping? mapping) => (mapping = self.ReadMapping(ref r)) is not null;

    private static readonly ReadItem<string> OneLanguage = static (ElementReader self, ref Utf8JsonReader r, [NotNullWhen(true)] out string? tag) => (tag = self.ReadWord(ref r, Vocabulary.Languages)) is not null;
    private static readonly ReadItem<LabelDate> OneDate = static (ElementReader self, ref Utf8JsonReader r, [NotNullWhen(true)] out LabelDate? date) => (date = self.ReadDate(ref r)) is not null;
    private static readonly WordTable DateKinds = new("production", "packed", "bestBefore", "useBy", "expiry");
    private static readonly Code[] DateCodes = [.. DateKinds.Words.Select(word => new Code(word))];

    private Label? ReadLabel(ref Utf8JsonReader r)
    {
        if (!IsObject(ref r, "a label: {\"brand\": \"LG\", \"origin\": \"KR\"}, {\"unknown\": \"notStated\"} or {\"none\": \"why\"}"))
            return null;
        var o = Begin(ref r, Shapes.OneLabel);
        Text? brand = null, product = null, originText = null, lot = null;
        Party? responsible = null;
        ValueList<Area> origin = default;
        ValueList<ItemId> ids = default;
        ValueList<LabelDate> dates = default;
        ValueList<Code> marks = default, features = default;
        ValueList<string> statements = default, language = default;
        Quantity? quantity = null;
        Code? level = null, side = null;
        Absence? absence = null;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Brand: brand = ReadText(ref r); break;
                case Member.Product: product = ReadText(ref r); break;
                case Member.ResponsibleParty: responsible = ReadParty(ref r); break;
                case Member.Origin: origin = ReadList(ref r, OneArea, "countries"); break;
                case Member.OriginText: originText = ReadText(ref r); break;
                case Member.Ids: ids = ReadList(ref r, OneItemId, "item ids"); break;
                case Member.Lot: lot = ReadText(ref r); break;
                case Member.Dates: dates = ReadDates(ref r); break;
                case Member.Marks: marks = ReadCodes(ref r, Vocabulary.Marks); break;
                case Member.SecurityFeatures: features = ReadCodes(ref r, Vocabulary.SecurityFeatures); break;
                case Member.Statements: statements = ReadList(ref r, Words, "statements"); break;
                case Member.Quantity: quantity = ReadQuantity(ref r); break;
                case Member.Language: language = ReadList(ref r, OneLanguage, "language tags"); break;
                case Member.Level: level = ReadCode(ref r, Vocabulary.Levels); break;
                case Member.Side: side = ReadCode(ref r, Vocabulary.LabelSides); break;
                case Member.Unknown: absence = ReadUnknown(ref r); break;
                default: absence = ReadNone(ref r); break;
            }
        }

        if (IsAbsent(ref o, absence))
            return absence!.Why is { } why ? Label.Unknown(why) : Label.None(absence.Text!);
        return new()
        {
            Brand = brand,
            Product = product,
            ResponsibleParty = responsible,
            Origin = origin,
            OriginText = originText,
            Ids = ids,
            Lot = lot,
            Dates = dates,
            Marks = marks,
            SecurityFeatures = features,
            Statements = statements,
            Quantity = quantity,
            Language = language,
            Level = level,
            Side = side,
            Extensions = o.Extensions,
        };
    }

    /// <summary>Dates by what they mean: <c>{"bestBefore": "2025-09"}</c>.</summary>
    private ValueList<LabelDate> ReadDates(ref Utf8JsonReader r)
    {
        const string Expected = "dates by what they mean: {\"bestBefore\": \"2025-09\"}";
        if (r.TokenType == JsonTokenType.StartArray)
            return ReadItems(ref r, OneDate);
        if (!IsObject(ref r, Expected))
            return default;
        if (IsAbsenceAhead(r))
        {
            var absence = ReadAbsence(ref r, Expected);
            return absence is null ? default : new(absence);
        }

        var buffer = new ItemBuffer<LabelDate>();
        var known = 0;
        HashSet<string>? others = null;
        while (r.Read() && r.TokenType != JsonTokenType.EndObject)
        {
            var kind = ReadDateKind(ref r, ref known, ref others);
            r.Read();
            if (kind is null)
                r.TrySkip();
            else if (r.TokenType == JsonTokenType.Null)
                NullError(ref r);
            else if (ReadTime(ref r) is { } date)
                buffer.Add(new() { Kind = kind, Date = date });
        }

        return buffer.ToList();
    }

    /// <summary>A date of a list, for a label that has two of a kind: <c>{"kind": "packed", "date": "2025-09"}</c>.</summary>
    private LabelDate? ReadDate(ref Utf8JsonReader r)
    {
        if (!IsObject(ref r, "a date: {\"kind\": \"packed\", \"date\": \"2025-09\"}"))
            return null;
        var o = Begin(ref r, Shapes.LabelDate);
        Code? kind = null;
        EventTime? date = null;
        while (Next(ref r, ref o, out var member))
        {
            if (member == Member.Kind)
                kind = ReadCode(ref r, null);
            else
                date = ReadTime(ref r);
        }

        return Has(kind, ref o, Member.Kind) && Has(date, ref o, Member.Date) ? new() { Kind = kind!, Date = date! } : null;
    }

    private Code? ReadDateKind(ref Utf8JsonReader r, ref int known, ref HashSet<string>? others)
    {
        if (!TryUtf8(ref r, out var utf8))
            return null;
        var index = DateKinds.Find(utf8);
        var word = index >= 0 ? DateKinds.Words[index] : System.Text.Encoding.UTF8.GetString(utf8);
        if (word.Length == 0)
        {
            Error(ref r, "empty", "A date needs a name that says what it means, such as \"bestBefore\".");
            return null;
        }

        var isNew = index >= 0 ? (known & (1 << index)) == 0 : (others ??= new(StringComparer.Ordinal)).Add(word);
        if (!isNew)
        {
            Error(ref r, "duplicateMember", $"{Quoted.Of(word)} stands twice in the dates of a label. Keep one; the first is read.");
            return null;
        }

        if (index >= 0)
        {
            known |= 1 << index;
            return DateCodes[index];
        }

        if (!IsOwnName(word))
        {
            var advice = !problems.IsFull && Nearest.To(word, DateKinds.Words) is { } near ? $"Write \"{near}\"" : $"Write {List(DateKinds)}";
            Warn(ref r, "unknownWord", $"{Quoted.Of(word)} is no known date of a label. {advice}, or a word of your own with a prefix, such as \"my:{Printable(word)}\". It is kept as it stands.");
        }

        return new Code(word);
    }

    private Packaging? ReadPackaging(ref Utf8JsonReader r)
    {
        if (!IsObject(ref r, "packaging: {\"type\": \"BX\", \"content\": {\"exactly\": 50, \"unit\": \"H87\"}}, {\"unknown\": \"notStated\"} or {\"none\": \"why\"}"))
            return null;
        var o = Begin(ref r, Shapes.OnePackaging);
        Code? type = null, level = null;
        Quantity? content = null, count = null;
        string? text = null;
        Absence? absence = null;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Type: type = ReadCode(ref r, Vocabulary.PackagingTypes); break;
                case Member.Content: content = ReadQuantity(ref r); break;
                case Member.Count: count = ReadQuantity(ref r); break;
                case Member.Text: text = ReadString(ref r); break;
                case Member.Level: level = ReadCode(ref r, Vocabulary.Levels); break;
                case Member.Unknown: absence = ReadUnknown(ref r); break;
                default: absence = ReadNone(ref r); break;
            }
        }

        if (IsAbsent(ref o, absence))
            return absence!.Why is { } why ? Packaging.Unknown(why) : Packaging.None(absence.Text!);
        return new() { Type = type, Content = content, Count = count, Text = text, Level = level, Extensions = o.Extensions };
    }

    private PackagingChange? ReadPackagingChange(ref Utf8JsonReader r)
    {
        if (!IsObject(ref r, "packaging before and after: {\"before\": {…}, \"after\": {\"type\": \"44\"}}"))
            return null;
        var o = Begin(ref r, Shapes.PackagingChange);
        Packaging? before = null, after = null;
        while (Next(ref r, ref o, out var member))
        {
            if (member == Member.Before)
                before = ReadPackaging(ref r);
            else
                after = ReadPackaging(ref r);
        }

        return new() { Before = before, After = after, Extensions = o.Extensions };
    }

    private LabelCount? ReadLabelCount(ref Utf8JsonReader r)
    {
        if (!IsObject(ref r, "counts of labels: {\"issued\": 1000, \"applied\": 980, \"destroyed\": 20}"))
            return null;
        var o = Begin(ref r, Shapes.LabelCount);
        Quantity? issued = null, applied = null, destroyed = null, returned = null;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Issued: issued = ReadQuantity(ref r); break;
                case Member.Applied: applied = ReadQuantity(ref r); break;
                case Member.Destroyed: destroyed = ReadQuantity(ref r); break;
                default: returned = ReadQuantity(ref r); break;
            }
        }

        return new() { Issued = issued, Applied = applied, Destroyed = destroyed, Returned = returned, Extensions = o.Extensions };
    }

    private Authority? ReadAuthority(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.String)
            return ReadReference(ref r, RegistryKinds.Authorization) is { } only ? new() { Authorization = only } : null;
        if (!IsObject(ref r, "an authorization's id in quotes, {\"kind\": \"brandOwnerInstruction\", \"by\": \"lg\"}, {\"unknown\": \"notStated\"} or {\"none\": \"why\"}"))
            return null;
        var o = Begin(ref r, Shapes.OneAuthority);
        string? authorization = null;
        Code? kind = null;
        Party? by = null;
        ValueList<DocumentReference> documents = default;
        Absence? absence = null;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.Authorization: authorization = ReadReference(ref r, RegistryKinds.Authorization); break;
                case Member.Kind: kind = ReadCode(ref r, Vocabulary.AuthorityKinds); break;
                case Member.By: by = ReadParty(ref r); break;
                case Member.Documents: documents = ReadList(ref r, OneDocument, "documents"); break;
                case Member.Unknown: absence = ReadUnknown(ref r); break;
                default: absence = ReadNone(ref r); break;
            }
        }

        if (IsAbsent(ref o, absence))
            return absence!.Why is { } why ? Authority.Unknown(why) : Authority.None(absence.Text!);
        return new() { Authorization = authorization, Kind = kind, By = by, Documents = documents, Extensions = o.Extensions };
    }

    private IdentityMapping? ReadMapping(ref Utf8JsonReader r)
    {
        if (!IsObject(ref r, "a mapping: {\"from\": \"urn:example:old\", \"to\": \"urn:example:new\"}"))
            return null;
        var o = Begin(ref r, Shapes.Mapping);
        ValueList<ItemId> from = default, to = default;
        Code? level = null;
        Quantity? quantity = null;
        bool? preserved = null;
        Text? digest = null;
        Party? custodian = null;
        string? notes = null;
        while (Next(ref r, ref o, out var member))
        {
            switch (member)
            {
                case Member.From: from = ReadList(ref r, OneItemId, "item ids"); break;
                case Member.To: to = ReadList(ref r, OneItemId, "item ids"); break;
                case Member.Level: level = ReadCode(ref r, Vocabulary.Levels); break;
                case Member.Quantity: quantity = ReadQuantity(ref r); break;
                case Member.IdentityPreserved: preserved = ReadBoolean(ref r); break;
                case Member.Digest: digest = ReadText(ref r); break;
                case Member.Custodian: custodian = ReadParty(ref r); break;
                default: notes = ReadString(ref r); break;
            }
        }

        if (preserved is not true && Common(from, to) is { } same)
            Error(o.Start, "mapping", $"{Quoted.Of(same.Value)} is mapped to itself. If the identifier stays on purpose write \"identityPreserved\": true; otherwise write the new id under \"to\".");
        return new() { From = from, To = to, Level = level, Quantity = quantity, IdentityPreserved = preserved, Digest = digest, Custodian = custodian, Notes = notes, Extensions = o.Extensions };
    }

    private static ItemId? Common(ValueList<ItemId> from, ValueList<ItemId> to)
    {
        if (from.Count * (long)to.Count <= 64)
        {
            foreach (var one in from)
            {
                if (to.AsSpan().Contains(one))
                    return one;
            }

            return null;
        }

        var old = new HashSet<ItemId>(from);
        foreach (var one in to)
        {
            if (old.Contains(one))
                return one;
        }

        return null;
    }
}
