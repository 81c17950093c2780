using System.Globalization;
using System.Text;
using MimeKit;

namespace CarecAssistant.Enquiries;

/// <summary>One address that mail can be sent to (RFC 5321 sizes, RFC 6531 letters): trimmed, the domain in lower case, the local part as typed.</summary>
public sealed record EmailAddress
{
    /// <summary>The longest address there is (RFC 5321 §4.5.3.1.3: 256 octets with its brackets).</summary>
    public const int Longest = 254;

    private const int LongestLocalPart = 64;
    private const int LongestDomain = 255;

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    private EmailAddress(string localPart, string domain) => (LocalPart, Domain) = (localPart, domain);

    /// <summary>What stands before the <c>@</c>.</summary>
    public string LocalPart { get; }

    /// <summary>What stands after it, in the letters a person reads.</summary>
    public string Domain { get; }

    /// <summary>The local part has letters outside ASCII: the mail server must speak SMTPUTF8.</summary>
    public bool NeedsUtf8 => !Ascii.IsValid(LocalPart);

    /// <summary>Reads what a person typed into a field for one address.</summary>
    /// <param name="text">As typed; spaces around it and a dot after it are forgiven.</param>
    /// <param name="address">The address; null when there is a fault.</param>
    /// <param name="fault">What is wrong, for a sentence beside the field.</param>
    public static bool TryParse(string? text, out EmailAddress? address, out EmailAddressFault fault)
    {
        address = null;
        var typed = (text ?? "").Trim(' ', '\t', '\u00A0', '\u3000');
        typed = typed.EndsWith('.') ? typed[..^1] : typed;
        fault = FaultOf(typed);
        if (fault != EmailAddressFault.None)
        {
            return false;
        }

        var at = typed.LastIndexOf('@');
        var local = typed[..at];
        if (!TryReadDomain(typed[(at + 1)..], out var domain, out var ascii))
        {
            fault = EmailAddressFault.NotAnAddress;
            return false;
        }

        if (Encoding.UTF8.GetByteCount(local) > LongestLocalPart || ascii.Length > LongestDomain
            || Encoding.UTF8.GetByteCount(local) + 1 + Math.Max(ascii.Length, Encoding.UTF8.GetByteCount(domain)) > Longest)
        {
            fault = EmailAddressFault.TooLong;
            return false;
        }

        // The last word has the library that will write it into a header.
        if (!IsLocalPart(local) || !MailboxAddress.TryParse($"{local}@{ascii}", out var mailbox) || mailbox.Name is { Length: > 0 })
        {
            fault = EmailAddressFault.NotAnAddress;
            return false;
        }

        address = new EmailAddress(local, domain);
        return true;
    }

    /// <summary>True when mail to it would come back to <paramref name="inbox"/>, a plus-address of it included.</summary>
    public bool ReachesInbox(string inbox)
    {
        if (!TryParse(inbox, out var own, out _) || own is null || own.Domain != Domain)
        {
            return false;
        }

        return string.Equals(LocalPart.Split('+')[0], own.LocalPart.Split('+')[0], StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{LocalPart}@{Domain}";

    private static EmailAddressFault FaultOf(string typed)
    {
        if (typed.Length == 0)
        {
            return EmailAddressFault.Missing;
        }

        // Format characters too: an address that reads other than it is written is nobody's.
        if (typed.Any(letter => char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
        {
            return EmailAddressFault.ControlCharacter;
        }

        if (typed.IndexOfAny([',', ';', '，', '；', '、']) >= 0 || typed.Count(letter => letter == '@') > 1)
        {
            return EmailAddressFault.MoreThanOne;
        }

        return typed.Contains('@') ? EmailAddressFault.None : EmailAddressFault.NotAnAddress;
    }

    // Quoted local parts are legal and nobody has one; what is quoted here is nearly always an attack.
    private static bool IsLocalPart(string local) => local.Length > 0 && local[0] != '.' && local[^1] != '.' && !local.Contains("..")
        && local.All(letter => char.IsAsciiLetterOrDigit(letter) || "!#$&'*+-/=?^_`{|}~.".Contains(letter) || IsForeignLetter(letter));

    private static bool IsForeignLetter(char letter) => letter > '\u007F'
        && (char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static bool TryReadDomain(string typed, out string domain, out string ascii)
    {
        try
        {
            ascii = Idn.GetAscii(typed).ToLowerInvariant();
            domain = Idn.GetUnicode(ascii);
        }
        catch (ArgumentException)
        {
            (domain, ascii) = ("", "");
            return false;
        }

        var labels = ascii.Split('.');
        return labels.Length > 1 && labels.All(label => label.Length is > 0 and < 64) && !labels[^1].All(char.IsAsciiDigit) && labels[^1].Length > 1;
    }
}

/// <summary>Why something typed is no address we can write to.</summary>
public enum EmailAddressFault
{
    /// <summary>Nothing: it is an address.</summary>
    None,

    /// <summary>Nothing was typed.</summary>
    Missing,

    /// <summary>It has not the form of an address, or its domain is none of the internet.</summary>
    NotAnAddress,

    /// <summary>More than one address.</summary>
    MoreThanOne,

    /// <summary>It holds line breaks or other characters that cannot be seen.</summary>
    ControlCharacter,

    /// <summary>Longer than mail can carry.</summary>
    TooLong,

    /// <summary>It is the contact inbox itself.</summary>
    OurOwn,
}
