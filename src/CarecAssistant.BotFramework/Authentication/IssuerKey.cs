using Microsoft.IdentityModel.Tokens;

namespace CarecAssistant.BotFramework.Authentication;

/// <summary>A key that tokens are signed with.</summary>
/// <param name="Key">Its public half.</param>
/// <param name="Endorsements">Channels whose tokens it may sign, compared ordinally; empty for issuers that name none.</param>
internal sealed record IssuerKey(RsaSecurityKey Key, IReadOnlySet<string> Endorsements);
