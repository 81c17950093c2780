namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>A dictionary file is not what its name says; the message says what is wrong and what to do.</summary>
internal sealed class DictionaryFormatException(string message) : Exception(message);
