namespace CarecAssistant.Enquiries;

/// <summary>A channel where staff see each enquiry as one card. The host implements it where it has one.</summary>
public interface IStaffChannel
{
    /// <summary>There is such a channel. Without one no card is put into the outbox.</summary>
    bool IsOpen { get; }

    /// <summary>Shows how an enquiry stands: by a new card when it has none (<see cref="Enquiry.StaffCard"/>), else by changing the one it has.</summary>
    /// <returns>How it ended; <see cref="Delivery.Done"/> says where the card stands.</returns>
    Task<Delivery> ShowAsync(Enquiry enquiry, CancellationToken stop);
}

/// <summary>Stands in where staff have no channel.</summary>
internal sealed class NoStaffChannel : IStaffChannel
{
    /// <inheritdoc/>
    public bool IsOpen => false;

    /// <inheritdoc/>
    public Task<Delivery> ShowAsync(Enquiry enquiry, CancellationToken stop) =>
        Task.FromResult<Delivery>(new Delivery.Never("Staff have no channel for cards any more (Teams:ChannelId)."));
}
