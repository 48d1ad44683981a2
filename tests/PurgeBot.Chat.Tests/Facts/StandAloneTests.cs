using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Tests.Facts;

public sealed class StandAloneTests
{
    [Theory]
    [InlineData("Sergei Kirov, party chief of Leningrad, was murdered in the Smolny Institute on 1 December 1934.")]
    [InlineData("The law of 7 August 1932 on the protection of socialist property prescribed death for theft from collective farms.")]
    [InlineData("The Military Collegium condemned 36,157 people between October 1936 and September 1938, of whom 30,514 were sentenced to death.")]
    [InlineData("Historians disagree about the murder of Sergei Kirov, and no document shows an order of Joseph Stalin.")]
    [InlineData("Ivan Petrov wrote to Stalin that he was innocent of the crimes he had admitted under torture in Moscow.")]
    public void A_sentence_that_names_what_it_speaks_of_is_a_fact(string sentence) => Assert.Equal(FactFault.None, Passages.FaultOfLast(sentence));

    [Theory]
    [InlineData("Kirov was shot in 1934.", nameof(FactFault.Form))]
    [InlineData("Who was it that shot Sergei Kirov in the Smolny Institute in Leningrad on 1 December 1934?", nameof(FactFault.Form))]
    [InlineData("Sergei Kirov said \"let us wait in the Smolny Institute in Leningrad until December 1934.", nameof(FactFault.Form))]
    [InlineData("Sergei Kirov (party chief of Leningrad was shot in the Smolny Institute on 1 December 1934.", nameof(FactFault.Form))]
    [InlineData("In this book we show that Sergei Kirov was murdered in Leningrad on 1 December 1934.", nameof(FactFault.Form))]
    [InlineData("However, Sergei Kirov was murdered in the Smolny Institute in Leningrad on 1 December 1934.", nameof(FactFault.Connective))]
    [InlineData("As a result Sergei Kirov was murdered in the Smolny Institute in Leningrad in 1934.", nameof(FactFault.Connective))]
    [InlineData("The Politburo therefore exiled 663 former supporters of Ivan Petrov to Siberia in 1935.", nameof(FactFault.Connective))]
    [InlineData("Ivan Petrov and his brother were also condemned by the Military Collegium in August 1936.", nameof(FactFault.Connective))]
    [InlineData("Nine thousand people disappeared, of whom only a few ever came back to the towns and villages.", nameof(FactFault.Anchor))]
    [InlineData("All sixteen were condemned to death by the Military Collegium in Moscow on 24 August 1936.", nameof(FactFault.Anchor))]
    [InlineData("He was murdered in the Smolny Institute in Leningrad on the evening of 1 December 1934.", nameof(FactFault.Pronoun))]
    [InlineData("This murder in Leningrad on 1 December 1934 gave Joseph Stalin his reason for the purge.", nameof(FactFault.Pronoun))]
    [InlineData("The same murderer had come to the Smolny Institute in Leningrad in October 1934 already.", nameof(FactFault.Pronoun))]
    [InlineData("Another Bolshevik of Leningrad, Ivan Petrov, was murdered on the way to the Smolny Institute in 1934.", nameof(FactFault.Pronoun))]
    [InlineData("The Politburo recognised it as a crime by a decision that was published in Moscow in 1934.", nameof(FactFault.Pronoun))]
    [InlineData("Joseph Stalin dismissed him in Moscow in September 1936 and made him commissar of communications.", nameof(FactFault.Pronoun))]
    [InlineData("The Politburo condemned the murder and ordered the NKVD to arrest former members of the Opposition in 1934.", nameof(FactFault.DefiniteNoun))]
    [InlineData("The commission met in Moscow in 1956 and found the charges against Ivan Petrov to be false.", nameof(FactFault.DefiniteNoun))]
    [InlineData("The book drew on accounts of defectors and was printed in Moscow and Leningrad in 1990.", nameof(FactFault.DefiniteNoun))]
    [InlineData("The accomplices who stayed behind, led by Ivan Petrov in Moscow, wrote to Nikolai Yezhov.", nameof(FactFault.DefiniteNoun))]
    [InlineData("Joseph Stalin signed the decree in 1934 and left Leningrad with Nikolai Yezhov by a night train.", nameof(FactFault.DefiniteNoun))]
    [InlineData("Ivan Petrov, a former party secretary in Leningrad, was arrested in Moscow two years later.", nameof(FactFault.Time))]
    [InlineData("Joseph Stalin arrived in Leningrad the following day with Nikolai Yezhov and Ivan Petrov.", nameof(FactFault.Time))]
    [InlineData("In September Joseph Stalin telegraphed to Moscow that Ivan Petrov was unfit for his office.", nameof(FactFault.Time))]
    [InlineData("Joseph Stalin is today remembered in Leningrad as well as Moscow for the murder of Sergei Kirov.", nameof(FactFault.Time))]
    [InlineData("Ivan Petrov had lost his post in the Smolny Institute in Leningrad in the spring of 1934.", nameof(FactFault.Time))]
    [InlineData("Orlov, a member of the Politburo, was shot in the prison of Tobolsk on 21 May 1939.", nameof(FactFault.Name))]
    [InlineData("In August 1936 Kamenev was condemned to death by the Military Collegium in Moscow.", nameof(FactFault.Name))]
    [InlineData("Joseph Stalin boasted in Moscow in November 1938 of having cleared out forty thousand.", nameof(FactFault.Pronoun))]
    [InlineData("The effect of the murder of Sergei Kirov in 1934 on Joseph Stalin's policy is disputed.", nameof(FactFault.Opinion))]
    [InlineData("Nine physicians were said to have murdered leaders of the NKVD in Moscow by wrong treatment in 1953.", nameof(FactFault.Claim))]
    [InlineData("One historian sees in the murder of Sergei Kirov in 1934 a deed of Joseph Stalin himself.", nameof(FactFault.Opinion))]
    [InlineData("Some historians believe that Sergei Kirov was murdered in 1934 on an order of Joseph Stalin.", nameof(FactFault.Opinion))]
    [InlineData("Ivan Petrov argues that Sergei Kirov was murdered in 1934 on an order of Joseph Stalin.", nameof(FactFault.Opinion))]
    [InlineData("The murder of Sergei Kirov in 1934 has been read as a removal of rivals by Joseph Stalin.", nameof(FactFault.Opinion))]
    [InlineData("Ivan Petrov testified in Moscow in August 1936 that he had met Nikolai Yezhov in Copenhagen in 1932.", nameof(FactFault.Claim))]
    [InlineData("The charges of 1938 included the murder of Sergei Kirov in Leningrad and treason for Germany.", nameof(FactFault.Claim))]
    public void A_sentence_that_leans_on_others_or_misleads_is_none(string sentence, string fault) =>
        Assert.Equal(fault, Passages.FaultOfLast(sentence).ToString());

