using Provenance.Validation;

namespace Provenance.Packs.Fields;

/// <summary>An event of a chain, or a chain (index −1), as a pack looks at it.</summary>
internal readonly record struct PackScene(PackBook Book, ChainView View, int Index)
{
    public EffectiveEvent Event => View.Events[Index];

    public bool IsEvent => Index >= 0;
}
