namespace CarecAssistant.Knowledge.Search;

/// <summary>A name in Chinese characters in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it has ended.</param>
/// <param name="Others">Stems of the same name in letters, each with its words in order.</param>
internal sealed record HanName(int Start, int End, IReadOnlyList<IReadOnlyList<string>> Others);
