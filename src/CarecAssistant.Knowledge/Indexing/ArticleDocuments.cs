using System.Text.Json;
using CarecAssistant.Knowledge.Articles;
using CarecAssistant.Knowledge.Names;
using CarecAssistant.Knowledge.Web;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace CarecAssistant.Knowledge.Indexing;

/// <summary>Makes the documents of one article.</summary>
internal sealed class ArticleDocuments
{
    private readonly string source;
    private readonly Article article;
    private readonly ArticleText text;
    private readonly string group;
    private readonly BytesRef key;
    private readonly IReadOnlyList<Term> title;
    // Each sentence is analysed once; passages and the whole are put together from them.
    private readonly List<IReadOnlyList<Term>> words;
    private readonly List<IReadOnlyList<Term>>? characters;
    private readonly List<IReadOnlyList<string>> dates;
    private readonly TermStream stream;

    private ArticleDocuments(string source, Article article, TermStream stream)
    {
        (this.source, this.article, this.stream) = (source, article, stream);
        text = ArticleTextReader.Read(article);
        group = IndexFields.GroupOf(article.Language);
        key = new BytesRef(IndexFields.KeyOf(source, article.Id));
        title = article.HasTitle ? WordAnalysis.TermsOf(article.Title, article.Language) : [];
        words = [.. text.Sentences.Select(sentence => WordAnalysis.TermsOf(sentence.Text, article.Language))];
        characters = group == "zh" ? [.. text.Sentences.Select(sentence => WordAnalysis.CharactersOf(sentence.Text))] : null;
        dates = [.. text.Sentences.Select(sentence => DateTerms.In(sentence.Text, article.Published ?? article.AsOf))];
    }

    /// <summary>The article as a whole, then its passages.</summary>
    public static IEnumerable<IEnumerable<IIndexableField>> Of(string source, Article article)
    {
        using var shared = new TermStream();
        var documents = new ArticleDocuments(source, article, shared);
        yield return documents.OfWhole();
        foreach (var passage in documents.text.Passages) yield return documents.OfPassage(passage);
    }

    private Document OfWhole()
    {
        var whole = Base("a", number: 0);
        Add(whole, IndexFields.Id, article.Id);
        whole.Add(new StoredField(IndexFields.Json, JsonSerializer.SerializeToUtf8Bytes(article, KnowledgeJson.Plain.Article)));
        AddWords(whole, $"whole.{group}", [.. words.SelectMany(sentence => sentence)]);
        AddWords(whole, $"wholetitle.{group}", title);
        if (characters is not null) AddWords(whole, "wholechars.zh", [.. characters.SelectMany(sentence => sentence)]);
        if (group != "xx") AddNamesAndWords(whole, [.. text.Sentences.Select((sentence, i) => (sentence.Text, words[i])), .. Titles()]);
        whole.Add(TermField.OfSentences(IndexFields.Sentence, stream, characters is null ? words : words.Zip(characters, (pairs, single) => pairs.Concat(single))));
        whole.Add(new NumericDocValuesField(IndexFields.Sentences, text.Sentences.Count));
        if (article.Url is { IsAbsoluteUri: true } page) Add(whole, IndexFields.Page, PrefixOf(article) + PageAddress.KeyOf(page));
        AddTime(whole, [.. dates.SelectMany(sentence => sentence), .. article.AsOf is { } held ? [DateTerms.Of(held)] : (string[])[]]);
        return whole;
    }

    private Document OfPassage(Passage passage)
    {
        var document = Base("p", number: passage.Number + 1);
        AddWords(document, $"body.{group}", [.. In(words).SelectMany(sentence => sentence)]);
        AddWords(document, $"title.{group}", title);
        AddTime(document, In(dates).SelectMany(sentence => sentence));
        if (passage.Heading is { } heading) AddWords(document, $"heading.{group}", WordAnalysis.TermsOf(heading, article.Language));
        if (characters is not null) AddWords(document, "chars.zh", [.. In(characters).SelectMany(sentence => sentence)]);
        return document;

        IEnumerable<T> In<T>(List<T> sentences) => sentences.Skip(passage.FirstSentence).Take(passage.SentenceCount);
    }

    private Document Base(string kind, int number)
    {
        Document document = [new SortedDocValuesField(IndexFields.Key, key), new NumericDocValuesField(IndexFields.Number, number)];
        Add(document, IndexFields.Key, key.Utf8ToString());
        Add(document, IndexFields.Source, source);
        Add(document, IndexFields.Kind, kind);
        return document;
    }

    private static string PrefixOf(Article article) => article.Origin == ArticleOrigin.Summary ? IndexFields.OfSummary : IndexFields.OfPublished;

    private IEnumerable<(string Text, IReadOnlyList<Term> Terms)> Titles() =>
        text.Passages.Select(passage => passage.Heading).Append(article.HasTitle ? article.Title : null).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(heading => (heading, WordAnalysis.TermsOf(heading, article.Language)));

    private void AddNamesAndWords(Document document, IReadOnlyList<(string Text, IReadOnlyList<Term> Terms)> texts)
    {
        document.Add(TermField.OfNames(IndexFields.Names, stream, NameReader.In(texts).Select(name => name.ToString())));
        var written = texts.SelectMany(text => text.Terms.Select(term => text.Text.Substring(term.Start, term.Length))).Distinct(StringComparer.Ordinal);
        document.Add(TermField.OfNames(IndexFields.Words, stream, written.Select(NearWord.Of).OfType<string>().Distinct(StringComparer.Ordinal)));
    }

    private void AddTime(Document document, IEnumerable<string> named)
    {
        document.Add(TermField.OfNames(IndexFields.Date, stream, named.Distinct(StringComparer.Ordinal)));
        if (article.Published is { } day) Add(document, IndexFields.Published, DateTerms.Of(day));
        document.Add(new NumericDocValuesField(IndexFields.Day, article.Published?.DayNumber ?? 0));
        document.Add(new NumericDocValuesField(IndexFields.News, article.Kind == ArticleKind.News ? 1 : 0));
    }

    private void Add(Document document, string field, string name) => document.Add(TermField.OfNames(field, stream, [name]));

    private void AddWords(Document document, string field, IReadOnlyList<Term> terms)
    {
        if (terms.Count > 0) document.Add(TermField.OfText(field, stream, terms));
    }
}
