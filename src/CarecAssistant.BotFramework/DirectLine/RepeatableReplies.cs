namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>
/// Sends what a turn says under ids made from the activity that it answers. A turn that is run again, because the process that ran it
/// died, says the same under the same ids, and the store keeps what it has.
/// </summary>
internal sealed class RepeatableReplies(DirectLineSender sender, string turnId) : IActivitySender
{
    private int said;

    public Task<ResourceResponse> SendAsync(Activity activity, CancellationToken stop) => sender.SendAsync(
        activity.Id is null && activity.Type != ActivityTypes.Typing
            ? activity with { Id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{turnId}.{Interlocked.Increment(ref said)}") }
            : activity,
        stop);
}
