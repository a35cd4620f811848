using FluentAssertions.Execution;

namespace Provenance.Assertions.Tests;

/// <summary>What an assertion says when it fails.</summary>
internal static class Failure
{
    /// <summary>The text; the subject is called "goods", whatever the caller's source can be read.</summary>
    public static string Of(Action assertion)
    {
        string[] failures;
        using (var scope = new AssertionScope("goods"))
        {
            assertion();
            failures = scope.Discard();
        }

        return failures.Should().ContainSingle().Subject;
    }
}
