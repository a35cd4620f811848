namespace Provenance.Events;

/// <summary>Which way the books were changed.</summary>
public enum StockChange
{
    /// <summary>Up.</summary>
    Increase,

    /// <summary>Down.</summary>
    Decrease,
}
