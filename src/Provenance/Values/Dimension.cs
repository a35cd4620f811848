namespace Provenance.Values;

/// <summary>What a unit measures. Quantities convert within a dimension, never between two without a stated factor.</summary>
public enum Dimension
{
    /// <summary>How many; the base unit is the piece (H87).</summary>
    Count,

    /// <summary>Mass; the base unit is the kilogram (KGM).</summary>
    Mass,

    /// <summary>Volume; the base unit is the liter (LTR).</summary>
    Volume,

    /// <summary>Length; the base unit is the meter (MTR).</summary>
    Length,

    /// <summary>Area; the base unit is the square meter (MTK).</summary>
    Area,

    /// <summary>Energy; the base unit is the kilowatt hour (KWH).</summary>
    Energy,

    /// <summary>Time; the base unit is the hour (HUR).</summary>
    Time,
}
