namespace CarecAssistant.Knowledge.Search;

/// <summary>A document that fits: an article as a whole or one of its passages.</summary>
/// <param name="Key">The article's.</param>
/// <param name="Number">The passage's; less than zero for an article as a whole.</param>
/// <param name="Score">How well it fits.</param>
/// <param name="Day">The day of publication as a day number; 0 when unknown.</param>
/// <param name="IsNews">Whether it is news.</param>
/// <param name="Document">The document's number in the index that was searched.</param>
internal readonly record struct Found(string Key, int Number, float Score, int Day, bool IsNews, int Document)
{
    /// <summary>The number of the article's own document: its passages stand right behind it.</summary>
    public int Whole => Document - Number - 1;
}
