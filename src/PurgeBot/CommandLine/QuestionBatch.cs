using System.Threading.Channels;
using PurgeBot.Answers;
using PurgeBot.Output;

namespace PurgeBot.CommandLine;

/// <summary>
/// Answers a stream of JSON questions, one a line, on all processors, in their order and in constant memory. A line's answer is
/// written without waiting for the next line. Empty lines are passed over.
/// </summary>
internal sealed class QuestionBatch(Library library, int limit, TimeProvider time)
{
    // Some take ten times as long as others: so many keep every processor busy behind one of those.
    private static readonly int MostInWork = 16 * Environment.ProcessorCount;

    private readonly AnswerEngine _engine = new();

    /// <summary>Answers all lines.</summary>
    /// <exception cref="IOException">The questions cannot be read, or the answers not written.</exception>
    public async Task RunAsync(TextReader questions, TextWriter answers, CancellationToken ct)
    {
        var inWork = Channel.CreateBounded<Task<string>>(new BoundedChannelOptions(MostInWork)
        {
            SingleReader = true,
            SingleWriter = true,
            FullMode = BoundedChannelFullMode.Wait,
        });

        // Reading a pipe waits as long as its writer likes: on a thread of its own, for which nothing waits once the work is stopped.
        _ = Task.Factory.StartNew(() => Read(questions, inWork.Writer, ct), ct, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await foreach (var answer in inWork.Reader.ReadAllAsync(ct))
        {
            await answers.WriteLineAsync((await answer).AsMemory(), ct);
            // A script may wait for this answer before it writes its next question.
            await answers.FlushAsync(ct);
        }
    }

    private void Read(TextReader questions, ChannelWriter<Task<string>> inWork, CancellationToken ct)
    {
        try
        {
            foreach (var line in InputLine.ReadAll(questions).Where(line => !string.IsNullOrWhiteSpace(line.Text)))
            {
                inWork.WriteAsync(Task.Run(() => AnswerLine(line), ct), ct).AsTask().Wait(ct);
            }

            inWork.Complete();
        }
        catch (Exception error)
        {
            // Thrown where the answers are written.
            inWork.Complete(error);
        }
    }

    private string AnswerLine(InputLine line)
    {
        switch (QuestionLine.Read(line.Text))
        {
            case var read when !line.IsWhole:
                return AnswerJson.WriteError(read.Id, $"The line is longer than {InputLine.MaxLength:N0} characters.");
            case QuestionLine.Question question:
                var asked = AskedQuestion.Ask(_engine, library, question.Kind, question.Query, limit, time);
                return AnswerJson.Write(asked.Answer, question.Id, asked.Elapsed);
            case QuestionLine.Fault fault:
                return AnswerJson.WriteError(fault.Id, fault.Message);
            case var other:
                throw new NotSupportedException($"{other.GetType().Name} cannot be answered.");
        }
    }
}
