using System.Globalization;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>The name that an uploaded file is shown and saved under.</summary>
internal static class FileName
{
    private const int Longest = 100;
    private const string Nameless = "file";
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

    /// <summary>The last part of the name, without what is a sign of a path, of markup or of the far side of a screen, and no longer than 100 characters with its extension.</summary>
    public static string Cleaned(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = new string([.. last.Where(IsPlain)]).Trim(' ', '.');
        var extension = Path.GetExtension(plain);
        if (extension.Length > 10) extension = "";
        var stem = plain[..^extension.Length];
        if (stem.Length > Longest - extension.Length) stem = stem[..(Longest - extension.Length)];
        if (stem.Length == 0) return Nameless + extension;
        return IsDevice(stem.Split('.')[0]) ? $"_{stem}{extension}" : stem + extension;
    }

    private static bool IsPlain(char letter) =>
        !char.IsSurrogate(letter) && letter is not ('"' or '<' or '>' or ':' or '|' or '?' or '*' or '\'' or '`')
        && char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static bool IsDevice(string stem) =>
        Devices.Contains(stem, StringComparer.OrdinalIgnoreCase)
        || (stem is { Length: 4 } && char.IsAsciiDigit(stem[3]) && (stem.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("LPT", StringComparison.OrdinalIgnoreCase)));
}
