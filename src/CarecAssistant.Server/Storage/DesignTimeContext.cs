using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CarecAssistant.Server.Storage;

/// <summary>For <c>dotnet ef migrations add</c>, which needs the model and no data.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<CarecDbContext>
{
    /// <inheritdoc/>
    public CarecDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<CarecDbContext>().UseSqlite(StorageRegistration.ConnectionTo(":memory:")).Options);
}
