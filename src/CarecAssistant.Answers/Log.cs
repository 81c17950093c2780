using Microsoft.Extensions.Logging;

namespace CarecAssistant.Answers;

/// <summary>Everything this project can write down: ids, counts, durations; never text. Numbers 2100–2199.</summary>
internal static partial class Log
{
    [LoggerMessage(2101, LogLevel.Warning, "Writer {Writer} failed after {ElapsedMs} ms ({Failure}); the extractive writer took over the turn.")]
    public static partial void WriterFellBack(ILogger logger, string writer, long elapsedMs, WriterFailure failure);

    [LoggerMessage(2102, LogLevel.Warning, "Article {ArticleId} has {Paragraphs} paragraphs that give the assistant orders; they are kept out of answers. Look at the article.")]
    public static partial void ArticleGivesOrders(ILogger logger, string articleId, int paragraphs);
}
