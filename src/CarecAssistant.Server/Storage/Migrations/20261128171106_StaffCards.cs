using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CarecAssistant.Server.Storage.Migrations
{
    /// <inheritdoc />
    public partial class StaffCards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "StaffCard",
                table: "Enquiries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "TeamsAddresses",
                columns: table => new
                {
                    Tenant = table.Column<string>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TeamsAddresses", x => x.Tenant);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TeamsAddresses");

            migrationBuilder.DropColumn(
                name: "StaffCard",
                table: "Enquiries");
        }
    }
}
