using PurgeBot.Answers.Dates;

namespace PurgeBot.Answers.Tests.Dates;

public sealed class DateFinderTests
{
    [Theory]
    [InlineData("Kirov was shot on 1 December 1934 in the Smolny.", "1 December 1934 = 1934-12-01")]
    [InlineData("He died on the 1st of December, 1934.", "1st of December, 1934 = 1934-12-01")]
    [InlineData("On December 1, 1934, Nikolaev waited.", "December 1, 1934 = 1934-12-01")]
    [InlineData("Dated Dec. 1st 1934.", "Dec. 1st 1934 = 1934-12-01")]
    [InlineData("on the 1st of December 1934", "1st of December 1934 = 1934-12-01")]
    [InlineData("on the first of December 1934", "first of December 1934 = 1934-12-01")]
    [InlineData("Created: 1934-12-01T16:30", "1934-12-01 = 1934-12-01")]
    [InlineData("Протокол от 1.12.1934.", "1.12.1934 = 1934-12-01")]
    [InlineData("The Battle of Hastings was fought on 14 October 1066.", "14 October 1066 = 1066-10-14")]
    [InlineData("Alaric sacked Rome on 24 August 410.", "24 August 410 = 0410-08-24")]
    [InlineData("Caesar was murdered on 15 March 44 BC.", "15 March 44 BC = -0043-03-15")]
    [InlineData("Caesar was murdered on March 15, 44 BC.", "March 15, 44 BC = -0043-03-15")]
    [InlineData("Vesuvius erupted on 24 August AD 79.", "24 August AD 79 = 0079-08-24")]
    [InlineData("On 22 June 1941 German troops crossed the border.", "22 June 1941 = 1941-06-22")]
    [InlineData("when was december 1 1934", "december 1 1934 = 1934-12-01")]
    public void A_day_is_found_in_every_order(string text, string dates) => Assert.Equal(dates, FoundDates.In(text));

    [Theory]
    [InlineData("The decree of December 1934 allowed it.", "December 1934 = 1934-12")]
    [InlineData("In August of 1936 the trial opened.", "August of 1936 = 1936-08")]
    [InlineData("He was recalled in Sept. 1936.", "Sept. 1936 = 1936-09")]
    [InlineData("By March 1938, Bukharin was dead.", "March 1938 = 1938-03")]
    [InlineData("The mutiny of May 1917 spread.", "May 1917 = 1917-05")]
    [InlineData("the killings of spring of 1937", "spring of 1937 = 1937-21")]
    [InlineData("Throughout the autumn of 1936 he wavered.", "autumn of 1936 = 1936-23")]
    [InlineData("in summer 1937", "summer 1937 = 1937-22")]
    [InlineData("The famine of the winter of 1932–33 killed many.", "winter of 1932–33 = 1932-24")]
    [InlineData("the spring and summer of 1937", "spring = 1937-21; summer of 1937 = 1937-22")]
    [InlineData("The log entry reads 1936-08.", "1936-08 = 1936-08")]
    [InlineData("The index lists 1936-12.", "1936-12 = 1936-12")]
    public void A_month_or_season_is_found_with_its_year(string text, string dates) => Assert.Equal(dates, FoundDates.In(text));

