using Provenance.Documents;
using Provenance.Documents.Settings;

namespace Provenance.Validation;

/// <summary>Reads policies from JSON, one document onto another: that of a house, then that of a country, then that of a customer.</summary>
/// <remarks>
/// <para>
/// <c>{ "provenancePolicy": "1.0", "name": "acme", "profile": "strict", "severities": { "STR004": "warning" }, "disabled": [ "EVD003" ],
/// "thresholds": { "openAfter": "P45D" }, "data": { "parties": [ … ] } }</c>. Single values of a later document replace those of an earlier one; severities, speeds, packs and
/// codes turned off add to them; of data the entries of a later one replace those that they name again, and yields and rates of work of a later one count before those of an earlier one. What stands in no document stays as it was. A member that nobody knows is an error: a setting that is misspelled must not be taken for one that holds.
/// </para>
/// <para>Data (<see cref="PolicyData"/>) are facts of whoever gives the policy; what the documents of chains state themselves goes before them.</para>
/// <para>Thread-safe.</para>
/// </remarks>
public static class PolicyDocument
{
    internal const string Member = "provenancePolicy";
    internal const string Version = "1.0";

    /// <summary>Reads one document.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte-order mark; at most 16 MB.</param>
    /// <param name="name">What messages call it; <c>policy</c> where it is <see langword="null"/>.</param>
    /// <param name="onto">What it adds to; <see cref="ProvenancePolicy.Default"/> where it is <see langword="null"/>. Its house rules may be named as the built-in ones.</param>
    /// <returns>The policy, and what is wrong with the document. No exception comes of what stands in it.</returns>
    public static PolicyReadResult Read(ReadOnlyMemory<byte> utf8, string? name = null, ProvenancePolicy? onto = null)
    {
        var file = new SettingsFile(utf8, name ?? "policy");
        var policy = new PolicyReader(file, onto ?? ProvenancePolicy.Default).Read();
        return new(policy, file.Problems().ToValueList());
    }
}

/// <summary>What a policy document comes to.</summary>
/// <param name="Policy">The policy, without what could not be read: not one to judge by where <see cref="HasErrors"/> is true.</param>
/// <param name="Problems">What is wrong, each with line, column and path, in the order of the document.</param>
public sealed record PolicyReadResult(ProvenancePolicy Policy, ValueList<ReadProblem> Problems)
{
    /// <summary>Whether something could not be read.</summary>
    public bool HasErrors => Problems.Any(problem => problem.Severity == ProblemSeverity.Error);

    /// <summary>The policy, if all of it was read.</summary>
    /// <exception cref="FormatException">There is an error; the message holds the first of them.</exception>
    public ProvenancePolicy PolicyOrThrow() =>
        Problems.FirstOrDefault(problem => problem.Severity == ProblemSeverity.Error) is { } error ? throw new FormatException(error.ToString()) : Policy;
}
