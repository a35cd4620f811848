using System.Globalization;
using NodaTime.Text;

namespace Provenance.Csv;

/// <summary>How cells of a column are written: a text, a date, a date with a time, or a number.</summary>
internal sealed class CsvFormat
{
    /// <summary>As it stands.</summary>
    public static readonly CsvFormat Text = new("text");

    private readonly string _name;
    private readonly LocalDatePattern? _date;
    private readonly LocalDateTimePattern? _moment;
    private readonly char _group;
    private readonly char _point;

    private CsvFormat(string name) => _name = name;

    private CsvFormat(string name, LocalDatePattern date) => (_name, _date) = (name, date);

    private CsvFormat(string name, LocalDateTimePattern moment) => (_name, _moment) = (name, moment);

    private CsvFormat(string name, char group, char point) => (_name, _group, _point) = (name, group, point);

    /// <summary>Whether it writes a number.</summary>
    public bool IsNumber => _point != 0;

    /// <summary>Reads <c>date dd.MM.yyyy</c>, <c>dateTime dd.MM.yyyy HH:mm</c>, <c>number 1.234,5</c> or <c>text</c>; <see langword="null"/> where it is none.</summary>
    public static CsvFormat? Parse(string written)
    {
        if (written == "text")
            return Text;
        var space = written.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
            return null;
        var pattern = written[(space + 1)..];
        try
        {
            return written[..space] switch
            {
                "date" => new(written, LocalDatePattern.CreateWithInvariantCulture(pattern)),
                "dateTime" => new(written, LocalDateTimePattern.CreateWithInvariantCulture(pattern)),
                "number" when pattern is ['1', var group and ('.' or ',' or ' ' or '\'' or '\u00A0'), '2', '3', '4', var point and ('.' or ','), '5'] && group != point => new(written, group, point),
                _ => null,
            };
        }
        catch (InvalidPatternException)
        {
            return null;
        }
    }

    /// <summary>The native spelling of what a cell says; <see langword="null"/> where the cell is not written so.</summary>
    public string? Read(string cell)
    {
        if (_date is not null)
            return _date.Parse(cell) is { Success: true, Value: var date } ? LocalDatePattern.Iso.Format(date) : null;
        if (_moment is not null)
            return _moment.Parse(cell) is { Success: true, Value: var moment } ? LocalDateTimePattern.GeneralIso.Format(moment) : null;
        return IsNumber ? Number(cell) : cell;
    }

    /// <summary>The format as the mapping writes it.</summary>
    public override string ToString() => _name;

    // Groups are of three digits, so that 1.5 is no 15 where the point divides thousands.
    private string? Number(string cell)
    {
        var digits = cell.StartsWith('-') ? cell[1..] : cell;
        var point = digits.IndexOf(_point, StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var rest = point < 0 ? "" : digits[(point + 1)..];
        var groups = whole.Split(_group);
        if (groups.Any(group => group.Length == 0 || !group.All(char.IsAsciiDigit)) || (point >= 0 && rest.Length == 0) || !rest.All(char.IsAsciiDigit))
            return null;
        if (groups.Length > 1 && (groups[0].Length > 3 || groups.Skip(1).Any(group => group.Length != 3)))
            return null;
        var plain = $"{(digits.Length < cell.Length ? "-" : "")}{string.Concat(groups)}{(rest.Length > 0 ? "." : "")}{rest}";
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;
    }
}
