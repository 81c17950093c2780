using CarecAssistant.Knowledge;

namespace CarecAssistant.Server.Tests.Pages;

/// <summary>Two articles: one of ours, one as published that tries everything an article must not do.</summary>
internal sealed class SmallLibrary : IKnowledge
{
    private const string Hostile =
        "The *first* sentence stands here. The **second** one [has a link](https://example.org/page) in it.\n\n" +
        "<script>alert('x')</script> <img src=x onerror=alert(1)>\n\n[bad](javascript:alert(1)) ![picture](https://elsewhere.example/p.png) <javascript:alert(2)> [local](/staff)\n\n# A heading\n\nThe *first* sentence stands here. Last words.";

    private readonly Dictionary<string, ArticleText> articles = new()
    {
        ["news/2023/visit"] = Text(new Article
        {
            Id = "news/2023/visit", Title = "Visit <b>& talks</b>", Language = "en", Published = new(2023, 5, 15), Body = Hostile, Url = new("https://www.example.org/visit"),
        }, "The first sentence stands here.", "The second one has a link in it.", "The first sentence stands here.", "Last words."),
        ["about/сводка"] = Text(new Article
        {
            Id = "about/сводка", Title = "Об Институте", Language = "ru", Origin = ArticleOrigin.Summary, AsOf = new(2026, 11, 1), Sources = [new("https://www.example.org/about"), new("javascript:alert(1)")],
            Body = "Институт работает в Урумчи. Он проводит исследования.",
        }, "Институт работает в Урумчи.", "Он проводит исследования."),
    };

    public KnowledgeState State => new(new DateTimeOffset(2026, 11, 24, 5, 0, 0, TimeSpan.Zero), 2, 6);

    public Task<ImportReport> OpenAsync(CancellationToken stop) => throw new NotSupportedException("Pages do not import.");

    public IReadOnlyList<TermGroup> GroupsOf(string text, string language) => throw new NotSupportedException("Pages do not search.");

    public Task<ArticleText?> FindAsync(string articleId, CancellationToken stop) => Task.FromResult(articles.GetValueOrDefault(articleId));

    public Task<IReadOnlyList<Hit>> SearchAsync(SearchQuery query, CancellationToken stop) => throw new NotSupportedException("Pages do not search.");

    public IReadOnlyList<Term> TermsOf(string text, string language) => throw new NotSupportedException("Pages do not search.");

    public double RarityOf(string term) => throw new NotSupportedException("Pages do not search.");

    public int SentencesMentioning(IReadOnlyCollection<string> terms) => throw new NotSupportedException("Pages do not search.");

    public Task CatchUpAsync(CancellationToken stop) => Task.CompletedTask;

    private static ArticleText Text(Article article, params string[] sentences)
    {
        var plain = string.Join(' ', sentences);
        var start = 0;
        return new(article, plain, [.. sentences.Select((text, number) =>
        {
            var sentence = new Sentence(number, number, start, text);
            start += text.Length + 1;
            return sentence;
        })], []);
    }
}
