using System.Text.Json;
using CarecAssistant.Server.Wording;

namespace CarecAssistant.Server.Chat;

/// <summary>The sentences of the chat page in every language at once, so that switching needs no new page and ends no conversation.</summary>
internal sealed class ChatWording(Words words)
{
    /// <summary>Language, then key without <c>chatpage.</c>, then sentence.</summary>
    public string Json { get; } = JsonSerializer.Serialize(
        Words.Languages.ToDictionary(
            language => language,
            language => words.All.Where(one => one.Key.StartsWith("chatpage.", StringComparison.Ordinal)).ToDictionary(one => one.Key["chatpage.".Length..], one => one.Value[language])),
        ChatJson.Default.DictionaryStringDictionaryStringString);
}
