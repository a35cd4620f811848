using System.Globalization;
using System.Text;

namespace Provenance.Epcis.Reading;

/// <summary>The open elements of a document, each with its number among the siblings of its name: what an XPath is made of when one is wanted.</summary>
internal sealed class XmlPath
{
    // Siblings of more names than these are told without a number.
    private const int MostNames = 64;

    private Step[] _steps = new Step[16];
    private Counter[] _counters = new Counter[64];

    /// <summary>How many elements are open; the root is at level 1.</summary>
    public int Level { get; private set; }

    /// <summary>Goes into a child of the element at a level; what was open below is closed.</summary>
    public void Enter(int level, string prefix, string name)
    {
        ref var parent = ref _steps[level];
        var number = 0;
        var end = parent.FirstCounter + parent.Names;
        for (var at = end - 1; at >= parent.FirstCounter; at--)
        {
            if (ReferenceEquals(_counters[at].Name, name))
            {
                number = ++_counters[at].Count;
                break;
            }
        }

        if (number == 0 && parent.Names < MostNames)
        {
            if (end == _counters.Length)
                Array.Resize(ref _counters, end * 2);
            _counters[end++] = new() { Name = name, Count = 1 };
            parent.Names++;
            number = 1;
        }

        Level = level + 1;
        if (Level == _steps.Length)
            Array.Resize(ref _steps, Level * 2);
        _steps[Level] = new() { Prefix = prefix, Name = name, Number = number, FirstCounter = end };
    }

    /// <summary>Closes what is open below a level.</summary>
    public void Leave(int level) => Level = level;

    /// <summary>The name of the element at hand, as written.</summary>
    public string Name => Level == 0 ? "" : Shown(_steps[Level]);

    /// <summary>The XPath, names as written.</summary>
    /// <param name="tail">What follows: <c>/@type</c>.</param>
    public string ToString(string tail)
    {
        var text = new StringBuilder();
        for (var level = 1; level <= Level; level++)
        {
            ref readonly var step = ref _steps[level];
            text.Append('/').Append(Shown(step));
            if (step.Number > 1 || (level > 1 && step.Number == 1 && IsListed(step.Name)))
                text.Append(CultureInfo.InvariantCulture, $"[{step.Number}]");
        }

        return text.Append(tail).ToString();
    }

    public override string ToString() => ToString("");

    private static string Shown(in Step step) => step.Prefix.Length == 0 ? step.Name : step.Prefix + ":" + step.Name;

    // Of these there are usually several, so that the first has a number as well.
    private static bool IsListed(string name) =>
        ReferenceEquals(name, XmlName.Epc) || ReferenceEquals(name, XmlName.QuantityElement) || ReferenceEquals(name, XmlName.BizTransaction)
        || ReferenceEquals(name, XmlName.Source) || ReferenceEquals(name, XmlName.Destination) || ReferenceEquals(name, XmlName.SensorElement)
        || ReferenceEquals(name, XmlName.SensorReport) || ReferenceEquals(name, XmlName.Vocabulary) || ReferenceEquals(name, XmlName.VocabularyElement)
        || ReferenceEquals(name, XmlName.Attribute) || name.EndsWith("Event", StringComparison.Ordinal);

    private struct Step
    {
        public string Prefix;
        public string Name;
        public int Number;
        public int FirstCounter;
        public int Names;
    }

    private struct Counter
    {
        public string Name;
        public int Count;
    }
}
