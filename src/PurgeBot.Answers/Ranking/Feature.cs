namespace PurgeBot.Answers.Ranking;

/// <summary>What the ranking looks at in a passage. All but BM25 lie between 0 and 1.</summary>
/// <remarks>
/// A word's weight is its inverse document frequency, and every sum over words is divided by the sum over all the
/// question's words, so that values can be compared between questions.
/// </remarks>
public enum Feature
{
    /// <summary>Okapi BM25 of the paragraph, divided by the question's total weight.</summary>
    Bm25,

    /// <summary>Share of the question, by weight, that the paragraph holds.</summary>
    Coverage,

    /// <summary>Share of the question, by weight, that the best single sentence holds.</summary>
    SentenceCoverage,

    /// <summary>Share that stands in the document's title and the headings above the paragraph.</summary>
    Heading,

    /// <summary>Neighbouring words of the question that stand in the same order, at most one word apart.</summary>
    OrderedPairs,

    /// <summary>Neighbouring words of the question within eight words of each other, in any order.</summary>
    NearPairs,

    /// <summary>Share held by the best sentence that also holds what the answer must contain (a name, a date, a number).</summary>
    AnswerSentence,

    /// <summary>Share that stands among the paragraph's first eight words, the earlier the more: it is what the paragraph is about.</summary>
    Opening,

    /// <summary>Share that the paragraph lacks, but the one before it or the one after it holds; 0 for those that rank low without it.</summary>
    Neighbours,

    /// <summary>Share that stands in the paragraph with a capital: names and titles.</summary>
    Names,

    /// <summary>Share of the question, by weight, that the best two sentences in a row hold.</summary>
    TwoSentences,

    /// <summary>Share of its document in the best candidates' BM25: the question is about what that document is about.</summary>
    DocumentShare,

    /// <summary>Share of its section in the best candidates' BM25.</summary>
    SectionShare,

    /// <summary>1 where the paragraph has a date inside the one that the question names, however it is written.</summary>
    Date,
}
