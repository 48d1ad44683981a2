using PurgeBot.Training;

// Learns the weights from the training articles, measures them on the test articles, and writes them into the product.
//   dotnet run -c Release --project tests/PurgeBot.Training -- [tests/gold/history [src/PurgeBot.Answers/Learned]]
new Training(new Articles(args.ElementAtOrDefault(0) ?? "tests/gold/history"), Console.Out).Run(args.ElementAtOrDefault(1) ?? "src/PurgeBot.Answers/Learned");