    [Theory]
    [InlineData("The purge peaked in 1937.", "1937 = 1937")]
    [InlineData("1937 was the worst year.", "1937 = 1937")]
    [InlineData("Stalin's constitution (1936) promised much.", "1936 = 1936")]
    [InlineData("Romulus Augustulus was deposed in 476.", "476 = 0476")]
    [InlineData("By 476 the West had fallen.", "476 = 0476")]
    [InlineData("The battle of 378 was lost.", "378 = 0378")]
    [InlineData("In the year 476 it ended.", "476 = 0476")]
    [InlineData("Caesar crossed the Rubicon in 49 BC.", "49 BC = -0048")]
    [InlineData("Rome was founded in 753 B.C., it is said.", "753 B.C. = -0752")]
    [InlineData("Troy fell about 1180 BCE.", "about 1180 BCE = -1179~")]
    [InlineData("Four emperors reigned in AD 69.", "AD 69 = 0069")]
    [InlineData("Four emperors reigned in 69 CE.", "69 CE = 0069")]
    [InlineData("The temple was burnt in A.D. 70.", "A.D. 70 = 0070")]
    [InlineData("Augustus died in 14 A.D. at Nola.", "14 A.D. = 0014")]
    [InlineData("The Narmer Palette dates from 3100 BC.", "3100 BC = -3099")]
    [InlineData("Farming began there in 7,000 BC.", "7,000 BC = -6999")]
    [InlineData("the post-1945 settlement", "1945 = 1945")]
    [InlineData("Stalin's 1937 speech", "1937 = 1937")]
    [InlineData("1936, 1937 and 1938 were years of terror.", "1936 = 1936; 1937 = 1937; 1938 = 1938")]
    public void A_year_is_found(string text, string dates) => Assert.Equal(dates, FoundDates.In(text));

    [Theory]
    [InlineData("The 1930s were years of terror.", "1930s = 193X")]
    [InlineData("the 1930's", "1930's = 193X")]
    [InlineData("In the 1800s trade grew.", "1800s = 18XX")]
    [InlineData("in the 430s BC", "430s BC = -0438/-0429")]
    [InlineData("In the eighteenth century Russia grew.", "eighteenth century = 17XX")]
    [InlineData("19th-century liberals", "19th-century = 18XX")]
    [InlineData("the twenty-first century", "twenty-first century = 20XX")]
    [InlineData("Athens in the 5th century BC", "5th century BC = -04XX")]
    [InlineData("the first century AD", "first century AD = 00XX")]
    [InlineData("the sixteenth and seventeenth centuries", "sixteenth = 15XX; seventeenth centuries = 16XX")]
    [InlineData("nineteenth- and twentieth-century novels", "nineteenth = 18XX; twentieth-century = 19XX")]
    [InlineData("from the 16th to the 18th century", "16th to the 18th century = 15XX/17XX")]
    public void A_decade_or_century_is_found(string text, string dates) => Assert.Equal(dates, FoundDates.In(text));

    [Theory]
    [InlineData("in the early 1930s", "early 1930s = 1930/1933~")]
    [InlineData("By mid-1937 it was over.", "mid-1937 = 1937-05~/1937-08~")]
    [InlineData("in late 1938", "late 1938 = 1938-09~/1938-12")]
    [InlineData("late in 1938", "late in 1938 = 1938-09~/1938-12")]
    [InlineData("by the end of 1938", "end of 1938 = 1938-09~/1938-12")]
    [InlineData("at the beginning of the 1930s", "beginning of the 1930s = 1930/1933~")]
    [InlineData("late August 1936", "late August 1936 = 1936-08-21~/1936-08-31")]
    [InlineData("the second half of 1937", "second half of 1937 = 1937-07/1937-12")]
    [InlineData("the mid-seventeenth century", "mid-seventeenth century = 1633~/1665~")]
    [InlineData("the late sixteenth and early seventeenth centuries",
        "late sixteenth = 1566~/1599; early seventeenth centuries = 1600/1632~")]
    [InlineData("from late 1936 to early 1938", "late 1936 to early 1938 = 1936-09~/1938-04~")]
    public void A_part_of_a_period_is_found_as_a_vague_interval(string text, string dates) => Assert.Equal(dates, FoundDates.In(text));

    [Theory]
    [InlineData("Born c. 1200 in Norwich.", "c. 1200 = 1200~")]
    [InlineData("Born ca. 1200.", "ca. 1200 = 1200~")]
    [InlineData("founded circa 850", "circa 850 = 0850~")]
    [InlineData("It was written about 1200.", "about 1200 = 1200~")]
    [InlineData("around the year 1000 the Norse landed", "1000 = 1000")]
    [InlineData("c. 1200–1150 BC", "c. 1200–1150 BC = -1199~/-1149~")]
    public void An_approximate_date_says_so(string text, string dates) => Assert.Equal(dates, FoundDates.In(text));

