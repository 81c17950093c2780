using System.Globalization;
using System.Text.RegularExpressions;

namespace CarecAssistant.Server.Contact;

/// <summary>Reads the address a person typed: one address, in any script, that could exist on the Internet.</summary>
internal static partial class EmailAddress
{
    /// <summary>The longest address (RFC 5321, 4.5.3.1.3: a path of 256 octets with its brackets).</summary>
    public const int Longest = 254;

    /// <summary>The address with spaces off and its domain in small letters; null when it is none.</summary>
    public static string? Read(string typed)
    {
        var text = typed.Trim().TrimEnd('.');
        if (text.Length > Longest || text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter))) return null;
        var match = Form().Match(text);
        if (!match.Success || match.Groups["local"].Length > 64) return null;
        var domain = match.Groups["domain"].Value.ToLowerInvariant();
        try
        {
            _ = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return null;
        }

        return $"{match.Groups["local"].Value}@{domain}";
    }

    /// <summary>The address is the inbox itself, or a plus-address of it: a reply would go in a circle.</summary>
    public static bool IsInbox(string address, string inbox)
    {
        var at = inbox.LastIndexOf('@');
        if (at < 1) return false;
        var (local, domain) = (inbox[..at], inbox[(at + 1)..]);
        var own = address.LastIndexOf('@');
        return string.Equals(address[(own + 1)..], domain, StringComparison.OrdinalIgnoreCase)
            && string.Equals(address[..own].Split('+')[0], local.Split('+')[0], StringComparison.OrdinalIgnoreCase);
    }

    // Local part: no brackets, quotes, commas, semicolons, percent signs (%0d) or empty parts. Domain: at least two labels, the last not a number.
    [GeneratedRegex(@"^(?<local>[^\s@<>()\[\]\\,;:""%.]+(\.[^\s@<>()\[\]\\,;:""%.]+)*)@(?<domain>([\p{L}\p{M}\p{N}]([\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}][\p{L}\p{M}\p{N}-]*[\p{L}\p{N}])$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Form();
}
