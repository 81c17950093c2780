namespace CarecAssistant.Knowledge.Web.Fetching;

/// <summary>One <c>Allow</c> or <c>Disallow</c> line (RFC 9309, 2.2.2): a beginning of a path in which <c>*</c> stands for anything and a last <c>$</c> for the end.</summary>
internal sealed class RobotsRule
{
    private readonly string[] parts;
    private readonly bool isWhole;

    public RobotsRule(string pattern, bool allows)
    {
        Allows = allows;
        Length = pattern.Length;
        isWhole = pattern.EndsWith('$');
        parts = RobotsText.Normalised(isWhole ? pattern[..^1] : pattern).Split('*');
    }

    public bool Allows { get; }

    /// <summary>The longest rule that fits wins.</summary>
    public int Length { get; }

    /// <param name="path">Normalised, with its query.</param>
    public bool Fits(string path)
    {
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (isWhole && i == parts.Length - 1) return path.Length - at >= parts[i].Length && path.EndsWith(parts[i], StringComparison.Ordinal);
            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + parts[i].Length;
        }

        return !isWhole || at == path.Length;
    }
}
