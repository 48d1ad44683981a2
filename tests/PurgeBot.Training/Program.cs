using Microsoft.Extensions.Logging.Abstractions;
using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Training;

// Learns the weights from the training articles, measures them on the test articles, and writes them into the product.
//   dotnet run -c Release --project tests/PurgeBot.Training -- [tests/gold/history [src/PurgeBot.Answers/Learned]]
var questions = args.ElementAtOrDefault(0) ?? "tests/gold/history";
var learned = args.ElementAtOrDefault(1) ?? "src/PurgeBot.Answers/Learned";

using var library = Open(questions);
var examples = Example.ReadAll(questions, library);
var offTopic = OffTopic.ReadAll(questions, Training.ArticlesToLearnFrom(examples), Open);
new Training(examples, offTopic, library, Console.Out).Run(learned);

static Library Open(string corpus)
{
    // Lucene.Net's files stay readable after their names are gone.
    var index = Directory.CreateTempSubdirectory("purgebot-training-");
    try
    {
        return new LibraryStore(corpus, new IndexStore(index.FullName, TimeProvider.System, NullLogger<IndexStore>.Instance), NullLogger<LibraryStore>.Instance)
            .Open(force: false, progress: null, CancellationToken.None).Library;
    }
    finally
    {
        index.Delete(recursive: true);
    }
}
