using System.Text.Json;
using CarecAssistant.Answers;

namespace CarecAssistant.Server.Commands;

/// <summary>Reads a suite: one case a line, <c>{"id","language","question","history","expect":{"outcome","any","all","forbid","source"}}</c>.</summary>
internal static class SuiteFile
{
    /// <exception cref="UsageException">The file is missing or empty, or a line is wrong; the message names file and line.</exception>
    public static async Task<IReadOnlyList<SuiteCase>> ReadAsync(string file, CancellationToken stop)
    {
        if (!File.Exists(file))
        {
            throw new UsageException($"There is no suite {file}. Name a .jsonl file with one case a line.");
        }

        var cases = new List<SuiteCase>();
        await using var stream = File.OpenRead(file);
        await foreach (var line in JsonLineReader.ReadAsync(stream, stop))
        {
            try
            {
                cases.Add(Case(line.Error is null ? line.Value : throw new LineException(line.Error)));
            }
            catch (LineException bad)
            {
                throw new UsageException($"{file}, line {line.Number}: {bad.Message}");
            }
        }

        return cases.Count > 0 ? cases : throw new UsageException($"The suite {file} holds no case. Write one a line, for example {{\"id\":\"a\",\"language\":\"en\",\"question\":\"…\",\"expect\":{{\"outcome\":\"answered\"}}}}.");
    }

    private static SuiteCase Case(JsonElement line)
    {
        var id = QuestionLine.IdOf(line) ?? throw new LineException("The line has no id. Add one, for example \"id\":\"a\".");
        if (!line.TryGetProperty("expect", out var expect) || expect.ValueKind != JsonValueKind.Object)
        {
            throw new LineException("The line does not say what is expected. Add \"expect\":{\"outcome\":\"answered\"}.");
        }

        return new SuiteCase
        {
            Id = id.ToString(),
            Language = QuestionLine.Language(line) ?? "en",
            Question = QuestionLine.Text(line, "question"),
            History = QuestionLine.History(line),
            Expect = new Expectation
            {
                Outcome = OutcomeOf(expect),
                Any = Texts(expect, "any"),
                All = Texts(expect, "all"),
                Forbid = Texts(expect, "forbid"),
                Source = Texts(expect, "source"),
            },
        };
    }

    private static Outcome OutcomeOf(JsonElement expect)
    {
        var name = QuestionLine.Text(expect, "outcome");
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            if (AskOutput.NameOf(outcome) == name)
            {
                return outcome;
            }
        }

        throw new LineException($"There is no outcome “{name}”. It is answered, clarify, smalltalk or unresolved.");
    }

    // A text alone is a list of one.
    private static IReadOnlyList<string> Texts(JsonElement expect, string field)
    {
        if (!expect.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => QuestionLine.String(item, field))]
            : [QuestionLine.String(value, field)];
    }
}
