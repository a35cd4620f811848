using System.Globalization;
using NodaTime;
using Provenance.Validation.Amounts;

namespace Provenance.Validation;

/// <summary>From where on a rule speaks: spans of time, speeds and grades that a business or a country may set otherwise.</summary>
/// <remarks>Immutable, safe to share between threads. The defaults are engineering practice, no standard stands behind them ([P]).</remarks>
public sealed record PolicyThresholds
{
    /// <summary>What holds where nobody sets it.</summary>
    public static readonly PolicyThresholds Default = new();

    /// <summary>How long after its last event a chain without a destination is still taken to be under way (STR004); 30 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public Duration OpenAfter
    {
        get;
        init => field = NotNegative(value);
    } = Duration.FromDays(30);

    /// <summary>How long a shipment may be under way before its receipt is missed (COC002), at least: twice the usual time for the way where that is more; 7 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public Duration TransitAllowance
    {
        get;
        init => field = NotNegative(value);
    } = Duration.FromDays(7);

    /// <summary>By how much the clocks of honest recorders differ at most (ORD001); 5 minutes by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public Duration ClockSkew
    {
        get;
        init => field = NotNegative(value);
    } = Duration.FromMinutes(5);

    /// <summary>How long nothing may be recorded of goods between two events before that is noted (COC018); 90 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public Duration CustodySilence
    {
        get;
        init => field = NotNegative(value);
    } = Duration.FromDays(90);

    /// <summary>How long after an export the import is not missed yet (CST002); 150 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public Duration ImportAfterExport
    {
        get;
        init => field = NotNegative(value);
    } = Duration.FromDays(150);

    /// <summary>How long a transit may stay open where the record sets no limit (CST009); 90 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public Duration TransitDischarge
    {
        get;
        init => field = NotNegative(value);
    } = Duration.FromDays(90);

    /// <summary>Below which a stay in a country on the way is short (PAT003); 30 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public Duration ShortStay
    {
        get;
        init => field = NotNegative(value);
    } = Duration.FromDays(30);

    /// <summary>How long before an event a paper about it may be made (ORD009); 30 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public Duration DocumentLead
    {
        get;
        init => field = NotNegative(value);
    } = Duration.FromDays(30);

    /// <summary>How old evidence of a state may be at its event (EVD008); 365 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public Duration EvidenceAge
    {
        get;
        init => field = NotNegative(value);
    } = Duration.FromDays(365);

    /// <summary>How long after an event it may be recorded before that is noted (INT004); 7 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public Duration RecordingLag
    {
        get;
        init => field = NotNegative(value);
    } = Duration.FromDays(7);

    /// <summary>How long goods stop at a border or a customs office, which is no time on the way (MOV003); 2 hours by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public Duration BorderStop
    {
        get;
        init => field = NotNegative(value);
    } = Duration.FromHours(2);

    /// <summary>From which share of the way between two places, from 0 to 1, the radius of one leaves open how long the way is (MOV006); 0.1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1.</exception>
    public decimal CoarseRadius
    {
        get;
        init => field = Within(value, 0, 1);
    } = 0.1m;

    /// <summary>Up to how many kilometers a way of unknown mode is taken for one by land (CST014); 1,500 by default, from 0 to 20,100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 20,100.</exception>
    public decimal LandWay
    {
        get;
        init => field = Within(value, 0, 20_100);
    } = 1_500;

    /// <summary>How many changes of labels on the way of one item are usual (LBL023); 2 by default, from 0 to 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1,000.</exception>
    public int Relabelings
    {
        get;
        init => field = (int)Within(value, 0, 1_000);
    } = 2;

    /// <summary>Below which share of the goods, from 0 to 1, a part of unknown beginning does not matter (STR016); 0 by default: every part does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1.</exception>
    public decimal MaterialShare
    {
        get;
        init => field = Within(value, 0, 1);
    }

    /// <summary>By which share two weighings or counts of the same goods may differ, from 0 to 1 (the rules on quantities, CST008, LBL025 and EVD005); 0.005 by default: half a percent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1.</exception>
    public decimal Weighing
    {
        get;
        init => field = Within(value, 0, 1);
    } = 0.005m;

