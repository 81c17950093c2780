using Microsoft.EntityFrameworkCore;

namespace CarecAssistant.Server.Storage.Articles;

internal static class ArticleTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<ArticleRow>(row =>
        {
            row.ToTable("Articles");
            row.HasKey(article => new { article.Source, article.ArticleId });
            row.HasIndex(article => article.ChangeNumber).IsUnique();
            row.Property(article => article.Kind).HasConversion<string>();
            row.Property(article => article.Origin).HasConversion<string>();
        });
        model.Entity<ReplacedArticleRow>(row =>
        {
            row.ToTable("ReplacedArticles");
            row.HasKey(article => article.ChangeNumber);
            row.Property(article => article.ChangeNumber).ValueGeneratedNever();
            row.HasIndex(article => article.ReplacedAt);
        });
        model.Entity<ImportedSourceRow>(row =>
        {
            row.ToTable("ImportedSources");
            row.HasKey(source => source.Source);
        });
    }
}
