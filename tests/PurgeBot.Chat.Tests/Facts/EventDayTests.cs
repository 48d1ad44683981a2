namespace PurgeBot.Chat.Tests.Facts;

public sealed class EventDayTests
{
    [Theory]
    [InlineData("Sergei Kirov was shot in the afternoon of 1 December 1934 in the Smolny Institute.", "12-01")]
    [InlineData("On 21 August 1937 a decree ordered all Koreans out of the border districts.", "08-21")]
    [InlineData("The law of 7 August 1932 prescribed death for theft from collective farms.", "08-07")]
    [InlineData("Internal passports were introduced by a decree of the Presidium of 27 December 1932.", "12-27")]
    [InlineData("The second Moscow trial was held on 23–30 January 1937 in the House of Unions.", "01-23")]
    [InlineData("The Central Committee met from 23 February to 5 March 1937 in Moscow.", "02-23")]
    [InlineData("All were shot in the night to 25 August 1936, although the law gave them three days.", "08-25")]
    [InlineData("The Secret Speech was the address that Nikita Khrushchev gave on 25 February 1956.", "02-25")]
    [InlineData("Isaac Babel was arrested on 15 May 1939 and shot in Moscow on 27 January 1940.", "01-27")]
    [InlineData("Ivan Petrov, dismissed on 11 May 1937, was arrested on 22 May 1937 in Moscow.", "05-22")]
    [InlineData("Ivan Petrov was a writer. He was shot in Moscow on 21 April 1938.", "04-21")]
    public void The_day_is_that_of_what_the_fact_states(string text, string day) => Assert.Equal(day, Passages.DayOf(text));

    [Theory]
    [InlineData("The Military Collegium judged prisoners in closed hearings under the law of 1 December 1934.")]
    [InlineData("Alexei Rykov was commissar until Genrikh Yagoda replaced him on 26 September 1936.")]
    [InlineData("Documents name 20,761 people shot in Butovo between 8 August 1937 and 19 October 1938.")]
    [InlineData("The envoy did not return, and wrote a letter that was dated 17 August 1939.")]
    [InlineData("Ivan Petrov, who had been arrested on 5 May 1937, was released in 1940.")]
    [InlineData("Some exiles said that the elections of 12 December 1937 would bring them home.")]
    [InlineData("Arrests went on until 17 November 1938 in the towns, and later in the camps.")]
    [InlineData("Ivan Petrov was arrested about 5 May 1937~ or in June 1937.")]
    [InlineData("Ivan Petrov was shot in August 1936, and his brother in 1938.")]
    [InlineData("On 1 May, 2 June, 3 July and 4 August 1937 there were meetings in Moscow.")]
    public void A_day_that_is_only_mentioned_is_no_day_of_an_event(string text) => Assert.Null(Passages.DayOf(text));

    [Theory]
    [InlineData("The Winter Palace was stormed on 25 October (7 November) 1917 by Red Guards.", "11-07")]
    [InlineData("The Winter Palace was stormed on 25 October 1917 (Old Style) by Red Guards.", "11-07")]
    [InlineData("The Winter Palace was stormed on 7 November 1917 by Red Guards.", "11-07")]
    public void Days_of_the_Julian_calendar_are_remembered_by_the_Gregorian_one(string text, string day) => Assert.Equal(day, Passages.DayOf(text));
}