    [Theory]
    [InlineData("Stalin knew of it. More than 20,000 people were executed in Mongolia by 1939, most of them lamas.")]
    [InlineData("Butovo is a place. Prisoners were struck with fists and kept in cells without food or water by the NKVD.")]
    [InlineData("Butovo is a place. By 1939 only a few hundred churches were still open for worship and prayer.")]
    [InlineData("Butovo is a place. A second trial of engineers was held by the Military Collegium in Moscow in 1931.")]
    public void Within_a_paragraph_a_sentence_needs_a_subject_and_a_time_of_its_own(string paragraph) =>
        Assert.Equal(FactFault.Anchor, Passages.FaultOfLast(paragraph));

    [Theory]
    [InlineData("The League met. The Politburo gave Ivan Petrov a prize of its own in Moscow in the year 1938.")]
    [InlineData("Yezhov was honoured. In December 1937 Joseph Stalin praised the NKVD with a speech in his honour.")]
    [InlineData("Butovo is a place. From October to November 1937 the NKVD shot 1,111 prisoners from Leningrad there.")]
    public void Within_a_paragraph_a_pronoun_mostly_means_what_the_sentences_before_speak_of(string paragraph) =>
        Assert.Equal(FactFault.Pronoun, Passages.FaultOfLast(paragraph));

    [Fact]
    public void A_sentence_that_begins_inside_a_quotation_is_none() =>
        Assert.Equal(FactFault.Form, Passages.FaultOfLast("He said: \"We waited. Sergei Kirov was murdered in the Smolny Institute in Leningrad on 1 December 1934.\""));
}
