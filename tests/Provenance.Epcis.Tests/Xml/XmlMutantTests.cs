using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Provenance.Epcis.Tests.Xml;

/// <summary>Strict reading against the schemas of GS1, over documents with one thing wrong.</summary>
public sealed class XmlMutantTests(ITestOutputHelper output)
{
    [Fact]
    public void Strict_reading_and_the_schemas_agree_on_mutants_but_for_what_is_listed()
    {
        HashSet<string> done = [];
        Dictionary<string, int> explained = [];
        List<string> wrong = [];
        int count = 0, rejected = 0;
        Corpus.Require();
        var sources = Corpus.Xml.Where(document => document.IsSchemaValid).Select(document => document.Bytes())
            .Concat(XmlFixtures.All.Where(fixture => fixture != XmlFixtures.Bare).Select(XmlFixtures.Bytes));
        foreach (var source in sources)
        {
            using var reader = XmlReader.Create(new MemoryStream(source), new() { DtdProcessing = DtdProcessing.Ignore });
            var original = XDocument.Load(reader);
            var version = original.Root!.Name.NamespaceName.EndsWith('1') ? EpcisVersion.V1 : EpcisVersion.V2;
            foreach (var (key, mutant) in Mutants(original))
            {
                if (!done.Add(version + key))
                    continue;
                count++;
                var bytes = Encoding.UTF8.GetBytes(mutant.ToString(SaveOptions.DisableFormatting));
                var official = OfficialSchemas.Errors(bytes, version);
                var ours = EpcisReader.ReadDocument(bytes, options: new() { Strict = true });
                rejected += official.Count > 0 ? 1 : 0;
                if (official.Count > 0 == ours.HasErrors)
                    continue;
                var message = ours.HasErrors ? ours.Problems.First(problem => problem.Severity == Documents.ProblemSeverity.Error).ToString() : "read";
                if (Reason(key, version, official.Count > 0, ours) is { } reason)
                    explained[reason] = explained.GetValueOrDefault(reason) + 1;
                else
                    wrong.Add($"{version} {key}: {(official.Count > 0 ? official[0] : "valid")} / {message}");
            }
        }

        output.WriteLine($"{count} mutants, {rejected} of them invalid; {explained.Values.Sum()} disagreements that are listed, {wrong.Count} that are not");
        foreach (var (reason, number) in explained)
            output.WriteLine($"{number}: {reason}");
        wrong.ForEach(output.WriteLine);
        wrong.Should().BeEmpty();
    }

    // Every disagreement has one of these reasons.
    private static string? Reason(string key, EpcisVersion version, bool isInvalid, EpcisReadResult ours)
    {
        var codes = ours.Problems.Where(problem => problem.Severity == Documents.ProblemSeverity.Error).Select(problem => problem.Code).Distinct().ToArray();
        if (!isInvalid && codes is ["offset"])
            return "eventTimeZoneOffset is any text by the schema, an offset by the standard (7.4.1)";
        if (!isInvalid && codes is ["duplicate"] && key.Contains("errorDeclaration", StringComparison.Ordinal))
            return "the schema of 2.0 has the members of errorDeclaration any number of times; two reasons are none";
        if (!isInvalid && version == EpcisVersion.V1
            && (key.Contains("extension/extension/", StringComparison.Ordinal) || key.Contains("extension/TransformationEvent/extension/", StringComparison.Ordinal)))
            return "what stands in the innermost extension of 1.2 has no schema; a value that can't be read is an error all the same";
        if (!isInvalid && codes is ["empty"])
            return "an empty epcClass is a URI by the schema, and a quantity of nothing";
        if (!isInvalid && version == EpcisVersion.V1 && codes is ["duplicate"] && key.EndsWith("EPCISHeader/StandardBusinessDocumentHeader", StringComparison.Ordinal))
            return "a second standard header is an extension by the schema of 1.2; which one holds nobody knows";
        if (!isInvalid && version == EpcisVersion.V2 && key.Contains("EventList/extension/CleaningEvent", StringComparison.Ordinal))
            return "members of an extension event that have the names of the standard's are read as those; for the schema they are anything";
        if (isInvalid && key.Contains("Poll/params/param/value", StringComparison.Ordinal))
            return "xsi:type of a type that is none of XML Schema's own is not looked into";
        return null;
    }

    private static IEnumerable<(string Key, XDocument Mutant)> Mutants(XDocument original)
    {
        var count = original.Descendants().Count();
        var paths = original.Descendants().Select(PathOf).ToArray();
        HashSet<string> here = [];
        for (var i = 0; i < count; i++)
        {
            if (!here.Add(paths[i]))
                continue;
            foreach (var (name, change) in Changes)
            {
                var copy = new XDocument(original);
                if (change(copy.Descendants().ElementAt(i)))
                    yield return ($" {name} {paths[i]}", copy);
            }

            foreach (var attribute in original.Descendants().ElementAt(i).Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.NamespaceName.Length == 0).Select(attribute => attribute.Name).ToArray())
            {
                var copy = new XDocument(original);
                copy.Descendants().ElementAt(i).SetAttributeValue(attribute, null);
                yield return ($" drop {paths[i]}/@{attribute}", copy);
                copy = new XDocument(original);
                copy.Descendants().ElementAt(i).SetAttributeValue(attribute, "no such value");
                yield return ($" retype {paths[i]}/@{attribute}", copy);
                copy = new XDocument(original);
                copy.Descendants().ElementAt(i).SetAttributeValue(attribute + "x", "1");
                yield return ($" add {paths[i]}/@{attribute}x", copy);
            }
        }
    }

    private static readonly (string Name, Func<XElement, bool> Change)[] Changes =
    [
        ("drop", element => element.Parent is not null && Done(element.Remove)),
        ("duplicate", element => element.Parent is not null && Done(() => element.AddAfterSelf(new XElement(element)))),
        ("misspell", element => element.Parent is not null && Done(() => element.Name = element.Name.Namespace + (element.Name.LocalName + "x"))),
        ("qualify", element => element.Parent is not null && element.Name.NamespaceName.Length == 0 && Done(() => element.Name = XName.Get(element.Name.LocalName, "urn:other"))),
        ("later", element => element.ElementsAfterSelf().FirstOrDefault() is { } next && next.Name != element.Name && Done(() => { element.Remove(); next.AddAfterSelf(element); })),
        ("last", element => element.ElementsAfterSelf().LastOrDefault() is { } last && last.Name != element.Name && Done(() => { element.Remove(); last.AddAfterSelf(element); })),
        ("retype", element => !element.HasElements && element.Value.Length > 0 && Done(() => element.Value = "no such value")),
        ("empty", element => (element.HasElements || element.Value.Length > 0) && Done(() => element.Value = "")),
        ("text", element => element.HasElements && Done(() => element.AddFirst("text"))),
        ("child", element => Done(() => element.Add(new XElement("child", "1")))),
        ("attribute", element => Done(() => element.SetAttributeValue("unknown", "1"))),
    ];

    private static bool Done(Action action)
    {
        action();
        return true;
    }

    private static string PathOf(XElement element) => string.Join('/', element.AncestorsAndSelf().Reverse().Select(ancestor => ancestor.Name.LocalName));
}
