using CarecAssistant.Server.Storage.Articles;
using CarecAssistant.Server.Storage.Conversations;
using CarecAssistant.Server.Storage.Enquiries;
using CarecAssistant.Server.Storage.Teams;
using CarecAssistant.Server.Storage.Web;
using Microsoft.EntityFrameworkCore;

namespace CarecAssistant.Server.Storage;

/// <summary>The one model of everything that is kept.</summary>
internal sealed class CarecDbContext(DbContextOptions<CarecDbContext> options) : DbContext(options)
{
    public DbSet<CounterRow> Counters => Set<CounterRow>();

    public DbSet<ArticleRow> Articles => Set<ArticleRow>();

    public DbSet<ReplacedArticleRow> ReplacedArticles => Set<ReplacedArticleRow>();

    public DbSet<ImportedSourceRow> ImportedSources => Set<ImportedSourceRow>();

    public DbSet<WebSourceRow> WebSources => Set<WebSourceRow>();

    public DbSet<WebPageRow> WebPages => Set<WebPageRow>();

    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<ActivityRow> Activities => Set<ActivityRow>();

    public DbSet<EnquiryRow> Enquiries => Set<EnquiryRow>();

    public DbSet<ReplyRow> Replies => Set<ReplyRow>();

    public DbSet<OutgoingRow> Outgoing => Set<OutgoingRow>();

    public DbSet<TeamsAddressRow> TeamsAddresses => Set<TeamsAddressRow>();

    /// <summary>Raises a counter; the caller's transaction holds the write lock, so nobody else has the number.</summary>
    /// <returns>The new value.</returns>
    public async Task<long> RaiseAsync(string counter, long by, CancellationToken stop)
    {
        var row = await Counters.FindAsync([counter], stop);
        if (row is null)
        {
            row = new CounterRow { Name = counter };
            Counters.Add(row);
        }

        return row.Value += by;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CounterRow>(row =>
        {
            row.ToTable("Counters");
            row.HasKey(counter => counter.Name);
        });
        ArticleTables.Describe(modelBuilder);
        WebTables.Describe(modelBuilder);
        ConversationTables.Describe(modelBuilder);
        EnquiryTables.Describe(modelBuilder);
        TeamsTables.Describe(modelBuilder);
    }
}