    [Theory]
    [InlineData("The trial ran 19–24 August 1936.", "19–24 August 1936 = 1936-08-19/1936-08-24")]
    [InlineData("on 19-24 August 1936", "19-24 August 1936 = 1936-08-19/1936-08-24")]
    [InlineData("from 19 to 24 August 1936", "19 to 24 August 1936 = 1936-08-19/1936-08-24")]
    [InlineData("from the 19th to the 24th of August 1936", "19th to the 24th of August 1936 = 1936-08-19/1936-08-24")]
    [InlineData("between 19 and 24 August 1936", "19 and 24 August 1936 = 1936-08-19/1936-08-24")]
    [InlineData("August 19–24, 1936", "August 19–24, 1936 = 1936-08-19/1936-08-24")]
    [InlineData("23 to 30 January 1937", "23 to 30 January 1937 = 1937-01-23/1937-01-30")]
    [InlineData("30 July – 5 August 1937", "30 July – 5 August 1937 = 1937-07-30/1937-08-05")]
    [InlineData("July 30 – August 5, 1937", "July 30 – August 5, 1937 = 1937-07-30/1937-08-05")]
    [InlineData("from 30 December to 3 January 1937", "30 December to 3 January 1937 = 1936-12-30/1937-01-03")]
    [InlineData("the night of 12/13 August 1952", "12/13 August 1952 = 1952-08-12/1952-08-13")]
    [InlineData("dated 1936-08-19/1936-08-24", "1936-08-19/1936-08-24 = 1936-08-19/1936-08-24")]
    [InlineData("August–September 1936", "August–September 1936 = 1936-08/1936-09")]
    [InlineData("from August 1937 to November 1938", "August 1937 to November 1938 = 1937-08/1938-11")]
    [InlineData("August 1937-November 1938", "August 1937-November 1938 = 1937-08/1938-11")]
    [InlineData("The terror of 1936–38 ended.", "1936–38 = 1936/1938")]
    [InlineData("the terror of 1936-8", "1936-8 = 1936/1938")]
    [InlineData("the war of 1899–1902", "1899–1902 = 1899/1902")]
    [InlineData("the revolts of 1906-08", "1906-08 = 1906/1908")]
    [InlineData("1936 to 1938", "1936 to 1938 = 1936/1938")]
    [InlineData("between 1936 and 1938 arrests rose", "1936 and 1938 = 1936/1938")]
    [InlineData("from 1936 to 1938 arrests rose", "1936 to 1938 = 1936/1938")]
    [InlineData("the school year 1937/38", "1937/38 = 1937/1938")]
    [InlineData("Constantine reigned from 306 to 337.", "306 to 337 = 0306/0337")]
    [InlineData("Hadrian (117–138) built a wall.", "117–138 = 0117/0138")]
    [InlineData("Hadrian (r. 117–138) built a wall.", "117–138 = 0117/0138")]
    [InlineData("The First Punic War lasted from 264 to 241 BC.", "264 to 241 BC = -0263/-0240")]
    [InlineData("between 58 and 50 BC Caesar conquered Gaul", "58 and 50 BC = -0057/-0049")]
    [InlineData("Augustus (27 BC – AD 14) ruled.", "27 BC – AD 14 = -0026/0014")]
    [InlineData("The Flavians (AD 69–96) built it.", "AD 69–96 = 0069/0096")]
    [InlineData("from the 1920s to the 1950s", "1920s to the 1950s = 192X/195X")]
    public void A_range_is_one_date(string text, string dates) => Assert.Equal(dates, FoundDates.In(text));

    [Theory]
    [InlineData("The orders of 30 July and 5 August 1937", "30 July = 1937-07-30; 5 August 1937 = 1937-08-05")]
    [InlineData("on 19, 20 and 21 August 1936", "19 = 1936-08-19; 20 = 1936-08-20; 21 August 1936 = 1936-08-21")]
    [InlineData("in August and September 1936", "August = 1936-08; September 1936 = 1936-09")]
    [InlineData("in 49 and 48 BC", "49 = -0048; 48 BC = -0047")]
    [InlineData("In 1936, 19 August was a Wednesday.", "1936 = 1936; 19 August = XXXX-08-19")]
    public void A_list_is_completed_from_its_last_member(string text, string dates) => Assert.Equal(dates, FoundDates.In(text));

