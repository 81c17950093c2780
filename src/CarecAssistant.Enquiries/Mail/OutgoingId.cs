using System.Security.Cryptography;
using System.Text;

namespace CarecAssistant.Enquiries.Mail;

/// <summary>Ids of outgoing messages, made from the submission: a repeat has the same one, and a reply finds the mail it answers.</summary>
internal static class OutgoingId
{
    public static Guid Of(string submissionId, string kind) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{submissionId}")).AsSpan(0, 16), bigEndian: true);
}
