namespace Provenance.Packs;

/// <summary>The letters of marks.</summary>
internal static class MarkWords
{
    public static readonly string[] Letters = ["V", "S", "K", "P"];

    public static string InBrackets(this ConfirmationMark mark) => $"[{Letters[(int)mark]}]";
}
