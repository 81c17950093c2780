namespace CarecAssistant.Knowledge.Articles;

/// <summary>A file that cannot become an article; the message is the sentence shown, remedy included. Caught once, in <see cref="ArticleReader"/>.</summary>
internal sealed class NotReadableException(string message) : Exception(message);
