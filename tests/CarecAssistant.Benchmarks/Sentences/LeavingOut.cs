using CarecAssistant.Knowledge;

namespace CarecAssistant.Benchmarks.Sentences;

/// <summary>The knowledge with one article that searches do not find: what a question meets when nothing published answers it. How rare words are is still counted with it.</summary>
internal sealed class LeavingOut(IKnowledge knowledge) : IKnowledge
{
    /// <summary>The id of that article; null leaves nothing out.</summary>
    public string? Article { get; set; }

    public KnowledgeState State => knowledge.State;

    public Task<ImportReport> OpenAsync(CancellationToken stop) => knowledge.OpenAsync(stop);

    public async Task<IReadOnlyList<Hit>> SearchAsync(SearchQuery query, CancellationToken stop)
    {
        if (Article is null) return await knowledge.SearchAsync(query, stop);
        var hits = await knowledge.SearchAsync(query with { Top = query.Top + 1 }, stop);
        return [.. hits.Where(hit => hit.Article.Article.Id != Article).Take(query.Top)];
    }

    public Task<ArticleText?> FindAsync(string articleId, CancellationToken stop) => knowledge.FindAsync(articleId, stop);

    public IReadOnlyList<Term> TermsOf(string text, string language) => knowledge.TermsOf(text, language);

    public IReadOnlyList<TermGroup> GroupsOf(string text, string language) => knowledge.GroupsOf(text, language);

    public double RarityOf(string term) => knowledge.RarityOf(term);

    public int SentencesMentioning(IReadOnlyCollection<string> terms) => knowledge.SentencesMentioning(terms);

    public Task CatchUpAsync(CancellationToken stop) => knowledge.CatchUpAsync(stop);
}
