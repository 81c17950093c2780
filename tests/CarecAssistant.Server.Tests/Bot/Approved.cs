using System.Text.Encodings.Web;
using System.Text.Json;
using CarecAssistant.TestKit;

namespace CarecAssistant.Server.Tests.Bot;

/// <summary>Compares with a file that a person looked at.</summary>
internal static class Approved
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Matches(string name, JsonElement actual)
    {
        var path = RepositoryRoot.At("tests", "CarecAssistant.Server.Tests", "Bot", "Approved", name + ".json");
        var text = JsonSerializer.Serialize(actual, Readable).ReplaceLineEndings("\n") + "\n";
        if (!File.Exists(path))
        {
            File.WriteAllText(path, text);
            Assert.Fail($"{name}.json was missing and is written now: look at it, then run again.");
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
