using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CarecAssistant.Server.Tests.Commands;

/// <summary>What <c>ask</c>, <c>search</c> and <c>eval</c> print, field by field: other programs read it.</summary>
public sealed class ContractTests(ContractRuns runs) : IClassFixture<ContractRuns>
{
    private static readonly string[] AnswerFields =
        ["id", "question", "standalone", "language", "outcome", "text", "confidence", "citations", "candidates", "options", "reason", "knownUpTo", "writer", "elapsedMs"];

    private JsonElement Answer => JsonElement.Parse(runs.Ask.Output);

    private IReadOnlyList<JsonElement> Answers => [.. runs.AskLines.Lines.Select(line => JsonElement.Parse(line))];

    private JsonElement Hits => JsonElement.Parse(runs.Search.Output).GetProperty("hits");

    private JsonElement Evaluation => JsonElement.Parse(runs.Eval.Output);

    [Fact]
    public void Asking_gives_one_line_without_a_mark_and_nothing_else()
    {
        Assert.Single(runs.Ask.Lines);
        Assert.Equal((byte)'{', runs.Ask.OutputBytes[0]);
        Assert.Equal((byte)'\n', runs.Ask.OutputBytes[^1]);
        Assert.Equal(0, runs.Ask.ExitCode);
    }

    [Fact]
    public void Every_answer_has_every_field_also_when_it_is_empty() =>
        Assert.All([Answer, Answers[0], Answers[2]], answer => Assert.Equal(AnswerFields, NamesOf(answer)));

    [Fact]
    public void An_answer_says_what_was_asked_in_which_language_and_who_wrote_it()
    {
        Assert.Equal("How many books does the library in Urumqi have?", Answer.GetProperty("question").GetString());
        Assert.Equal("How many books does the library in Urumqi have?", Answer.GetProperty("standalone").GetString());
        Assert.Equal("en", Answer.GetProperty("language").GetString());
        Assert.Equal("answered", Answer.GetProperty("outcome").GetString());
        Assert.Equal("extractive", Answer.GetProperty("writer").GetString());
    }

    [Fact]
    public void The_text_has_at_most_150_words_a_number_after_the_proven_sentence_and_no_link()
    {
        var text = Answer.GetProperty("text").GetString()!;
        Assert.InRange(text.Split().Length, 1, 150);
        Assert.Contains("4,000 books", text);
        Assert.Matches(@"\[\d\]", text);
        Assert.DoesNotContain("http", text);
    }

