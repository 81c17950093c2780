using System.Globalization;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Enquiries.Outbox;

/// <summary>Writes mails as <c>.eml</c> files where no mail server is configured.</summary>
internal sealed class FolderDelivery(IOptions<MailOptions> options)
{
    private const int MostNamesakes = 10_000;

    /// <summary>Writes one mail: <c>date-kind-reference.eml</c>, whole or not at all.</summary>
    public async Task<Delivery> WriteAsync(OutgoingMessage message, DateTimeOffset again, CancellationToken stop)
    {
        var folder = options.Value.OutboxFolder;
        try
        {
            Directory.CreateDirectory(folder);
            var part = Path.Combine(folder, $".{message.Id:N}.part");
            await File.WriteAllBytesAsync(part, message.Content, stop);
            await MoveAsync(part, Path.Combine(folder, NameOf(message)), message.Content, stop);
            return new Delivery.OnlyWritten();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new Delivery.Later(again, "The outbox folder cannot be written; make it writable, or set Mail:OutboxFolder to another.");
        }
    }

    private static string NameOf(OutgoingMessage message) => string.Create(
        CultureInfo.InvariantCulture, $"{message.CreatedAt.UtcDateTime:yyyy-MM-dd}-{message.Kind}-{message.Reference}");

    // A second reply of the day gets a number; a repeat after a crash finds its own octets and leaves them.
    private static async Task MoveAsync(string part, string name, byte[] content, CancellationToken stop)
    {
        for (var namesake = 1; namesake <= MostNamesakes; namesake++)
        {
            var file = namesake == 1 ? $"{name}.eml" : string.Create(CultureInfo.InvariantCulture, $"{name}-{namesake}.eml");
            if (!File.Exists(file))
            {
                File.Move(part, file);
                return;
            }

            var there = await File.ReadAllBytesAsync(file, stop);
            if (there.AsSpan().SequenceEqual(content))
            {
                File.Delete(part);
                return;
            }
        }

        throw new IOException("Too many mails of one name.");
    }
}
