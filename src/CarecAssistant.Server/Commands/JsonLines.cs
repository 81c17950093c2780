using System.Text.Json;

namespace CarecAssistant.Server.Commands;

/// <summary>Answers standard input line by line, in order, from one warm process.</summary>
internal static class JsonLines
{
    /// <summary>Writes what <paramref name="answer"/> makes of each line, or an error in its place; the next line is read only then.</summary>
    /// <returns>The exit code: 1 when any line was bad.</returns>
    public static async Task<int> RunAsync<T>(Stream input, Results results, Func<JsonElement, Task<T>> answer, CancellationToken stop)
    {
        var exitCode = CommandLine.Done;
        await foreach (var line in JsonLineReader.ReadAsync(input, stop))
        {
            var id = QuestionLine.IdOf(line.Value);
            try
            {
                results.Json(await answer(line.Error is null ? line.Value : throw new LineException(line.Error)));
            }
            catch (LineException bad)
            {
                exitCode = CommandLine.Failed;
                results.Json(new LineError(id, line.Number, bad.Message));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One line that cannot be answered is no reason to leave the others unanswered.
                exitCode = CommandLine.Failed;
                results.Json(new LineError(id, line.Number, $"The line could not be answered ({failure.GetType().Name}). Try it alone with --trace."));
            }
        }

        return exitCode;
    }
}
