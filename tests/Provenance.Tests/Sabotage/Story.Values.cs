using System.Globalization;
using System.Text.Json.Nodes;

namespace Provenance.Tests.Sabotage;

// Times and amounts, as exactly as the record has them.
internal sealed partial class Story
{
    /// <summary>The next time of a lot, as the record has it.</summary>
    private string Time(Lot lot, bool mayBeApproximate, bool mayBeWide)
    {
        lot.Now = lot.Now.AddHours(_random.Next(6, 150));
        var land = Land.Of(lot.Land);
        return mayBeApproximate && _precision == Precision.Uncertain && Chance(4) ? Day(lot.Now, land) + "~" : Written(lot.Now, land, mayBeWide);
    }

    private string Written(DateTime at, Land land, bool mayBeWide = true) => _precision switch
    {
        Precision.Exact => Instant(at, land),
        Precision.Dated => Chance(4) ? Zoned(at, land) : Day(at, land),
        _ => _random.Next(6) switch
        {
            0 => Instant(at, land),
            1 => $"[{Day(at.AddDays(-1), land)}..{Day(at.AddDays(1), land)}]",
            2 when mayBeWide => Day(at, land)[..7],
            3 => Zoned(at, land),
            _ => Day(at, land),
        },
    };

    private static string Instant(DateTime at, Land land) => land.Offset == 0
        ? at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{at.AddHours(land.Offset):yyyy-MM-dd'T'HH:mm:ss}{land.Offset:+00;-00}:00");

    /// <summary>The day that clocks showed there.</summary>
    private static string Day(DateTime at, Land land) => Date(at.AddHours(land.Offset));

    private static string Zoned(DateTime at, Land land) => land.Zone is null ? Day(at, land) : $"{Day(at, land)}[{land.Zone}]";

    private static string Date(DateTime at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private JsonObject Amount(Lot lot) => Told(lot.Amount);

    /// <summary>So much, exactly or as well as it was weighed.</summary>
    private JsonObject Told(decimal amount)
    {
        if (_industry.IsCounted || _precision != Precision.Uncertain)
            return !_industry.IsCounted && Chance(12) ? new() { ["exactly"] = amount / 1000, ["unit"] = "TNE" } : Exactly(amount);
        return _random.Next(5) switch
        {
            0 => new() { ["min"] = Math.Floor(amount * 0.99m), ["max"] = Math.Ceiling(amount * 1.01m), ["unit"] = _industry.Unit },
            1 => new() { ["about"] = amount, ["unit"] = _industry.Unit },
            _ => Exactly(amount),
        };
    }

    private JsonObject Exactly(decimal amount) => new() { ["exactly"] = amount, ["unit"] = _industry.Unit };

    /// <summary>A part of the goods, from a half to a tenth, in whole units.</summary>
    private decimal Part(Lot lot) => Math.Floor(lot.Amount / _random.Next(2, 10));
}
