using CarecAssistant.Answers.Grounding;
using CarecAssistant.Answers.Writing;
using CarecAssistant.TestKit;

namespace CarecAssistant.Answers.Tests.Grounding;

public sealed class GroundingCheckTests(ITestOutputHelper output)
{
    private static readonly (string, string)[] Forum =
    [
        ("forum.md", """
            ---
            title: Forum on water held in Almaty
            published: 2024-03-29
            ---
            On 29 March 2024 the forum was opened in Almaty by Dr. Anna Berg, Head of the Water Office. Four of the six basins lose water, and $41 billion is needed by 2030.

            Dr. Anna Berg welcomed 120 guests. She noted that 60% of irrigation water is lost. The basins need five new canals.

            “Every drop counts for our farmers,” said Mr. Timur Aliev.
            """),
    ];

    [Fact]
    public async Task Every_sentence_passes_as_it_stands_and_none_with_one_fact_exchanged()
    {
        await using var library = await Library.OfAsync(Forum);
        var sentences = await SentencesAsync(library, "forum");

        Assert.Equal(6, Passing(library, sentences.Select(one => (SpokenSentence.Of(one.Read), one))).Count);
        Assert.Empty(WronglyPassing(library, sentences));
    }

    [Fact]
    public async Task No_sentence_of_the_raw_article_passes_with_one_fact_exchanged()
    {
        await using var library = await Library.OfTheRawArticleAsync();
        Assert.SkipWhen(library is null, RawArticleTests.Missing);
        var sentences = await SentencesAsync(library, "2023-05-15-xinjiang-delegation");

        Assert.Equal(sentences.Count, Passing(library, sentences.Select(one => (SpokenSentence.Of(one.Read), one))).Count);
        Assert.Empty(WronglyPassing(library, sentences));
    }

    [Fact]
    public async Task No_sentence_of_the_shipped_articles_passes_with_one_fact_exchanged()
    {
        await using var library = await Library.AsShippedAsync();
        var sentences = new List<ScoredSentence>();
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.At("knowledge"), "*.md", SearchOption.AllDirectories).Where(file => file.Count(letter => letter == '.') == 1))
        {
            sentences.AddRange(await SentencesAsync(library, Path.ChangeExtension(Path.GetRelativePath(RepositoryRoot.At("knowledge"), file), null)));
        }

        Assert.True(sentences.Count > 200, $"Only {sentences.Count} sentences were found.");
        Assert.Empty(WronglyPassing(library, sentences));
    }

    [Fact]
    public async Task The_parts_of_a_name_stay_together()
    {
        await using var library = await Library.AsShippedAsync();
        var source = (await SentencesAsync(library, "news/2023-05-15-xinjiang-delegation.ru")).Single(one => one.Read.Sentence.Text.StartsWith("Кабир Джуразода отметил", StringComparison.Ordinal));

        Assert.Empty(Passing(library, [("Кабир Институт отметил, что Джуразода ЦАРЭС как межправительственная организация создаёт знания и делится ими со странами ЦАРЭС и потому имеет особую возможность содействовать региональному сотрудничеству.", source)]));
    }

    [Theory]
    [InlineData("Dr. Anna Berg noted that 60% of irrigation water is lost.", true)]
    [InlineData("60% of irrigation water is lost, noted Mr. Timur Aliev.", false)]
    [InlineData("It was noted that 60% of irrigation water is lost.", false)]
    [InlineData("She [Mr. Timur Aliev] noted that 60% of irrigation water is lost.", false)]
    [InlineData("Dr. Anna Berg noted that most farmers dislike the weather.", false)]
    public async Task Other_words_pass_only_with_the_same_speaker_and_matter(string text, bool passes)
    {
        await using var library = await Library.OfAsync(Forum);
        var source = (await SentencesAsync(library, "forum")).Single(one => one.Read.Sentence.Text.StartsWith("She noted", StringComparison.Ordinal));

        Assert.Equal(passes, Passing(library, [(text, source)]).Count == 1);
    }

    [Fact]
    public async Task A_sentence_is_shown_once()
    {
        await using var library = await Library.OfAsync(Forum);
        var first = (await SentencesAsync(library, "forum"))[0];

        Assert.Single(Passing(library, [(first.Read.Sentence.Text, first), (first.Read.Sentence.Text, first)]));
    }

    private List<string> WronglyPassing(Library library, IReadOnlyList<ScoredSentence> sentences)
    {
        var passing = new List<string>();
        var tried = 0;
        foreach (var sentence in sentences)
        {
            foreach (var (what, text) in Mutations.Of(sentence))
            {
                tried++;
                if (Passing(library, [(text, sentence)]).Count > 0) passing.Add($"{what}: {text}");
            }
        }

        output.WriteLine($"{tried} false sentences made of {sentences.Count}, {passing.Count} pass");
        passing.ForEach(output.WriteLine);
        Assert.True(tried > 0);
        return passing;
    }

    private static IReadOnlyList<CitedSentence> Passing(Library library, IEnumerable<(string Text, ScoredSentence Source)> sentences) =>
        library.Part<GroundingCheck>().Check(new([.. sentences.Select(one => new CitedSentence(one.Text, one.Source))], "test"));

    private static async Task<IReadOnlyList<ScoredSentence>> SentencesAsync(Library library, string article)
    {
        var text = await library.Knowledge.FindAsync(article, TestContext.Current.CancellationToken);
        Assert.True(text is not null, $"There is no article {article}.");
        var reading = library.Part<ArticleReader>().Of(text);
        return [.. reading.Sentences.Select(read => new ScoredSentence(reading, read, Some.Features))];
    }
}