    [Fact]
    public void Numbers_in_the_text_are_those_of_the_citations()
    {
        var inText = Regex.Matches(Answer.GetProperty("text").GetString()!, @"\[(\d)\]", RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order();
        Assert.Equal(inText, Answer.GetProperty("citations").EnumerateArray().Select(citation => citation.GetProperty("n").GetInt32()).Order());
        Assert.InRange(Answer.GetProperty("citations").GetArrayLength(), 1, 5);
    }

    [Fact]
    public void A_citation_names_its_article_and_quotes_one_sentence_word_for_word()
    {
        var citation = Answer.GetProperty("citations")[0];
        Assert.Equal(["n", "articleId", "title", "url", "published", "origin", "quote"], NamesOf(citation));
        Assert.Equal("news/library", citation.GetProperty("articleId").GetString());
        Assert.Equal("A new library in Urumqi", citation.GetProperty("title").GetString());
        Assert.Equal("2024-03-05", citation.GetProperty("published").GetString());
        Assert.Equal("published", citation.GetProperty("origin").GetString());
        Assert.Equal("The library has 4,000 books on trade corridors.", citation.GetProperty("quote").GetString());
        Assert.StartsWith("https://www.example.org/library#:~:text=", citation.GetProperty("url").GetString());
    }

    [Fact]
    public void Candidates_have_the_shape_of_citations_and_are_at_most_three() => Assert.All([Answer, Answers[0], Answers[2]], answer =>
    {
        var candidates = answer.GetProperty("candidates");
        Assert.InRange(candidates.GetArrayLength(), 0, 3);
        Assert.All(candidates.EnumerateArray(), candidate => Assert.Equal(["n", "articleId", "title", "url", "published", "origin", "quote"], NamesOf(candidate)));
    });

    [Fact]
    public void Confidence_is_a_share_and_time_is_told_in_UTC()
    {
        Assert.InRange(Answer.GetProperty("confidence").GetDouble(), 0, 1);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", Answer.GetProperty("knownUpTo").GetString());
        Assert.True(Answer.GetProperty("elapsedMs").GetDouble() > 0);
    }

    [Fact]
    public void Lines_are_answered_in_order_under_their_ids_and_a_bad_one_in_its_place()
    {
        Assert.Equal(["7", "\"b\"", "\"c\""], Answers.Select(answer => answer.GetProperty("id").GetRawText()));
        Assert.Equal(["id", "line", "error"], NamesOf(Answers[1]));
        Assert.Equal(3, Answers[1].GetProperty("line").GetInt32());
        Assert.Equal(1, runs.AskLines.ExitCode);
    }

    [Fact]
    public void An_article_without_an_address_has_none() => Assert.Equal(JsonValueKind.Null, Answers[0].GetProperty("citations")[0].GetProperty("url").ValueKind);

    [Fact]
    public void What_is_not_published_is_unresolved_with_a_reason_nothing_cited_and_the_language_that_was_named()
    {
        Assert.Equal("unresolved", Answers[2].GetProperty("outcome").GetString());
        Assert.Contains(Answers[2].GetProperty("reason").GetString(), new[] { "nothing-published", "not-borne-out", "out-of-scope" });
        Assert.Empty(Answers[2].GetProperty("citations").EnumerateArray());
        Assert.Equal("ru", Answers[2].GetProperty("language").GetString());
        Assert.Equal(JsonValueKind.Null, Answers[0].GetProperty("reason").ValueKind);
    }

    [Fact]
    public void A_search_gives_one_hit_an_article_best_first_with_every_field()
    {
        Assert.Equal(["query", "hits"], NamesOf(JsonElement.Parse(Assert.Single(runs.Search.Lines))));
        Assert.Equal("trade corridors", JsonElement.Parse(runs.Search.Output).GetProperty("query").GetString());
        Assert.Equal(2, Hits.GetArrayLength());
        Assert.All(Hits.EnumerateArray(), hit => Assert.Equal(["articleId", "passage", "title", "url", "published", "language", "score", "text"], NamesOf(hit)));
        Assert.Equal(2, Hits.EnumerateArray().Select(hit => hit.GetProperty("articleId").GetString()).Distinct().Count());
        Assert.True(Hits[0].GetProperty("score").GetDouble() >= Hits[1].GetProperty("score").GetDouble());
        Assert.All(Hits.EnumerateArray(), hit => Assert.Contains("trade corridors", hit.GetProperty("text").GetString()));
        Assert.All(Hits.EnumerateArray(), hit => Assert.True(hit.GetProperty("passage").GetInt32() >= 0));
    }

    [Fact]
    public void Search_lines_keep_their_ids_and_an_empty_query_finds_nothing()
    {
        var lines = runs.SearchLines.Lines.Select(line => JsonElement.Parse(line)).ToList();
        Assert.All(lines, line => Assert.Equal(["id", "hits"], NamesOf(line)));
        Assert.Equal([1, 2], lines.Select(line => line.GetProperty("id").GetInt32()));
        Assert.Equal("news/library", lines[0].GetProperty("hits")[0].GetProperty("articleId").GetString());
        Assert.Equal(0, lines[1].GetProperty("hits").GetArrayLength());
        Assert.Equal(0, runs.SearchLines.ExitCode);
    }

    [Fact]
    public void An_evaluation_reports_figures_by_language_right_counts_and_every_case()
    {
        Assert.Single(runs.Eval.Lines);
        Assert.Equal(["suites", "languages", "right", "cases"], NamesOf(Evaluation));
        Assert.Equal(
            ["language", "cases", "right", "rightAnswered", "rightUnresolved", "answeredPrecision", "answeredRecall", "unresolvedPrecision", "unresolvedRecall",
             "hitAt3", "citationValidity", "latencyP50", "latencyP95"],
            NamesOf(Evaluation.GetProperty("languages")[0]));
        Assert.Equal("en", Evaluation.GetProperty("languages")[0].GetProperty("language").GetString());
        Assert.Equal(["s1", "s2"], Evaluation.GetProperty("cases").EnumerateArray().Select(one => one.GetProperty("id").GetString()));
        Assert.Equal([true, true], Evaluation.GetProperty("cases").EnumerateArray().Select(one => one.GetProperty("isRight").GetBoolean()));
        Assert.Equal(["language", "outcome", "cases", "right"], NamesOf(Evaluation.GetProperty("right")[0]));
        Assert.Equal(0, runs.Eval.ExitCode);
    }

    private static IEnumerable<string> NamesOf(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}
