using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CarecAssistant.Knowledge;

[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(Dictionary<string, long>))]
internal sealed partial class KnowledgeJson : JsonSerializerContext
{
    /// <summary>Letters of all scripts as they are: half the size for Russian and Chinese, and one text has one hash.</summary>
    public static KnowledgeJson Plain { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
