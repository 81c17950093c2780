namespace CarecAssistant.Knowledge.Web;

/// <summary>What a server answered, whole and within the limits.</summary>
/// <param name="Address">Where it came from, after redirects.</param>
/// <param name="ContentType">The header as sent, with its charset; null when there was none.</param>
/// <param name="Body">The bytes, decompressed.</param>
internal sealed record WebDocument(Uri Address, string? ContentType, byte[] Body);
