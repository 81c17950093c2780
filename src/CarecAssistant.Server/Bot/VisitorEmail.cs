using System.Net.Mail;

namespace CarecAssistant.Server.Bot;

/// <summary>Whether a text is one e-mail address and nothing else.</summary>
internal static class VisitorEmail
{
    /// <summary>One address with a dotted domain, at most 254 characters (RFC 5321 §4.5.3.1), no display name.</summary>
    public static bool IsOne(string text) =>
        text.Length is > 5 and <= 254
        && !text.Any(sign => char.IsWhiteSpace(sign) || char.IsControl(sign) || sign is ',' or ';' or '<' or '>' or '"' or '(' or ')')
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.User.Length <= 64
        && address.Host.Split('.') is { Length: > 1 } labels
        && labels.All(label => label.Length is > 0 and < 64 && label[0] != '-' && label[^1] != '-' && label.All(sign => char.IsLetterOrDigit(sign) || sign == '-'))
        && labels[^1].Length > 1;
}