    /// <summary>Which share of what is expected, from 0 to 1, may be missing without a word (QTY002, QTY009); 0.02 by default. <see cref="LossPieces"/> counts where it is more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1.</exception>
    public decimal LossShare
    {
        get;
        init => field = Within(value, 0, 1);
    } = 0.02m;

    /// <summary>How many pieces may be missing without a word where pieces are counted (QTY002, QTY009); 1 by default, from 0 to 1,000,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1,000,000.</exception>
    public int LossPieces
    {
        get;
        init => field = (int)Within(value, 0, 1_000_000);
    } = 1;

    /// <summary>How many independent sources together make a fact of a claim (EVD012); 2 by default, from 1 to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 1 to 100.</exception>
    public int IndependentSources
    {
        get;
        init => field = (int)Within(value, 1, 100);
    } = 2;

    /// <summary>Speeds that differ from the catalog's, one entry for a mode of transport; none by default.</summary>
    public ValueList<ModeSpeed> Speeds { get; init; }

    /// <summary>How reliable a source must be, A to F, to be one of those that together make a fact of a claim (EVD012); C by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no letter from A to F.</exception>
    public char Reliability
    {
        get;
        init => field = value is >= 'A' and <= 'F' ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A grade of reliability is a letter from A to F.");
    } = 'C';

    /// <summary>How credible what it says must be, 1 to 6, for the same; 3 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no number from 1 to 6.</exception>
    public int Credibility
    {
        get;
        init => field = value is >= 1 and <= 6 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A grade of credibility is a number from 1 to 6.");
    } = 3;

    /// <summary>What is recorded times so much is still the same by weighing and counting; at least 1.</summary>
    internal decimal Weighed => 1 + Weighing;

    /// <summary>How much may be missing without a word.</summary>
    internal LossAllowance Loss => new(LossShare, LossPieces);

    /// <summary>The greatest speed of a mode in kilometers an hour: no goods are faster.</summary>
    internal double GreatestSpeed(Code? mode)
    {
        foreach (var speed in Speeds)
        {
            if (mode is not null && mode.Is(speed.Mode))
                return (double)speed.Greatest;
        }

        return Temporal.Speeds.Greatest(mode);
    }

    /// <summary>The usual speed of a mode in kilometers an hour.</summary>
    internal double UsualSpeed(Code? mode)
    {
        foreach (var speed in Speeds)
        {
            if (mode is not null && mode.Is(speed.Mode))
                return (double)speed.Usual;
        }

        return Temporal.Speeds.Usual(mode);
    }

    private static decimal Within(decimal value, decimal least, decimal most) =>
        value >= least && value <= most ? value : throw new ArgumentOutOfRangeException(nameof(value), value, string.Create(CultureInfo.InvariantCulture, $"The threshold is from {least} to {most}."));

    private static Duration NotNegative(Duration value) =>
        value >= Duration.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A time span is at least zero.");
}

/// <summary>Speeds of goods by one mode of transport, in kilometers an hour.</summary>
public readonly record struct ModeSpeed
{
    /// <summary>A mode and its speeds.</summary>
    /// <param name="mode">The mode: <c>road</c>, <c>rail</c>, <c>sea</c>, <c>air</c> or another word of documents.</param>
    /// <param name="greatest">No goods are faster; above 0.</param>
    /// <param name="usual">What is usual; above 0, at most <paramref name="greatest"/>.</param>
    /// <exception cref="ArgumentException">The mode is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A speed is not above 0, or the usual one is more than the greatest.</exception>
    public ModeSpeed(string mode, decimal greatest, decimal usual)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mode);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(usual);
        ArgumentOutOfRangeException.ThrowIfLessThan(greatest, usual);
        (Mode, Greatest, Usual) = (mode, greatest, usual);
    }

    /// <summary>The mode of transport.</summary>
    public string Mode { get; }

    /// <summary>No goods are faster.</summary>
    public decimal Greatest { get; }

    /// <summary>What is usual.</summary>
    public decimal Usual { get; }
}
