namespace CarecAssistant.Server.Commands;

/// <summary>What <c>manifest --json</c> prints.</summary>
/// <param name="File">The zip, absolute.</param>
/// <param name="BotId">Whose bot.</param>
/// <param name="Domain">Where its pages are.</param>
/// <param name="Files">What the zip holds.</param>
internal sealed record ManifestOutput(string File, string BotId, string Domain, IReadOnlyList<string> Files);
