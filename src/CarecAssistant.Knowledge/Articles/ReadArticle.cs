namespace CarecAssistant.Knowledge.Articles;

/// <summary>What became of a file: an article, or the reason why not.</summary>
/// <param name="Article">Its <see cref="Article.Id"/> is front matter's, or empty: then the path gives it.</param>
/// <param name="Failure">One plain sentence with the remedy.</param>
internal sealed record ReadArticle(Article? Article, string? Failure);
