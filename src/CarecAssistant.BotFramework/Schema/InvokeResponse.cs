using System.Text.Json;

namespace CarecAssistant.BotFramework;

/// <summary>What an invoke is answered with.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON, if any.</param>
public sealed record InvokeResponse(int Status, JsonElement? Body = null);

/// <summary>Answer to an activity with <c>deliveryMode: expectReplies</c>.</summary>
internal sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);
