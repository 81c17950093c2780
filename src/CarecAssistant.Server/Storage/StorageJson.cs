using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CarecAssistant.Enquiries;

namespace CarecAssistant.Server.Storage;

/// <summary>The parts of rows that are kept as JSON.</summary>
[JsonSerializable(typeof(IReadOnlyList<TranscriptLine>))]
internal sealed partial class StorageJson : JsonSerializerContext
{
    /// <summary>Letters of all scripts as they are: escaped, Russian would take three times the space. Nothing here is ever put into HTML.</summary>
    public static StorageJson Compact { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });
}
