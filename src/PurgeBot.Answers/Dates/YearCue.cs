namespace PurgeBot.Answers.Dates;

/// <summary>What the words before a number say of its being a year.</summary>
internal enum YearCue
{
    /// <summary>Nothing: four digits from 1000 to 2099 are a year unless what follows counts something.</summary>
    None,

    /// <summary>It is the name of a thing: Order No. 1937, p. 1234.</summary>
    Reference,

    /// <summary>It is an amount: £1200, at least 1500, a force of 1200.</summary>
    Amount,

    /// <summary>It follows a preposition of time: in 1937, by 476.</summary>
    Temporal,

    /// <summary>It follows "from" or "between", which are for amounts as well as times.</summary>
    Range,

    /// <summary>It follows "of": the census of 1937, the battle of 378.</summary>
    Of,

    /// <summary>It follows "the" or a like word: the 1937 census.</summary>
    Determiner,

    /// <summary>It goes on a list of dates: 1936 and 1937.</summary>
    Joined,

    /// <summary>It follows a month or a season: December 1934.</summary>
    Dated,
}
