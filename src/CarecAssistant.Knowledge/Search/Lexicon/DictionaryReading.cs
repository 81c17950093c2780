using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>Reads the installed dictionaries when a process begins to serve, beside its first visitors. A verb reads them only if its question needs them.</summary>
internal sealed class DictionaryReading(Vocabulary vocabulary, IOptions<KnowledgeOptions> options) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value.Watch ? Task.Run(vocabulary.ReadDictionaries, stoppingToken) : Task.CompletedTask;
}
