using CsCheck;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Tests.Facts;

public sealed class FactPropertyTests
{
    private static readonly string[] Words =
    [
        "Sergei", "Kirov", "the", "decree", "of", "1 December 1934", "was", "shot", "he", "it", "in", "Leningrad", ",", ";", "\"", "(", ")", "and", "that", "NKVD",
        "the following day", "BC", "25 October (7 November) 1917", "29 February 1900", "arrested", "who", "'s", "–", "😀", "e\u0301", "Смерть", "No. 00447", "such", "as",
    ];

    private static readonly Gen<string> AnySentence = Gen.Int[0, Words.Length - 1].Array[1, 40].Select(words => string.Join(' ', words.Select(word => Words[word])) + ".");

    private static readonly Gen<string> AnyText = Gen.OneOf(
        AnySentence.Array[1, 6].Select(sentences => string.Join(' ', sentences)),
        Gen.Char.Array[1, 300].Select(units => new string(units)));

    [Fact]
    public void Of_any_text_every_fact_is_a_stretch_of_whole_sentences_within_the_limits() => AnyText.Sample(text =>
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        foreach (var fact in Passages.FactsOf(text))
        {
            Assert.Contains(fact, text, StringComparison.Ordinal);
            Assert.InRange(fact.Length, 60, 400);
        }

        _ = Passages.DayOf(text);
    });

    [Fact]
    public void Of_any_document_ids_are_unique_and_lead_back_to_their_facts() =>
        AnySentence.Select(sentence => $"Sergei Kirov was shot in Leningrad on 1 December 1934 in the Smolny Institute. {sentence}")
            .Array[1, 8].Sample(
                paragraphs =>
                {
                    using var open = new OpenCorpus(("a.md", "# A\n\n" + string.Join("\n\n", paragraphs)), ("b.md", "# B\n\n" + string.Join("\n\n", paragraphs)));
                    using var lease = open.Live.Acquire();
                    var book = FactBook.Of(lease.Library, open.Engine);
                    var facts = book.Facts.ToList();
                    Assert.Equal(book.Count, facts.Count);
                    Assert.Equal(facts.Count, facts.Select(fact => fact.Id).Distinct().Count());
                    Assert.All(facts, fact => Assert.Equal(fact.Text, book.Find(fact.Id)!.Text));
                    Assert.All(facts, fact => Assert.Equal(fact.Text, fact.Span.Of(fact.Passage.Text).ToString()));
                },
                iter: 10);

    [Fact]
    public void Any_id_is_found_or_not() => Gen.OneOf(Gen.Char.Array[0, 20].Select(units => new string(units)), Gen.ULong.Select(FactId.Write))
        .Sample(id => !FactId.TryRead(id, out var hash) || FactId.Write(hash) == id || FactId.TryRead(FactId.Write(hash), out _));
}
