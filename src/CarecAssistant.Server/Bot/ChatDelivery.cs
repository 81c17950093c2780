using System.Text.Json;
using CarecAssistant.BotFramework;
using CarecAssistant.Enquiries;
using CarecAssistant.Server.Wording;

namespace CarecAssistant.Server.Bot;

/// <summary>Brings a person's reply into the chat it belongs to, said to be a person's.</summary>
internal sealed class ChatDelivery(IProactiveChat chat, Words words, TimeProvider clock, ILogger<ChatDelivery> log) : IChatDelivery
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public async Task<Delivery> DeliverAsync(Guid messageId, string chatAddress, ChatReply reply, CancellationToken stop)
    {
        if (ReferenceIn(chatAddress) is not { Conversation.Id: not null } reference)
        {
            return new Delivery.Never("The address of the chat cannot be read.");
        }

        try
        {
            return await chat.SayAsync(reference, MessageOf(messageId, reply, reference), stop)
                ? new Delivery.Done()
                : new Delivery.Never("The conversation is gone.");
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            Log.ChatReplyFailed(log, messageId, failure.GetType().Name);
            return new Delivery.Later(clock.GetUtcNow() + Pause, $"The channel did not take it ({failure.GetType().Name}).");
        }
    }

    private Activity MessageOf(Guid messageId, ChatReply reply, ConversationReference reference)
    {
        var frame = words.Say("chat.reply", reply.Language, ("reference", reply.Reference), ("name", MarkdownText.Line(reply.StaffName)));
        return new()
        {
            Type = ActivityTypes.Message,
            Id = $"reply-{messageId:N}",
            From = reference.Bot,
            TextFormat = "markdown",
            Text = $"{frame}\n\n{MarkdownText.Of(reply.Text)}",
            Speak = reply.Text,
            Locale = Words.Speakable(reply.Language),
            InputHint = "acceptingInput",
            ChannelData = new AssistantNote { Staff = reply.StaffName, Reference = reply.Reference }.ToChannelData(),
        };
    }

    private static ConversationReference? ReferenceIn(string chatAddress)
    {
        try
        {
            return JsonSerializer.Deserialize(chatAddress, BotJson.Default.ConversationReference);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