    [Theory]
    [InlineData("1 декабря 1934 года был убит Киров", "1 декабря 1934 года = 1934-12-01")]
    [InlineData("в августе 1936", "августе 1936 = 1936-08")]
    [InlineData("am 1. Dezember 1934", "1. Dezember 1934 = 1934-12-01")]
    [InlineData("im März 1938", "März 1938 = 1938-03")]
    [InlineData("le 1er décembre 1934", "1er décembre 1934 = 1934-12-01")]
    [InlineData("le 5 août 1936", "5 août 1936 = 1936-08-05")]
    public void Month_names_may_be_Russian_German_or_French(string text, string dates) => Assert.Equal(dates, FoundDates.In(text));

    [Fact]
    public void A_day_without_a_year_keeps_it_open_and_infers_it_from_the_date_before()
    {
        var mentions = DateFinder.Find("Kirov was shot in 1934. On 1 December Nikolaev fired; in the 1930s many doubted it. By February it was over.");

        Assert.Equal(["1934", "XXXX-12-01", "193X", "XXXX-02"], mentions.Select(mention => mention.Date.ToString()));
        Assert.Equal([null, 1934, null, null], mentions.Select(mention => mention.InferredYear));
        Assert.Equal(["1934", "1934-12-01", "193X", "XXXX-02"], mentions.Select(mention => mention.Resolved.ToString()));
    }

    [Theory]
    [InlineData("On 25 September 1788 the Parlement ruled that they should sit as in 1614. On 27 December it was granted.", 1788)]
    [InlineData("He resigned in February 1947, with a transfer by June 1948. On 24 March he left.", 1947)]
    [InlineData("Teruel was attacked in December 1937. It held out until 8 January.", null)]
    [InlineData("Teruel was attacked in December 1937. It held out until 8 January, and on 22 February it fell.", null)]
    [InlineData("It fell in August 1938. On 8 January 1939 they left, and on 22 February they came.", 1939)]
    public void A_year_is_not_inferred_from_an_aside_nor_across_New_Year(string text, int? year) =>
        Assert.Equal(year, DateFinder.Find(text)[^1].InferredYear);

    [Fact]
    public void A_year_is_not_inferred_where_it_has_no_such_day_or_no_date_stands_before()
    {
        var mentions = DateFinder.Find("On 1 December he fell. In 1935, on 29 February, he rose.");

        Assert.All(mentions, mention => Assert.Null(mention.InferredYear));
        Assert.Equal("XXXX-02-29", mentions[^1].Resolved.ToString());
    }

    [Theory]
    [InlineData("on 31 February 1934", "February 1934 = 1934-02")]
    [InlineData("in 1934-13-45", "")]
    [InlineData("December 1934 – 1 December", "December 1934 = 1934-12; 1 December = XXXX-12-01")]
    [InlineData("from 1938 to 1936", "1938 = 1938; 1936 = 1936")]
    public void A_date_that_does_not_exist_is_not_found_whole(string text, string dates) => Assert.Equal(dates, FoundDates.In(text));

    [Theory]
    [InlineData("1 and ")]
    [InlineData("from 1 to ")]
    [InlineData("19–")]
    [InlineData("c. the early ")]
    [InlineData("1,234,")]
    [InlineData("7")]
    [InlineData(" ")]
    [InlineData("\0\uD800")]
    public void A_long_text_of_beginnings_is_read_to_its_end(string beginning)
    {
        var text = string.Concat(Enumerable.Repeat(beginning, 100_000 / beginning.Length)) + ". On 1 December 1934.";

        Assert.Equal("1934-12-01", DateFinder.Find(text)[^1].Date.ToString());
    }
}
