using Provenance.Tests.Reports;
using Provenance.Validation;

namespace Provenance.Tests.Validation.Monitoring;

public sealed class FindingChangesTests
{
    private static readonly ProvenanceReport Report = Masks.Report((view, sink) => sink.Fail("No record is there.").About("the leg").At(view.Event("e1")));
    private static readonly Finding One = Report.Findings[0];

    [Fact]
    public void Nothing_has_changed_where_nothing_opened_or_closed_or_says_something_else() =>
        new FindingChanges([], [], [], Report.Verdict).IsEmpty.Should().BeTrue();

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(0, 0, 1)]
    [InlineData(1, 1, 0)]
    [InlineData(1, 0, 1)]
    [InlineData(0, 1, 1)]
    public void Whatever_opened_or_closed_or_says_something_else_is_a_change(int opened, int closed, int updated) =>
        new FindingChanges(
            [.. Enumerable.Repeat(One, opened)], [.. Enumerable.Repeat(One, closed)], [.. Enumerable.Repeat(new UpdatedFinding(One, One), updated)], Report.Verdict)
            .IsEmpty.Should().BeFalse();
}
