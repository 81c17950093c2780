using System.Text.Json;
using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Bot;

/// <summary>What the assistant notes for itself on a message it sends (<c>channelData.carec</c>), to be read again from the stored conversation.</summary>
internal sealed record AssistantNote
{
    /// <summary>A person's reply: who wrote it.</summary>
    public string? Staff { get; init; }

    /// <summary>The enquiry the message is about.</summary>
    public string? Reference { get; init; }

    /// <summary>The submit that this message confirms.</summary>
    public string? Submission { get; init; }

    /// <summary>The offer on this message, by its submission id.</summary>
    public string? Offer { get; init; }

    /// <summary>What was found before a person was offered, for staff.</summary>
    public string? Found { get; init; }

    /// <summary>The note on an activity, or null.</summary>
    public static AssistantNote? Of(Activity activity)
    {
        if (activity.ChannelData is not { ValueKind: JsonValueKind.Object } data || !data.TryGetProperty("carec", out var note) || note.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        try
        {
            return note.Deserialize(BotJson.Default.AssistantNote);
        }
        catch (JsonException)
        {
            // Not one of ours.
            return null;
        }
    }

    /// <summary>The channel data that carries the note.</summary>
    public JsonElement ToChannelData() => JsonSerializer.SerializeToElement(new AssistantData(this), BotJson.Default.AssistantData);
}

/// <summary>Channel data with a note in it.</summary>
internal sealed record AssistantData(AssistantNote Carec);
