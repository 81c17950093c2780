using CarecAssistant.Knowledge.Search;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Knowledge;

/// <summary>Tells what of the glossary could not be used: the search goes on without it, so somebody has to say so.</summary>
public sealed class GlossaryCheck(IOptions<KnowledgeOptions> options)
{
    /// <summary>One sentence a mistake, with file, line and remedy; reads the files anew.</summary>
    public IReadOnlyList<string> Mistakes() =>
    [
        .. GlossaryFiles.Of(options.Value).Where(File.Exists)
            .SelectMany(file => GlossaryFile.Read(file).Mistakes.Select(mistake => $"{file}: line {mistake.Line} {mistake.Says}.")),
    ];
}
