using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CarecAssistant.Enquiries;
using CarecAssistant.Server.Operations;

namespace CarecAssistant.Server.Contact;

/// <summary>Private links to an enquiry's status: whoever has the link may read, nobody can guess it.</summary>
internal sealed class StatusLinks(RunFolders folders)
{
    private readonly Lazy<byte[]> key = new(() => Load(OperationsRegistration.PrivateFolder(folders.Keys).FullName));

    /// <summary>The path of the link, from the root of our site.</summary>
    public string PathOf(EnquiryReference reference) => $"/enquiries/{reference}?k={SignatureOf(reference)}";

    /// <summary>The signature belongs to this enquiry.</summary>
    public bool IsGood(EnquiryReference reference, string? signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(SignatureOf(reference)), Encoding.UTF8.GetBytes(signature ?? ""));

    private string SignatureOf(EnquiryReference reference) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes($"enquiry status {reference}")).AsSpan(0, 18));

    // Written beside and moved, so that two processes never hold two keys: whoever moves first wins.
    private static byte[] Load(string folder)
    {
        var file = Path.Combine(folder, "status-links.key");
        if (!File.Exists(file))
        {
            var draft = $"{file}.{Guid.NewGuid():N}";
            File.WriteAllText(draft, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            try
            {
                File.Move(draft, file, overwrite: false);
            }
            catch (IOException) when (File.Exists(file))
            {
                File.Delete(draft);
            }
        }

        return Convert.FromBase64String(File.ReadAllText(file).Trim());
    }
}
