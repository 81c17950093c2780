using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>The key that signs tokens. It lies in a file that only we can read, so that open chats survive a restart.</summary>
internal sealed class SigningKey(IOptions<DirectLineOptions> options, ILogger<SigningKey> logger)
{
    private const int Bytes = 32;
    private readonly Lazy<SymmetricSecurityKey> key = new(() => new SymmetricSecurityKey(Load(options.Value.KeyFile, logger)));

    public SymmetricSecurityKey Value => key.Value;

    private static byte[] Load(string file, ILogger logger)
    {
        if (file.Length == 0)
        {
            Log.KeyOfThisProcess(logger);
            return RandomNumberGenerator.GetBytes(Bytes);
        }

        if (!File.Exists(file)) Create(file);
        else if (IsReadableByOthers(file)) Log.KeyReadableByOthers(logger);
        var bytes = new byte[Bytes];
        return Convert.TryFromBase64String(File.ReadAllText(file).Trim(), bytes, out var read) && read == Bytes
            ? bytes
            : throw new InvalidOperationException($"{file} (DirectLine:KeyFile) holds no key. Delete it and a new one is made; open chats then start anew.");
    }

    private static bool IsReadableByOthers(string file) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != UnixFileMode.None;

    // Written beside and moved, so that a second process never reads half a key; whoever moves first wins.
    private static void Create(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var draft = $"{file}.{Guid.NewGuid():N}";
        var rules = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) rules.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, rules)) writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));
        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }
}
