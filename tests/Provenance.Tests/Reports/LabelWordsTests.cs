using Provenance.Reports.Wording;
using Provenance.Values;

namespace Provenance.Tests.Reports;

public sealed class LabelWordsTests
{
    private static readonly Label Italian = new() { Brand = "Esempio", Product = "olive oil", Origin = [Area.EU, Area.NonEU], Lot = "L1", Language = ["it"] };

    [Fact]
    public void A_label_is_its_brand_product_origin_lot_dates_and_language() =>
        LabelWords.Of(Italian with { Dates = [new LabelDate { Kind = "bestBefore", Date = EventTime.Parse("2025-09") }] })
            .Should().Be("Esempio olive oil, origin EU and non-EU, lot L1, best before 2025-09, language it");

    [Fact]
    public void A_change_tells_the_name_and_what_differs() =>
        LabelWords.Change(Italian, Italian with { Origin = [Country.ES, Country.TN], Language = ["en"] })
            .Should().Be("Esempio olive oil, origin EU and non-EU, language it → Esempio olive oil, origin Spain and Tunisia, language en");

    [Fact]
    public void Unknown_none_and_not_recorded_are_told_apart()
    {
        LabelWords.Change(Italian, Label.Unknown(Why.NotStated)).Should().EndWith("→ label not stated");
        LabelWords.Change(Italian, Label.None("sold in bulk")).Should().EndWith("→ no label");
        LabelWords.Change(Italian, null).Should().EndWith("→ label not recorded");
        LabelWords.Change(null, null).Should().BeNull();
        LabelWords.Of(null).Should().BeNull();
    }

    [Fact]
    public void A_label_that_stays_the_same_says_so() =>
        LabelWords.Change(Italian, Italian).Should().Be("Esempio olive oil, label stays the same");
}
