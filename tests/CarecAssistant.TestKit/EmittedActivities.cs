using System.Collections.Concurrent;
using System.Text.Json;

namespace CarecAssistant.TestKit;

/// <summary>
/// What the bot said in a whole test run. At the run's end <c>@microsoft/agents-activity</c> judges every one of them (a fixture of the
/// test assembly); without the npm packages nothing is judged, in CI that is an error.
/// </summary>
public sealed class EmittedActivities : IAsyncDisposable
{
    private static readonly ConcurrentQueue<string> Noted = new();

    /// <summary>Notes an activity.</summary>
    public static void Note(JsonElement activity) => Noted.Enqueue(activity.GetRawText().ReplaceLineEndings(" "));

    /// <summary>Notes what the bot said of an activity set; what people said is only passed on.</summary>
    public static void NoteSet(JsonElement set)
    {
        if (set.ValueKind != JsonValueKind.Object || !set.TryGetProperty("activities", out var activities) || activities.ValueKind != JsonValueKind.Array) return;
        foreach (var activity in activities.EnumerateArray().Where(IsOfBot)) Note(activity);
    }

    /// <exception cref="InvalidOperationException">Some are not what the schema wants, or in CI the packages are missing.</exception>
    public async ValueTask DisposeAsync()
    {
        if (Noted.IsEmpty) return;
        var finished = await NodeScript.RunAsync("connector", "validate.mjs", [], string.Join('\n', Noted), CancellationToken.None);
        if (finished is null && Environment.GetEnvironmentVariable("CI") != "true") return;
        if (finished is null) throw new InvalidOperationException(NodeScript.Missing);
        var faults = finished.Lines.Zip(Noted).Where(one => one.First != "ok").Select(one => $"{one.First}\n  in {one.Second}").ToList();
        if (finished.ExitCode != 0 || finished.Lines.Count != Noted.Count) throw new InvalidOperationException($"The judge did not finish: {finished.Errors}");
        if (faults.Count > 0) throw new InvalidOperationException($"{faults.Count} of {Noted.Count} activities are not what the schema wants:\n{string.Join('\n', faults.Take(10))}");
        await Console.Error.WriteLineAsync($"@microsoft/agents-activity found nothing wrong with {Noted.Count} activities of the bot.");
    }

    private static bool IsOfBot(JsonElement activity) =>
        !(activity.TryGetProperty("from", out var from) && from.TryGetProperty("role", out var role) && role.GetString() == "user");
}
