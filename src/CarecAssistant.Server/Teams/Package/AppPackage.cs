using System.IO.Compression;
using System.Text;

namespace CarecAssistant.Server.Teams.Package;

/// <summary>The Teams app package: manifest, its translations and icons, filled in, as the zip that an administrator uploads.</summary>
internal sealed class AppPackage
{
    /// <summary>Name of the manifest inside the zip.</summary>
    public const string Manifest = "manifest.json";
    private static readonly DateTimeOffset EntryTime = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly IReadOnlyDictionary<string, byte[]> files;

    private AppPackage(IReadOnlyDictionary<string, byte[]> files) => this.files = files;

    /// <summary>Names of its files, the manifest first.</summary>
    public IReadOnlyList<string> Names => [.. files.Keys.OrderBy(name => name != Manifest).ThenBy(name => name, StringComparer.Ordinal)];

    /// <summary>Fills the template in a folder. Drawings (<c>.svg</c>) and notes (<c>.md</c>) in it are not part of the package.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static AppPackage Fill(string folder, AppIdentity identity) => new(Directory.EnumerateFiles(folder)
        .Where(file => Path.GetExtension(file) is ".json" or ".png")
        .ToDictionary(file => Path.GetFileName(file), file => Filled(file, identity), StringComparer.Ordinal));

    /// <summary>A file's bytes, or null when the package has no such file.</summary>
    public byte[]? Find(string name) => files.GetValueOrDefault(name);

    /// <summary>Writes the zip, all files at its root; the same content gives the same bytes.</summary>
    public void WriteTo(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var name in Names)
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = EntryTime;
            using var content = entry.Open();
            content.Write(files[name]);
        }
    }

    private static byte[] Filled(string file, AppIdentity identity)
    {
        var bytes = File.ReadAllBytes(file);
        return Path.GetExtension(file) == ".png"
            ? bytes
            : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("{{BOT_ID}}", identity.BotId).Replace("{{DOMAIN}}", identity.Domain));
    }
}
