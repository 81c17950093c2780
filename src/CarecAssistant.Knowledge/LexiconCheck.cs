using CarecAssistant.Knowledge.Search.Lexicon;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Knowledge;

/// <summary>Tells which lines of the lexicon could not be used: the search goes on without them, so somebody has to say so.</summary>
public sealed class LexiconCheck(IOptions<KnowledgeOptions> options)
{
    /// <summary>One sentence a mistake, with file, line and remedy; reads the files anew.</summary>
    public IReadOnlyList<string> Mistakes() =>
    [
        .. LexiconFiles.Of(options.Value).SelectMany(file => LexiconFile.Read(file).Mistakes.Select(mistake => $"{file}: line {mistake.Line} {mistake.Says}.")),
    ];
}
