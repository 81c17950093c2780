using CarecAssistant.Enquiries;

namespace CarecAssistant.Server.Tests.Pages;

/// <summary>The contact inbox in a list.</summary>
internal sealed class InMemoryEnquiries(TimeProvider time) : IEnquiries
{
    private readonly List<Enquiry> all = [];
    private readonly HashSet<string> replies = [];
    private long version;

    public IReadOnlyList<Enquiry> All => all;

    public EnquiryCheck Check(NewEnquiry enquiry) => EnquiryCheck.Of(enquiry, "ask@institute.example", longestQuestion: 20_000);

    public Task<EnquiryReference> OpenAsync(NewEnquiry enquiry, CancellationToken stop)
    {
        if (all.FirstOrDefault(one => one.Opened.SubmissionId == enquiry.SubmissionId) is { } known) return Task.FromResult(known.Reference);
        version++;
        all.Add(new Enquiry
        {
            Reference = new EnquiryReference(2026, all.Count + 1), Opened = enquiry, OpenedAt = time.GetUtcNow(), State = EnquiryState.New,
            Deliveries = [new("inbox", null, true, 1, false), new("acknowledgement", null, false, 2, false), new("chat", time.GetUtcNow(), false, 1, false), new("reply", null, false, 9, true)],
        });
        return Task.FromResult(all[^1].Reference);
    }

    public Task<ReplyOutcome> ReplyAsync(EnquiryReference reference, NewReply reply, CancellationToken stop)
    {
        var at = all.FindIndex(one => one.Reference == reference);
        if (at < 0) return Task.FromResult(ReplyOutcome.UnknownEnquiry);
        if (!replies.Add(reply.SubmissionId)) return Task.FromResult(ReplyOutcome.AlreadyAccepted);
        version++;
        all[at] = all[at] with { State = EnquiryState.Resolved, Replies = [.. all[at].Replies, new Reply(reply.Text, reply.StaffName, time.GetUtcNow())] };
        return Task.FromResult(ReplyOutcome.Accepted);
    }

    public Task<Enquiry?> FindAsync(EnquiryReference reference, CancellationToken stop) => Task.FromResult(all.Find(one => one.Reference == reference));

    public Task<IReadOnlyList<EnquirySummary>> ListAsync(int most, CancellationToken stop) => Task.FromResult<IReadOnlyList<EnquirySummary>>(
        [.. all.Select(one => new EnquirySummary(one.Reference, one.Opened.Question, one.Opened.Name, one.Opened.Email is not null, one.Opened.Language, one.Opened.Channel, one.OpenedAt, one.OpenedAt, one.State, one.Replies.Count)).Reverse()]);

    public Task<long> VersionAsync(CancellationToken stop) => Task.FromResult(version);
}
