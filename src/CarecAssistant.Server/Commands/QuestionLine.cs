using System.Text.Json;
using CarecAssistant.Answers;

namespace CarecAssistant.Server.Commands;

/// <summary>Reads <c>{"id","question","history"?,"language"?}</c>; fields it does not know are ignored.</summary>
internal static class QuestionLine
{
    private const int TurnsThatCount = 20;

    /// <summary>The line's id as it stands there, or null where it has none.</summary>
    public static JsonElement? IdOf(JsonElement line) => line.ValueKind == JsonValueKind.Object && line.TryGetProperty("id", out var id) ? id : null;

    /// <exception cref="LineException">What is wrong with the line.</exception>
    public static Question Question(JsonElement line)
    {
        if (IdOf(line) is null)
        {
            throw new LineException("The line has no id. Add one, for example \"id\":1.");
        }

        return new Question(Text(line, "question")) { Language = Language(line), History = History(line) };
    }

    /// <summary>A text that must be there and must not be blank.</summary>
    public static string Text(JsonElement line, string field)
    {
        var text = line.TryGetProperty(field, out var value) ? String(value, field) : throw new LineException($"The line has no {field}. Add \"{field}\":\"…\".");
        return string.IsNullOrWhiteSpace(text) ? throw new LineException($"The {field} is empty. Write it between the quotation marks.") : text;
    }

    /// <summary>The language's two letters, or null where the line names none.</summary>
    public static string? Language(JsonElement line)
    {
        if (!line.TryGetProperty("language", out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var text = String(value, "language");
        return LanguageCode.TryRead(text, out var code) ? code : throw new LineException($"There is no language “{text}”. Give a code of ISO 639-1, for example \"language\":\"ru\".");
    }

    /// <summary>Earlier turns, oldest first: a text or <c>{"question","answer"?}</c> each; the last 20 count.</summary>
    public static IReadOnlyList<EarlierTurn> History(JsonElement line)
    {
        if (!line.TryGetProperty("history", out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(Turn).TakeLast(TurnsThatCount)]
            : throw new LineException("The history is no list. Write \"history\":[\"an earlier question\"].");
    }

    /// <summary>The text of a JSON string.</summary>
    public static string String(JsonElement value, string field)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw new LineException($"The {field} is no text. Put it in quotation marks.");
        }

        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new LineException($"The {field} holds half of a character. Write it as UTF-8, or both halves as \\u….");
        }
    }

    private static EarlierTurn Turn(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.String => new(String(item, "history")),
        JsonValueKind.Object when item.TryGetProperty("question", out var question) => new(String(question, "history's question"), Answer(item)),
        _ => throw new LineException("An item of the history is neither a text nor {\"question\":…,\"answer\":…}. Write one of the two."),
    };

    private static string? Answer(JsonElement item) =>
        item.TryGetProperty("answer", out var answer) && answer.ValueKind != JsonValueKind.Null ? String(answer, "history's answer") : null;
}

/// <summary>A line cannot be used; the message is one sentence with the remedy.</summary>
internal sealed class LineException(string message) : Exception(message);
