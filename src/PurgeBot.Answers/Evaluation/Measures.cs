namespace PurgeBot.Answers.Evaluation;

/// <summary>How good answers to a set of gold questions are. All shares lie between 0 and 1.</summary>
/// <param name="Questions">Number of questions.</param>
/// <param name="Answerable">Number of those that the corpus answers.</param>
/// <param name="PrecisionAt1">Share of the answerable whose first passage is a right one.</param>
/// <param name="MrrAt10">Mean over the answerable of 1 / rank of the first right passage among ten; 0 where there is none.</param>
/// <param name="RecallAt3">Mean over the answerable of the share of right passages among the first three.</param>
/// <param name="RecallAt10">The same among the first ten.</param>
/// <param name="ShortAnswers">Number of questions that want a short answer.</param>
/// <param name="ExactMatch">Share of those whose short answer is right.</param>
/// <param name="F1">Mean over those of the short answer's F1 over words; 0 where none is given.</param>
/// <param name="Coverage">Share of those that are given a short answer.</param>
/// <param name="Answered">Share of the answerable that are answered.</param>
/// <param name="Declined">Share of the others that are declined.</param>
public sealed record Measures(
    int Questions,
    int Answerable,
    double PrecisionAt1,
    double MrrAt10,
    double RecallAt3,
    double RecallAt10,
    int ShortAnswers,
    double ExactMatch,
    double F1,
    double Coverage,
    double Answered,
    double Declined)
{
    /// <summary>Balanced accuracy of declining: the mean of <see cref="Answered"/> and <see cref="Declined"/>.</summary>
    public double DecliningAccuracy => (Answered + Declined) / 2;

    /// <summary>Share of the unanswerable questions that are answered all the same.</summary>
    public double FalseAnswers => 1 - Declined;

    /// <summary>Share of the answerable questions that are declined.</summary>
    public double FalseDeclines => 1 - Answered;

    /// <summary>Where <see cref="FalseAnswers"/> lies in 19 of 20 samples like this one.</summary>
    public ShareInterval FalseAnswersInterval => ShareInterval.Of(FalseAnswers, Questions - Answerable);

    /// <summary>Where <see cref="FalseDeclines"/> lies in 19 of 20 samples like this one.</summary>
    public ShareInterval FalseDeclinesInterval => ShareInterval.Of(FalseDeclines, Answerable);
}
