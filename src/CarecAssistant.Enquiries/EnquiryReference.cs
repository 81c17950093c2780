using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CarecAssistant.Enquiries;

/// <summary>How people name an enquiry: <c>CAREC-2026-000123</c>.</summary>
/// <param name="Year">The year it was opened in, at the institute.</param>
/// <param name="Number">Rises within the year; six digits or more.</param>
public readonly partial record struct EnquiryReference(int Year, int Number)
{
    /// <summary>Reads a reference in any case and with spaces around it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EnquiryReference reference)
    {
        var match = Form().Match(text ?? "");
        reference = match.Success
            ? new(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
            : default;
        return match.Success;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"CAREC-{Year:0000}-{Number:000000}");

    [GeneratedRegex(@"^\s*CAREC-([0-9]{4})-([0-9]{6,9})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
