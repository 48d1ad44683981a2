namespace PurgeBot.Chat.Facts;

/// <summary>A fact gives people by their full names where it first names them, or by a surname by which the corpus lists one person only.</summary>
internal sealed class NameRule(CorpusNames names)
{
    public bool Holds(Statement statement)
    {
        var introduced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in statement.Names)
        {
            var words = name.Span.Of(statement.Text).ToString();
            if (name.Words == 1 && !introduced.Contains(words) && names.IsOfPerson(words) && !names.IsKnown(words)) return false;
            foreach (var word in words.Split(' ')) introduced.Add(word);
        }

        return true;
    }
}
