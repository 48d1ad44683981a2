namespace PurgeBot.Answers.Names;

/// <summary>A person and the 1-based lines of <c>people.yaml</c> that name them and their dates; 0 for a date that is not given.</summary>
internal sealed record PeopleFileEntry(Person Person, int Line, int BornLine, int DiedLine);
