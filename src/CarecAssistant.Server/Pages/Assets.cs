using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace CarecAssistant.Server.Pages;

/// <summary>
/// The files of <c>wwwroot</c> beside the program, read and compressed once. <c>/assets/site.1a2b3c4d5e.css</c> is the same for ever,
/// because its name changes with its content; an old name answers 404 rather than with another content.
/// </summary>
internal sealed class Assets
{
    private readonly FrozenDictionary<string, Asset> byName;
    private readonly FrozenDictionary<string, Asset> byPath;

    public Assets() : this(Path.Combine(AppContext.BaseDirectory, "wwwroot"))
    {
    }

    internal Assets(string folder)
    {
        var found = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Asset.TypeOf(file) is not null).Select(file => Asset.Read(folder, file))
            : [];
        byName = found.ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
        byPath = byName.Values.ToFrozenDictionary(asset => asset.Path, StringComparer.Ordinal);
    }

    /// <summary>The file, by its path below <c>wwwroot</c>; null when the build did not bring it.</summary>
    public Asset? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The file that is served under a path.</summary>
    public Asset? At(string path) => byPath.GetValueOrDefault(path);

    /// <summary>Where a file is served.</summary>
    public string PathOf(string name) => Find(name)?.Path ?? throw new FileNotFoundException($"wwwroot/{name} is missing beside the program. Publish or build again.");
}

/// <summary>A file of <c>wwwroot</c> with its compressed forms.</summary>
public sealed record Asset(string Name, string Path, string ContentType, string Integrity, EntityTagHeaderValue Tag, byte[] Raw, byte[] Gzip, byte[] Brotli)
{
    internal static string? TypeOf(string file) => System.IO.Path.GetExtension(file) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => null,
    };

    /// <summary>Reads a file; forms that the build compressed are taken as they are.</summary>
    public static Asset Read(string folder, string file)
    {
        var name = System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/');
        var raw = File.ReadAllBytes(file);
        var hash = Convert.ToHexStringLower(SHA256.HashData(raw))[..16];
        var extension = System.IO.Path.GetExtension(name);
        return new(
            name, $"/assets/{name[..^extension.Length]}.{hash}{extension}", TypeOf(file)!,
            $"sha384-{Convert.ToBase64String(SHA384.HashData(raw))}", new EntityTagHeaderValue($"\"{hash}\""),
            raw, Compressed(file + ".gz", raw, to => new GZipStream(to, CompressionLevel.SmallestSize)),
            Compressed(file + ".br", raw, to => new BrotliStream(to, CompressionLevel.SmallestSize)));
    }

    /// <summary>Sends the smallest form that the client reads.</summary>
    public IResult Send(HttpContext http, string cacheControl)
    {
        var accepted = http.Request.GetTypedHeaders().AcceptEncoding.Where(one => one.Quality is not 0).Select(one => one.Value.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (bytes, encoding) = accepted.Contains("br") ? (Brotli, "br") : accepted.Contains("gzip") ? (Gzip, "gzip") : (Raw, null);
        http.Response.Headers.CacheControl = cacheControl;
        http.Response.Headers.Vary = "Accept-Encoding";
        if (encoding is not null) http.Response.Headers.ContentEncoding = encoding;
        return TypedResults.Bytes(bytes, ContentType, entityTag: Tag);
    }

    private static byte[] Compressed(string ready, byte[] raw, Func<Stream, Stream> compression)
    {
        if (File.Exists(ready)) return File.ReadAllBytes(ready);
        using var to = new MemoryStream();
        using (var compress = compression(to)) compress.Write(raw);
        return to.ToArray();
    }
}
