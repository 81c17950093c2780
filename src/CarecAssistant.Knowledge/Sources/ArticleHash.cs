using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CarecAssistant.Knowledge.Sources;

/// <summary>Tells whether an article is as it was.</summary>
internal static class ArticleHash
{
    // Raised when the same bytes would be read differently than before.
    private const string ReaderVersion = "2";

    /// <summary>SHA-256 over the body alone, hexadecimal.</summary>
    public static string OfText(Article article) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Body)));

    /// <summary>SHA-256 over everything that matters, hexadecimal.</summary>
    public static string Of(Article article) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ReaderVersion + JsonSerializer.Serialize(article, KnowledgeJson.Plain.Article))));
}
