using Microsoft.EntityFrameworkCore;

namespace CarecAssistant.Server.Storage.Conversations;

internal static class ConversationTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<ConversationRow>(row =>
        {
            row.ToTable("Conversations");
            row.HasKey(conversation => conversation.Id);
        });
        model.Entity<ActivityRow>(row =>
        {
            row.ToTable("Activities");
            row.HasKey(activity => new { activity.ConversationId, activity.Number });
            row.HasIndex(activity => new { activity.ConversationId, activity.ActivityId }).IsUnique();
            row.HasOne<ConversationRow>().WithMany().HasForeignKey(activity => activity.ConversationId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
