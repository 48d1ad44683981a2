namespace PurgeBot.Answers.Terms;

/// <summary>A word reduced to what the index compares: lower case, without diacritics, stemmed.</summary>
/// <remarks>Immutable, and shared by all places where the word stands.</remarks>
public sealed class Term
{
    /// <summary>The stem, as the index holds it.</summary>
    public string Text { get; }

    /// <summary>The word before stemming: lower case, without diacritics, possessive or apostrophes.</summary>
    public string Word { get; }

    /// <summary>Whether it is so common a word (the, of, was) that it says nothing about a passage.</summary>
    public bool IsStopWord { get; }

    /// <summary>Whether it is a number, in digits or in words.</summary>
    public bool IsNumber { get; }

    /// <summary>Hash of <see cref="Text"/>, stable across processes, in the upper bits that <see cref="TermHash"/> leaves to it.</summary>
    internal uint Hash { get; }

    /// <summary><see cref="Text"/> in UTF-8.</summary>
    internal byte[] Utf8 { get; }

    internal Term(string text, string word, bool isStopWord)
    {
        (Text, Word, IsStopWord) = (text, word, isStopWord);
        IsNumber = Numbers.Contains(word);
        Utf8 = System.Text.Encoding.UTF8.GetBytes(text);
        Hash = TermHash.Of(Utf8);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>A word where it stands in a text.</summary>
/// <param name="Term">What the index knows the word as.</param>
/// <param name="Span">The word as written, without a possessive ending.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct TermOccurrence(Term Term, Passages.TextSpan Span);
