using System.Text.Json;
using System.Text.RegularExpressions;
using CarecAssistant.TestKit.ModelService;

namespace CarecAssistant.Answers.Tests.Writing.Remote;

/// <summary>The prompt of a call, read back from the wire.</summary>
internal sealed partial record Prompt(IReadOnlyList<string> Roles, string Fence, string Question, IReadOnlyList<string> Sentences)
{
    public static Prompt In(SeenCall call)
    {
        using var body = JsonDocument.Parse(call.Body);
        var messages = body.RootElement.GetProperty("messages").EnumerateArray().ToList();
        var data = Data().Match(messages[^1].GetProperty("content").GetString()!);
        Assert.True(data.Success);
        using var json = JsonDocument.Parse(data.Groups["json"].Value);
        return new(
            [.. messages.Select(message => message.GetProperty("role").GetString()!)],
            data.Groups["fence"].Value,
            json.RootElement.GetProperty("question").GetString()!,
            [.. json.RootElement.GetProperty("evidence").EnumerateArray().Select(one => one.GetProperty("sentence").GetString()!)]);
    }

    [GeneratedRegex(@"^DATA (?<fence>[0-9a-f]{16}) BEGINS\n(?<json>.*)\nDATA \k<fence> ENDS$", RegexOptions.Singleline)]
    private static partial Regex Data();
}
