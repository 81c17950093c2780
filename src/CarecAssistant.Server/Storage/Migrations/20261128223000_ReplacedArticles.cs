using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CarecAssistant.Server.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ReplacedArticles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ReplacedArticles",
                columns: table => new
                {
                    ChangeNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<string>(type: "TEXT", nullable: false),
                    ReplacedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    NewTitle = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplacedArticles", x => x.ChangeNumber);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReplacedArticles_ReplacedAt",
                table: "ReplacedArticles",
                column: "ReplacedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReplacedArticles");
        }
    }
}
