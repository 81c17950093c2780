using Microsoft.EntityFrameworkCore;

namespace CarecAssistant.Server.Storage.Web;

internal static class WebTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<WebSourceRow>(row =>
        {
            row.ToTable("WebSources");
            row.HasKey(source => source.Source);
        });
        model.Entity<WebPageRow>(row =>
        {
            row.ToTable("WebPages");
            row.HasKey(page => new { page.Source, page.Page });
        });
    }
}
