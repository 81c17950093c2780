using Microsoft.EntityFrameworkCore;

namespace CarecAssistant.Server.Storage.Enquiries;

internal static class EnquiryTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<EnquiryRow>(row =>
        {
            row.ToTable("Enquiries");
            row.Ignore(enquiry => enquiry.Reference);
            row.HasIndex(enquiry => new { enquiry.Year, enquiry.Number }).IsUnique();
            row.HasIndex(enquiry => enquiry.SubmissionId).IsUnique();
            row.HasIndex(enquiry => enquiry.LastActivityAt);
            row.Property(enquiry => enquiry.State).HasConversion<string>();
            row.HasMany(enquiry => enquiry.Replies).WithOne().HasForeignKey(reply => reply.EnquiryId).OnDelete(DeleteBehavior.Cascade);
            row.HasMany(enquiry => enquiry.Outgoing).WithOne(message => message.Enquiry).HasForeignKey(message => message.EnquiryId)
                .OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ReplyRow>(row =>
        {
            row.ToTable("Replies");
            row.HasIndex(reply => new { reply.EnquiryId, reply.SubmissionId }).IsUnique();
        });
        model.Entity<OutgoingRow>(row =>
        {
            row.ToTable("Outgoing");
            row.HasKey(message => message.Sequence);
            row.HasIndex(message => message.MessageId).IsUnique();
            row.HasIndex(message => new { message.State, message.DueAt });
            row.Property(message => message.State).HasConversion<string>();
        });
    }
}
