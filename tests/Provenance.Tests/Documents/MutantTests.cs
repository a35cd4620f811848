using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Provenance.Documents;
using Provenance.Tests.Generators;

namespace Provenance.Tests.Documents;

/// <summary>Changes one thing of a document at a time and asks the reader and the schema what they think of it: they agree, but for what a schema cannot say.</summary>
public sealed class MutantTests
{
    [Fact]
    public void The_sample_is_read_without_a_warning_but_one_and_is_valid()
    {
        ReadBack.Result(Sample.Json).Problems.Select(problem => problem.Code).Should().Equal(["unknownType"], "the sample holds an event of a type that is not known");
        Schema.Problems(Sample.Json).Should().BeEmpty();
    }

    [Fact]
    public void Reader_and_schema_agree_on_every_change_of_one_member()
    {
        var root = JsonNode.Parse(Sample.Json)!;
        var mutants = Paths(root, []).SelectMany(path => Changes(At(root, path)).Select(change => With(root, path, change)));

        string.Join('\n', mutants.AsParallel().AsOrdered().Select(Disagreement).OfType<string>()).Should().BeEmpty();
    }

    [Fact]
    public void Reader_and_schema_agree_on_changes_of_documents_that_were_generated() => Gen.Select(DocumentGen.Documents, Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000]).Sample(
        (document, place, kind) =>
        {
            var root = JsonNode.Parse(Written.Json(document))!;
            var paths = Paths(root, []).ToList();
            var path = paths[place % paths.Count];
            var changes = Changes(At(root, path)).ToList();
            Disagreement(With(root, path, changes[kind % changes.Count])).Should().BeNull();
        },
        iter: 200);

    private static string? Disagreement(Mutant mutant)
    {
        var errors = ReadBack.Result(mutant.Json).Problems.Where(problem => problem.Severity == ProblemSeverity.Error).ToList();
        var refusals = Schema.Problems(mutant.Part);
        if (errors.Count == 0 && refusals.Count > 0)
            return $"{mutant.Change}: read, but not valid ({string.Join("; ", refusals)})";
        if (refusals.Count == 0 && errors.Find(problem => !BeyondSchemaTests.Codes.Contains(problem.Code)) is { } error)
            return $"{mutant.Change}: valid, but not read ({error})";
        return null;
    }

    /// <summary>What is done to a value: taken out, set to null, given another type, another word, one more level or one more member.</summary>
    private static IEnumerable<Change> Changes(JsonNode node)
    {
        yield return new("removed", null, IsRemoval: true);
        yield return new("null", null);
        yield return new("in a list", new JsonArray(node.DeepClone()));
        yield return new("in an object", new JsonObject { ["value"] = node.DeepClone() });
        yield return new("unknown", new JsonObject { ["unknown"] = "notStated" });
        yield return new("unknown for another reason", new JsonObject { ["unknown"] = "notTold" });
        yield return new("none", new JsonObject { ["none"] = "why" });
        switch (node.GetValueKind())
        {
            case JsonValueKind.String:
                yield return new("a number", 7);
                yield return new("empty", "");
                yield return new("another word", "zzzWord");
                yield return new("an unknown code", "ZZ");
                break;
            case JsonValueKind.Number:
                yield return new("negative", -1);
                yield return new("a fraction", 0.5);
                yield return new("large", 1_000);
                yield return new("a text", "7");
                break;
            case JsonValueKind.True or JsonValueKind.False:
                yield return new("the opposite", !node.GetValue<bool>());
                yield return new("a text", "true");
                break;
            default:
                yield return new("a number", 7);
                yield return new("true", true);
                yield return new("an empty object", new JsonObject());
                yield return new("an empty list", new JsonArray());
                if (node is JsonObject)
                {
                    yield return new("and unknown", Also(node, "unknown", "notStated"));
                    yield return new("and none", Also(node, "none", "why"));
                    yield return new("and a member that nobody knows", Also(node, "zzzWord", new JsonArray(1, null)));
                    yield return new("and an id", Also(node, "id", "zzzWord"));
                }

                break;
        }
    }

    private static JsonObject Also(JsonNode node, string name, JsonNode value)
    {
        var copy = node.DeepClone().AsObject();
        copy[name] = value;
        return copy;
    }

    private static JsonNode At(JsonNode root, ReadOnlySpan<object> path)
    {
        foreach (var step in path)
            root = step is int index ? root[index]! : root[(string)step]!;
        return root;
    }

    private static Mutant With(JsonNode root, object[] path, Change change)
    {
        var copy = root.DeepClone();
        var parent = At(copy, path.AsSpan()[..^1]);
        if (parent is JsonArray array)
        {
            if (change.IsRemoval)
                array.RemoveAt((int)path[^1]);
            else
                array[(int)path[^1]] = change.Value?.DeepClone();
        }
        else if (change.IsRemoval)
        {
            parent.AsObject().Remove((string)path[^1]);
        }
        else
        {
            parent[(string)path[^1]] = change.Value?.DeepClone();
        }

        return new($"$.{string.Join('.', path)} {change.Name}", copy.ToJsonString(), Part(copy.AsObject(), path));
    }

    // The validator takes its time: it is shown no more than the element that was changed, because the others are as valid as before.
    private static string Part(JsonObject root, object[] path)
    {
        foreach (var other in root.Where(member => member.Value is JsonArray && member.Key != (string)path[0]).Select(member => member.Key).ToList())
            root.Remove(other);
        if (path.Length > 2 && root[(string)path[0]] is JsonArray list)
        {
            var element = list[(int)path[1]]!;
            if (path.Length > 4 && path[2] is "events" && element["events"] is JsonArray events)
                element["events"] = new JsonArray(events[(int)path[3]]!.DeepClone());
            root[(string)path[0]] = new JsonArray(element.DeepClone());
        }

        return root.ToJsonString();
    }

    private sealed record Change(string Name, JsonNode? Value, bool IsRemoval = false);

    private sealed record Mutant(string Change, string Json, string Part);

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] path)
    {
        if (path.Length > 0)
            yield return path;
        var children = node switch
        {
            JsonObject members => members.Select(member => (Step: (object)member.Key, member.Value)),
            JsonArray items => items.Select((item, i) => (Step: (object)i, Value: item)),
            _ => [],
        };
        foreach (var deeper in children.SelectMany(child => Paths(child.Value, [.. path, child.Step])))
            yield return deeper;
    }
}
