using System.Collections;
using System.Reflection;
using NodaTime;

namespace Provenance.Epcis.Tests.Hashing;

/// <summary>Events with one part changed, of any record of the model.</summary>
internal static class Reshaped
{
    /// <summary>The event with all its lists, at any depth, the other way round.</summary>
    public static EpcisEvent Reversed(EpcisEvent e) => (EpcisEvent)Reverse(e);

    /// <summary>The event with one member changed or left out: every way to do so once, each with the path of the member.</summary>
    public static IEnumerable<(string Path, EpcisEvent Event)> Mutants(EpcisEvent e) => Changes(e).Select(change => (change.Path, (EpcisEvent)change.Value));

    private static object Reverse(object value)
    {
        var copy = Copy(value);
        foreach (var property in Members(value))
        {
            switch (property.GetValue(value))
            {
                case IList:
                case null or string:
                    break;
                case IEnumerable list:
                    property.SetValue(copy, ListOf(property.PropertyType, list.Cast<object>().Select(item => IsRecord(item) ? Reverse(item) : item).Reverse()));
                    break;
                case var part when IsRecord(part):
                    property.SetValue(copy, Reverse(part));
                    break;
            }
        }

        return copy;
    }

    private static IEnumerable<(string Path, object Value)> Changes(object value)
    {
        foreach (var property in Members(value))
        {
            foreach (var (path, changed) in property.GetValue(value) is { } member ? Changes(member, property.PropertyType) : [])
            {
                var copy = Copy(value);
                property.SetValue(copy, changed);
                yield return (property.Name + path, copy);
            }
        }
    }

    private static IEnumerable<(string Path, object? Value)> Changes(object member, Type type)
    {
        switch (member)
        {
            case string text:
                yield return ("", text + "x");
                break;
            case EpcisTime time:
                yield return ("", new EpcisTime(time.Instant + Duration.FromMilliseconds(1), time.Offset));
                break;
            case EpcisNumber number:
                yield return ("", new EpcisNumber(number.Exact!.Value + 1));
                break;
            case bool truth:
                yield return ("", !truth);
                break;
            case EpcisAction action:
                yield return ("", (EpcisAction)(((int)action + 1) % 3));
                break;
            case EpcisNodeKind:
                break;
            case IEnumerable list:
                var items = list.Cast<object>().ToList();
                for (var i = 0; i < items.Count; i++)
                {
                    // Nothing, in any form, is not hashed.
                    if (items[i] is EpcisNode { Kind: EpcisNodeKind.Null or EpcisNodeKind.Mixed or EpcisNodeKind.List } or "")
                        continue;
                    yield return ($"[{i}] left out", ListOf(type, items.Where((_, at) => at != i)));
                    foreach (var (path, item) in Changes(items[i], items[i].GetType()))
                        yield return ($"[{i}].{path}", ListOf(type, items.Select((old, at) => at == i ? item! : old)));
                }

                break;
            case var part when IsRecord(part):
                foreach (var (path, changed) in Changes(part))
                    yield return ("." + path, changed);
                break;
        }
    }

    private static bool IsRecord(object value) => value.GetType().Namespace == typeof(EpcisEvent).Namespace && value is not (EpcisTime or EpcisNumber or Enum);

    private static IEnumerable<PropertyInfo> Members(object value) =>
        value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite && property.Name != "InList");

    private static object Copy(object value) => value.GetType().IsValueType
        ? typeof(object).GetMethod("MemberwiseClone", BindingFlags.NonPublic | BindingFlags.Instance)!.Invoke(value, null)!
        : value.GetType().GetMethod("<Clone>$")!.Invoke(value, null)!;

    private static object ListOf(Type list, IEnumerable<object> items)
    {
        var type = list.GetGenericArguments()[0];
        var array = Array.CreateInstance(type, items.Count());
        var at = 0;
        foreach (var item in items)
            array.SetValue(item, at++);
        return typeof(Provenance.Values.ValueList).GetMethod("ToValueList")!.MakeGenericMethod(type).Invoke(null, [array])!;
    }
}
