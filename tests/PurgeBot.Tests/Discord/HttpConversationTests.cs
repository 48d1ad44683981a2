using PurgeBot.Tests.Discord.Contract;

namespace PurgeBot.Tests.Discord;

public sealed class HttpConversationTests(HttpConversationTests.HttpBot one) : ConversationTests(one), IClassFixture<HttpConversationTests.HttpBot>
{
    public sealed class HttpBot() : OneBot(Transport.Http);
}

public sealed class HttpDailyConversationTests() : DailyConversationTests(Transport.HttpBesideGateway);

public sealed class HttpTimelineTests(HttpConversationTests.HttpBot one) : TimelineConversationTests(one), IClassFixture<HttpConversationTests.HttpBot>;

public sealed class HttpNoteConversationTests() : NoteConversationTests(Transport.HttpBesideGateway);

public sealed class HttpQuizConversationTests() : QuizConversationTests(Transport.HttpBesideGateway);

public sealed class HttpReadTests(HttpConversationTests.HttpBot one) : ReadConversationTests(one), IClassFixture<HttpConversationTests.HttpBot>;
