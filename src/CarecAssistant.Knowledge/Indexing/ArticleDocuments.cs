using System.Text.Json;
using CarecAssistant.Knowledge.Articles;
using CarecAssistant.Knowledge.Names;
using CarecAssistant.Knowledge.Web;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace CarecAssistant.Knowledge.Indexing;

/// <summary>Makes the documents of one article.</summary>
internal static class ArticleDocuments
{
    private static readonly FieldType WordsOnly = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_ONLY, OmitNorms = true };

    public static IEnumerable<IEnumerable<IIndexableField>> Of(string source, Article article)
    {
        var text = ArticleTextReader.Read(article);
        var group = IndexFields.GroupOf(article.Language);
        var key = new BytesRef(IndexFields.KeyOf(source, article.Id));
        var title = article.HasTitle ? WordAnalysis.TermsOf(article.Title, article.Language) : [];
        // Each sentence is analysed once; passages and the whole are put together from them.
        var words = text.Sentences.Select(sentence => WordAnalysis.TermsOf(sentence.Text, article.Language)).ToList();
        var characters = group == "zh" ? text.Sentences.Select(sentence => WordAnalysis.CharactersOf(sentence.Text)).ToList() : null;

        var dates = text.Sentences.Select(sentence => DateTerms.In(sentence.Text, article.Published ?? article.AsOf)).ToList();

        var whole = Base(source, key, "a");
        whole.Add(new StringField(IndexFields.Id, article.Id, Field.Store.NO));
        whole.Add(new StoredField(IndexFields.Json, JsonSerializer.SerializeToUtf8Bytes(article, KnowledgeJson.Plain.Article)));
        AddWords(whole, $"whole.{group}", [.. words.SelectMany(sentence => sentence)]);
        AddWords(whole, $"wholetitle.{group}", title);
        if (characters is not null) AddWords(whole, "wholechars.zh", [.. characters.SelectMany(sentence => sentence)]);
        if (group != "xx") AddNamesAndWords(whole, [.. text.Sentences.Select((sentence, i) => (sentence.Text, words[i])), .. TitlesOf(article, text)]);
        whole.Add(new SortedDocValuesField(IndexFields.Key, key));
        if (article.Url is { IsAbsoluteUri: true } page) whole.Add(new StringField(IndexFields.Page, PrefixOf(article) + PageAddress.KeyOf(page), Field.Store.NO));
        AddTime(whole, article, [.. dates.SelectMany(sentence => sentence), .. article.AsOf is { } held ? [DateTerms.Of(held)] : (string[])[]]);
        yield return whole;

        foreach (var passage in text.Passages)
        {
            var document = Base(source, key, "p");
            document.Add(new SortedDocValuesField(IndexFields.Key, key));
            document.Add(new NumericDocValuesField(IndexFields.Number, passage.Number));
            AddWords(document, $"body.{group}", [.. words.Skip(passage.FirstSentence).Take(passage.SentenceCount).SelectMany(sentence => sentence)]);
            AddWords(document, $"title.{group}", title);
            AddTime(document, article, dates.Skip(passage.FirstSentence).Take(passage.SentenceCount).SelectMany(sentence => sentence));
            if (passage.Heading is { } heading) AddWords(document, $"heading.{group}", WordAnalysis.TermsOf(heading, article.Language));
            if (characters is not null)
                AddWords(document, "chars.zh", [.. characters.Skip(passage.FirstSentence).Take(passage.SentenceCount).SelectMany(sentence => sentence)]);
            yield return document;
        }

        for (var i = 0; i < words.Count; i++)
        {
            var document = Base(source, key, "s");
            IReadOnlyList<Term> all = characters is null ? words[i] : [.. words[i], .. characters[i]];
            document.Add(new Field(IndexFields.Sentence, new TermStream(all), WordsOnly));
            yield return document;
        }
    }

    private static string PrefixOf(Article article) => article.Origin == ArticleOrigin.Summary ? IndexFields.OfSummary : IndexFields.OfPublished;

    private static IEnumerable<(string Text, IReadOnlyList<Term> Terms)> TitlesOf(Article article, ArticleText text) =>
        text.Passages.Select(passage => passage.Heading).Append(article.HasTitle ? article.Title : null).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(title => (title, WordAnalysis.TermsOf(title, article.Language)));

    private static void AddNamesAndWords(Document document, IReadOnlyList<(string Text, IReadOnlyList<Term> Terms)> texts)
    {
        foreach (var name in NameReader.In(texts)) document.Add(new StringField(IndexFields.Names, name.ToString(), Field.Store.NO));
        var words = texts.SelectMany(text => text.Terms.Select(term => text.Text.AsSpan(term.Start, term.Length).ToString())).Select(NearWord.Of).OfType<string>();
        foreach (var word in words.Distinct(StringComparer.Ordinal)) document.Add(new StringField(IndexFields.Words, word, Field.Store.NO));
    }

    private static Document Base(string source, BytesRef key, string kind) =>
    [
        new StringField(IndexFields.Key, key.Utf8ToString(), Field.Store.NO),
        new StringField(IndexFields.Source, source, Field.Store.NO),
        new StringField(IndexFields.Kind, kind, Field.Store.NO),
    ];

    private static void AddTime(Document document, Article article, IEnumerable<string> dates)
    {
        foreach (var date in dates.Distinct(StringComparer.Ordinal)) document.Add(new StringField(IndexFields.Date, date, Field.Store.NO));
        if (article.Published is { } day) document.Add(new StringField(IndexFields.Published, DateTerms.Of(day), Field.Store.NO));
        document.Add(new NumericDocValuesField(IndexFields.Day, article.Published?.DayNumber ?? 0));
        document.Add(new NumericDocValuesField(IndexFields.News, article.Kind == ArticleKind.News ? 1 : 0));
    }

    private static void AddWords(Document document, string field, IReadOnlyList<Term> terms)
    {
        if (terms.Count > 0) document.Add(new TextField(field, new TermStream(terms)));
    }
}
