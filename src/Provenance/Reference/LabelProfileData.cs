using System.Text.Json;

namespace Provenance.Reference;

/// <summary>Reads the built-in label profiles from <c>label-profiles.json</c>.</summary>
internal static class LabelProfileData
{
    private const string Resource = "Provenance.Reference.label-profiles.json";

    private static readonly Lazy<ValueList<LabelProfile>> Profiles = new(Load);

    public static ValueList<LabelProfile> BuiltIn => Profiles.Value;

    /// <summary>The profile of a JSON object of that file.</summary>
    public static LabelProfile Read(JsonElement profile) => new()
    {
        Id = profile.GetProperty("id").GetString()!,
        Title = profile.GetProperty("title").GetString()!,
        Commodities = Texts(profile, "commodities"),
        Items = Texts(profile, "items").Select(ItemId.Parse).ToValueList(),
        EndsOldIdentifiers = profile.TryGetProperty("endsOldIdentifiers", out var ends) && ends.GetBoolean(),
        Required = Objects(profile, "required").Select(element => new LabelElement
        {
            AnyOf = Texts(element, "anyOf"),
            Title = element.GetProperty("title").GetString()!,
            Citation = element.GetProperty("citation").GetString()!,
            Markets = Areas(element),
        }).ToValueList(),
        Marks = Objects(profile, "marks").Select(mark => new LabelMark
        {
            Mark = mark.GetProperty("mark").GetString()!,
            Citation = mark.GetProperty("citation").GetString()!,
            Markets = Areas(mark),
        }).ToValueList(),
    };

    private static ValueList<LabelProfile> Load()
    {
        using var stream = typeof(LabelProfileData).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("profiles").EnumerateArray().Select(Read).ToValueList();
    }

    private static ValueList<Area> Areas(JsonElement element) => Texts(element, "markets").Select(Area.Parse).ToValueList();

    private static ValueList<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(text => text.GetString()!).ToValueList() : default;

    private static JsonElement.ArrayEnumerator Objects(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) ? list.EnumerateArray() : default;
}
