namespace Provenance.Values;

// ISO 3166-1 alpha-2 and alpha-3, with the everyday English name.
public sealed partial class Country
{
    /// <summary>Andorra.</summary>
    public static Country AD { get; } = new("AD", "AND", "Andorra");
    /// <summary>United Arab Emirates.</summary>
    public static Country AE { get; } = new("AE", "ARE", "United Arab Emirates");
    /// <summary>Afghanistan.</summary>
    public static Country AF { get; } = new("AF", "AFG", "Afghanistan");
    /// <summary>Antigua and Barbuda.</summary>
    public static Country AG { get; } = new("AG", "ATG", "Antigua and Barbuda");
    /// <summary>Anguilla.</summary>
    public static Country AI { get; } = new("AI", "AIA", "Anguilla");
    /// <summary>Albania.</summary>
    public static Country AL { get; } = new("AL", "ALB", "Albania");
    /// <summary>Armenia.</summary>
    public static Country AM { get; } = new("AM", "ARM", "Armenia");
    /// <summary>Angola.</summary>
    public static Country AO { get; } = new("AO", "AGO", "Angola");
    /// <summary>Antarctica.</summary>
    public static Country AQ { get; } = new("AQ", "ATA", "Antarctica");
    /// <summary>Argentina.</summary>
    public static Country AR { get; } = new("AR", "ARG", "Argentina");
    /// <summary>American Samoa.</summary>
    public static Country AS { get; } = new("AS", "ASM", "American Samoa");
    /// <summary>Austria.</summary>
    public static Country AT { get; } = new("AT", "AUT", "Austria");
    /// <summary>Australia.</summary>
    public static Country AU { get; } = new("AU", "AUS", "Australia");
    /// <summary>Aruba.</summary>
    public static Country AW { get; } = new("AW", "ABW", "Aruba");
    /// <summary>Åland Islands.</summary>
    public static Country AX { get; } = new("AX", "ALA", "Åland Islands");
    /// <summary>Azerbaijan.</summary>
    public static Country AZ { get; } = new("AZ", "AZE", "Azerbaijan");
    /// <summary>Bosnia and Herzegovina.</summary>
    public static Country BA { get; } = new("BA", "BIH", "Bosnia and Herzegovina");
    /// <summary>Barbados.</summary>
    public static Country BB { get; } = new("BB", "BRB", "Barbados");
    /// <summary>Bangladesh.</summary>
    public static Country BD { get; } = new("BD", "BGD", "Bangladesh");
    /// <summary>Belgium.</summary>
    public static Country BE { get; } = new("BE", "BEL", "Belgium");
    /// <summary>Burkina Faso.</summary>
    public static Country BF { get; } = new("BF", "BFA", "Burkina Faso");
    /// <summary>Bulgaria.</summary>
    public static Country BG { get; } = new("BG", "BGR", "Bulgaria");
    /// <summary>Bahrain.</summary>
    public static Country BH { get; } = new("BH", "BHR", "Bahrain");
    /// <summary>Burundi.</summary>
    public static Country BI { get; } = new("BI", "BDI", "Burundi");
    /// <summary>Benin.</summary>
    public static Country BJ { get; } = new("BJ", "BEN", "Benin");
    /// <summary>Saint Barthélemy.</summary>
    public static Country BL { get; } = new("BL", "BLM", "Saint Barthélemy");
    /// <summary>Bermuda.</summary>
    public static Country BM { get; } = new("BM", "BMU", "Bermuda");
    /// <summary>Brunei.</summary>
    public static Country BN { get; } = new("BN", "BRN", "Brunei");
    /// <summary>Bolivia.</summary>
    public static Country BO { get; } = new("BO", "BOL", "Bolivia");
    /// <summary>Bonaire, Sint Eustatius and Saba.</summary>
    public static Country BQ { get; } = new("BQ", "BES", "Bonaire, Sint Eustatius and Saba");
    /// <summary>Brazil.</summary>
    public static Country BR { get; } = new("BR", "BRA", "Brazil");
    /// <summary>Bahamas.</summary>
    public static Country BS { get; } = new("BS", "BHS", "Bahamas");
    /// <summary>Bhutan.</summary>
    public static Country BT { get; } = new("BT", "BTN", "Bhutan");
    /// <summary>Bouvet Island.</summary>
    public static Country BV { get; } = new("BV", "BVT", "Bouvet Island");
    /// <summary>Botswana.</summary>
    public static Country BW { get; } = new("BW", "BWA", "Botswana");
    /// <summary>Belarus.</summary>
    public static Country BY { get; } = new("BY", "BLR", "Belarus");
    /// <summary>Belize.</summary>
    public static Country BZ { get; } = new("BZ", "BLZ", "Belize");
    /// <summary>Canada.</summary>
    public static Country CA { get; } = new("CA", "CAN", "Canada");
    /// <summary>Cocos Islands.</summary>
    public static Country CC { get; } = new("CC", "CCK", "Cocos Islands");
    /// <summary>Democratic Republic of the Congo.</summary>
    public static Country CD { get; } = new("CD", "COD", "Democratic Republic of the Congo");
    /// <summary>Central African Republic.</summary>
    public static Country CF { get; } = new("CF", "CAF", "Central African Republic");
    /// <summary>Republic of the Congo.</summary>
    public static Country CG { get; } = new("CG", "COG", "Republic of the Congo");
    /// <summary>Switzerland.</summary>
    public static Country CH { get; } = new("CH", "CHE", "Switzerland");
    /// <summary>Côte d'Ivoire.</summary>
    public static Country CI { get; } = new("CI", "CIV", "Côte d'Ivoire");
    /// <summary>Cook Islands.</summary>
    public static Country CK { get; } = new("CK", "COK", "Cook Islands");
    /// <summary>Chile.</summary>
    public static Country CL { get; } = new("CL", "CHL", "Chile");
    /// <summary>Cameroon.</summary>
    public static Country CM { get; } = new("CM", "CMR", "Cameroon");
    /// <summary>China.</summary>
    public static Country CN { get; } = new("CN", "CHN", "China");
    /// <summary>Colombia.</summary>
    public static Country CO { get; } = new("CO", "COL", "Colombia");
    /// <summary>Costa Rica.</summary>
    public static Country CR { get; } = new("CR", "CRI", "Costa Rica");
    /// <summary>Cuba.</summary>
    public static Country CU { get; } = new("CU", "CUB", "Cuba");
    /// <summary>Cabo Verde.</summary>
    public static Country CV { get; } = new("CV", "CPV", "Cabo Verde");
    /// <summary>Curaçao.</summary>
    public static Country CW { get; } = new("CW", "CUW", "Curaçao");
    /// <summary>Christmas Island.</summary>
    public static Country CX { get; } = new("CX", "CXR", "Christmas Island");
    /// <summary>Cyprus.</summary>
    public static Country CY { get; } = new("CY", "CYP", "Cyprus");
    /// <summary>Czechia.</summary>
    public static Country CZ { get; } = new("CZ", "CZE", "Czechia");
    /// <summary>Germany.</summary>
    public static Country DE { get; } = new("DE", "DEU", "Germany");
    /// <summary>Djibouti.</summary>
    public static Country DJ { get; } = new("DJ", "DJI", "Djibouti");
    /// <summary>Denmark.</summary>
    public static Country DK { get; } = new("DK", "DNK", "Denmark");
    /// <summary>Dominica.</summary>
    public static Country DM { get; } = new("DM", "DMA", "Dominica");
    /// <summary>Dominican Republic.</summary>
    public static Country DO { get; } = new("DO", "DOM", "Dominican Republic");
    /// <summary>Algeria.</summary>
    public static Country DZ { get; } = new("DZ", "DZA", "Algeria");
    /// <summary>Ecuador.</summary>
    public static Country EC { get; } = new("EC", "ECU", "Ecuador");
    /// <summary>Estonia.</summary>
    public static Country EE { get; } = new("EE", "EST", "Estonia");
    /// <summary>Egypt.</summary>
    public static Country EG { get; } = new("EG", "EGY", "Egypt");
    /// <summary>Western Sahara.</summary>
    public static Country EH { get; } = new("EH", "ESH", "Western Sahara");
    /// <summary>Eritrea.</summary>
    public static Country ER { get; } = new("ER", "ERI", "Eritrea");
    /// <summary>Spain.</summary>
    public static Country ES { get; } = new("ES", "ESP", "Spain");
    /// <summary>Ethiopia.</summary>
    public static Country ET { get; } = new("ET", "ETH", "Ethiopia");
    /// <summary>Finland.</summary>
    public static Country FI { get; } = new("FI", "FIN", "Finland");
    /// <summary>Fiji.</summary>
    public static Country FJ { get; } = new("FJ", "FJI", "Fiji");
    /// <summary>Falkland Islands.</summary>
    public static Country FK { get; } = new("FK", "FLK", "Falkland Islands");
    /// <summary>Micronesia.</summary>
    public static Country FM { get; } = new("FM", "FSM", "Micronesia");
    /// <summary>Faroe Islands.</summary>
    public static Country FO { get; } = new("FO", "FRO", "Faroe Islands");
    /// <summary>France.</summary>
    public static Country FR { get; } = new("FR", "FRA", "France");
}
