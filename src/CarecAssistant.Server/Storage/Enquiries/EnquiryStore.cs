using System.Globalization;
using CarecAssistant.Enquiries;
using Microsoft.EntityFrameworkCore;

namespace CarecAssistant.Server.Storage.Enquiries;

/// <summary>Enquiries and what leaves because of them.</summary>
internal sealed class EnquiryStore(StorageWriter writer, IDbContextFactory<CarecDbContext> contexts) : IEnquiryStore
{
    private const string Version = "enquiries";

    /// <inheritdoc/>
    public Task<(EnquiryReference Reference, bool IsNew)> AddAsync(
        NewEnquiry enquiry, int year, DateTimeOffset at, Func<EnquiryReference, IReadOnlyList<OutgoingMessage>> messages, CancellationToken stop) =>
        writer.WriteAsync(
            async context =>
            {
                var earlier = await context.Enquiries.AsNoTracking().FirstOrDefaultAsync(row => row.SubmissionId == enquiry.SubmissionId, stop);
                if (earlier is not null)
                {
                    return (earlier.Reference, false);
                }

                var number = await context.RaiseAsync(string.Create(CultureInfo.InvariantCulture, $"references-{year}"), 1, stop);
                var reference = new EnquiryReference(year, checked((int)number));
                var row = EnquiryRow.Of(enquiry, reference, at);
                row.Outgoing.AddRange(messages(reference).Select(message => OutgoingRow.Of(message, at)));
                context.Enquiries.Add(row);
                await context.RaiseAsync(Version, 1, stop);
                return (reference, true);
            },
            stop);

    /// <inheritdoc/>
    public Task<ReplyOutcome> AddReplyAsync(
        EnquiryReference reference, NewReply reply, DateTimeOffset at, IReadOnlyList<OutgoingMessage> messages, CancellationToken stop) =>
        writer.WriteAsync(
            async context =>
            {
                var enquiry = await context.Enquiries.FirstOrDefaultAsync(row => row.Year == reference.Year && row.Number == reference.Number, stop);
                if (enquiry is null)
                {
                    return ReplyOutcome.UnknownEnquiry;
                }

                if (await context.Replies.AnyAsync(row => row.EnquiryId == enquiry.Id && row.SubmissionId == reply.SubmissionId, stop))
                {
                    return ReplyOutcome.AlreadyAccepted;
                }

                if (reply.AfterReplies is { } seen && await context.Replies.CountAsync(row => row.EnquiryId == enquiry.Id, stop) != seen)
                {
                    return ReplyOutcome.Overtaken;
                }

                enquiry.Replies.Add(new ReplyRow
                {
                    SubmissionId = reply.SubmissionId,
                    Text = reply.Text,
                    StaffName = reply.StaffName,
                    StaffId = reply.StaffId,
                    At = at,
                });
                enquiry.Outgoing.AddRange(messages.Select(message => OutgoingRow.Of(message, at)));
                (enquiry.State, enquiry.LastActivityAt) = (EnquiryState.Resolved, at);
                await context.RaiseAsync(Version, 1, stop);
                return ReplyOutcome.Accepted;
            },
            stop);

    /// <inheritdoc/>
    public async Task<Enquiry?> FindAsync(EnquiryReference reference, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var row = await context.Enquiries.AsNoTracking().AsSplitQuery().Include(enquiry => enquiry.Replies).Include(enquiry => enquiry.Outgoing)
            .FirstOrDefaultAsync(enquiry => enquiry.Year == reference.Year && enquiry.Number == reference.Number, stop);
        return row?.ToEnquiry();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EnquirySummary>> ListAsync(int most, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await context.Enquiries.AsNoTracking()
            .OrderByDescending(enquiry => enquiry.LastActivityAt).ThenByDescending(enquiry => enquiry.Id).Take(most)
            .Select(enquiry => new EnquirySummary(
                new EnquiryReference(enquiry.Year, enquiry.Number), enquiry.Question, enquiry.Name, enquiry.Email != null, enquiry.Language,
                enquiry.Channel, enquiry.OpenedAt, enquiry.LastActivityAt, enquiry.State, enquiry.Replies.Count))
            .ToListAsync(stop);
    }

    /// <inheritdoc/>
    public async Task<long> VersionAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await context.Counters.Where(counter => counter.Name == Version).Select(counter => counter.Value).FirstOrDefaultAsync(stop);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OutgoingMessage>> ClaimDueAsync(DateTimeOffset now, TimeSpan lease, int most, CancellationToken stop)
    {
        await using (var context = await contexts.CreateDbContextAsync(stop))
        {
            if (!await Due(context, now).AnyAsync(stop))
            {
                return []; // The usual case, seen without taking the write lock.
            }
        }

        return await writer.WriteAsync<IReadOnlyList<OutgoingMessage>>(
            async context =>
            {
                var due = await Due(context, now).Include(message => message.Enquiry)
                    .OrderBy(message => message.DueAt).ThenBy(message => message.Sequence).Take(most).ToListAsync(stop);
                foreach (var message in due)
                {
                    message.ClaimedUntil = now + lease;
                    message.Attempts++;
                }

                return [.. due.Select(message => message.ToMessage(message.Enquiry!.Reference))];
            },
            stop);
    }

    /// <inheritdoc/>
    public Task<bool> RenewAsync(Guid messageId, int attempt, DateTimeOffset until, CancellationToken stop) => writer.WriteAsync(
        async context =>
        {
            var row = await context.Outgoing.FirstOrDefaultAsync(message => message.MessageId == messageId, stop);
            return row?.Renew(attempt, until) ?? false;
        },
        stop);

    /// <inheritdoc/>
    public Task RecordAsync(Guid messageId, int attempt, Delivery delivery, DateTimeOffset at, CancellationToken stop) => writer.WriteAsync(
        async context =>
        {
            var row = await context.Outgoing.Include(message => message.Enquiry).FirstOrDefaultAsync(message => message.MessageId == messageId, stop);
            if (row is not null)
            {
                row.Record(attempt, delivery, at);
                if (delivery is Delivery.Done { StaffCard: { } card }) row.Enquiry!.StaffCard = card;
                await context.RaiseAsync(Version, 1, stop);
            }
        },
        stop);

    /// <inheritdoc/>
    public async Task<(int Waiting, int OnlyWritten)> CountOutgoingAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var counts = await context.Outgoing.GroupBy(message => message.State)
            .Select(group => new { State = group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.State, group => group.Count, stop);
        return (counts.GetValueOrDefault(OutgoingState.Waiting), counts.GetValueOrDefault(OutgoingState.OnlyWritten));
    }

    private static IQueryable<OutgoingRow> Due(CarecDbContext context, DateTimeOffset now) => context.Outgoing.Where(message =>
        message.State == OutgoingState.Waiting && message.DueAt <= now && (message.ClaimedUntil == null || message.ClaimedUntil <= now));
}
