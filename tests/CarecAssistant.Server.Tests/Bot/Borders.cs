using CarecAssistant.Answers;
using CarecAssistant.BotFramework;
using CarecAssistant.Enquiries;
using CarecAssistant.Knowledge;
using CarecAssistant.Server.Bot;
using CarecAssistant.Server.Teams;

namespace CarecAssistant.Server.Tests.Bot;

/// <summary>Gives the answers it was told to; one that nobody prepared fails the test.</summary>
internal sealed class PreparedAnswers : IAnswerer
{
    private readonly Queue<Func<Question, Answer>> prepared = new();

    public List<Question> Asked { get; } = [];

    public void Next(Answer answer) => prepared.Enqueue(_ => answer);

    public void NextFails() => prepared.Enqueue(_ => throw new InvalidOperationException("The index is damaged."));

    /// <summary>What a remote writer lets out before the answer; none: the writer is the offline one.</summary>
    public List<string> Released { get; } = [];

    public bool ShowsWhileWriting => Released.Count > 0;

    public Task<Answer> AnswerAsync(Question question, Action<string> show, CancellationToken stop)
    {
        Released.ForEach(show);
        return AnswerAsync(question, stop);
    }

    public Task<Answer> AnswerAsync(Question question, CancellationToken stop)
    {
        Asked.Add(question);
        return Task.FromResult(prepared.Dequeue()(question));
    }
}

/// <summary>An inbox that keeps what was opened, one a submission.</summary>
internal sealed class RecordedInbox : IEnquiries
{
    public List<NewEnquiry> Opened { get; } = [];

    public EnquiryCheck Check(NewEnquiry enquiry) => EnquiryCheck.Of(enquiry, "ask@institute.example", longestQuestion: 20_000);

    public Task<EnquiryReference> OpenAsync(NewEnquiry enquiry, CancellationToken stop)
    {
        var known = Opened.FindIndex(opened => opened.SubmissionId == enquiry.SubmissionId);
        if (known < 0)
        {
            Opened.Add(enquiry);
        }

        return Task.FromResult(new EnquiryReference(2026, (known < 0 ? Opened.Count - 1 : known) + 123));
    }

    public Task<ReplyOutcome> ReplyAsync(EnquiryReference reference, NewReply reply, CancellationToken stop) => throw new NotSupportedException();

    public Task<Enquiry?> FindAsync(EnquiryReference reference, CancellationToken stop) => throw new NotSupportedException();

    public Task<IReadOnlyList<EnquirySummary>> ListAsync(int most, CancellationToken stop) => throw new NotSupportedException();

    public Task<long> VersionAsync(CancellationToken stop) => throw new NotSupportedException();
}

/// <summary>One stored Direct Line conversation.</summary>
internal sealed class StoredConversation : IConversationStore
{
    public List<Activity> Activities { get; } = [];

    public Task<IReadOnlyList<StoredActivity>> ReadAsync(string conversationId, long after, int most, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<StoredActivity>>([.. Activities.Select((activity, index) => new StoredActivity(index + 1, activity)).Where(stored => stored.Number > after).Take(most)]);

    public Task<long> LastAsync(string conversationId, CancellationToken stop) => Task.FromResult((long)Activities.Count);

    public Task<bool> CreateAsync(string conversationId, string userId, DateTimeOffset at, CancellationToken stop) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> CreatedSinceAsync(DateTimeOffset since, CancellationToken stop) => throw new NotSupportedException();

    public Task<string?> FindUserAsync(string conversationId, CancellationToken stop) => throw new NotSupportedException();

    public Task<(StoredActivity Stored, bool IsNew)> AppendAsync(string conversationId, Activity activity, CancellationToken stop) => throw new NotSupportedException();
}

/// <summary>Records what is said outside a turn.</summary>
internal sealed class RecordedChat : IProactiveChat
{
    public List<(ConversationReference Where, Activity What)> Said { get; } = [];

    public bool IsGone { get; set; }

    public bool Fails { get; set; }

    public Task<bool> SayAsync(ConversationReference reference, Activity activity, CancellationToken stop)
    {
        if (Fails)
        {
            throw new HttpRequestException("refused");
        }

        Said.Add((reference, activity));
        return Task.FromResult(!IsGone);
    }
}

/// <summary>Knowledge of which only the size matters.</summary>
internal sealed class FixedKnowledge(KnowledgeState state) : IKnowledge
{
    public KnowledgeState State => state;

    public Task<ImportReport> OpenAsync(CancellationToken stop) => throw new NotSupportedException();

    public IReadOnlyList<TermGroup> GroupsOf(string text, string language) => throw new NotSupportedException();

    public Task<IReadOnlyList<Hit>> SearchAsync(SearchQuery query, CancellationToken stop) => throw new NotSupportedException();

    public Task<ArticleText?> FindAsync(string articleId, CancellationToken stop) => throw new NotSupportedException();

    public IReadOnlyList<Term> TermsOf(string text, string language) => throw new NotSupportedException();

    public double RarityOf(string term) => throw new NotSupportedException();

    public int SentencesMentioning(IReadOnlyCollection<string> terms) => throw new NotSupportedException();

    public Task CatchUpAsync(CancellationToken stop) => throw new NotSupportedException();
}

/// <summary>No staff channel: nobody calls.</summary>
internal sealed class NoTeams : ITeamsThreads, ITeamsAddress
{
    public Task<CardPlace> BeginAsync(ConversationReference teams, string tenant, string channel, Activity message, CancellationToken stop) => throw new NotSupportedException();

    public Task ReplaceAsync(ConversationReference teams, CardPlace place, Activity message, CancellationToken stop) => throw new NotSupportedException();

    public Task<ConversationReference?> FindAsync(string tenant, CancellationToken stop) => throw new NotSupportedException();

    public Task KeepAsync(string tenant, ConversationReference reference, CancellationToken stop) => throw new NotSupportedException();
}
