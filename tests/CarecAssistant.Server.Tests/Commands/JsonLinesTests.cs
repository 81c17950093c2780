using System.Text;
using System.Text.Json;
using CarecAssistant.Answers;
using CarecAssistant.Server.Commands;

namespace CarecAssistant.Server.Tests.Commands;

public sealed class JsonLinesTests
{
    private readonly Echo answerer = new();

    [Fact]
    public async Task B157_Answers_come_in_order_with_the_ids_as_they_were_typed()
    {
        var (lines, exitCode) = await AnsweredAsync("""
            {"id":1,"question":"Кто приехал?"}
            {"id":"b","question":"第二个问题","colour":"red"}
            {"id":1.50,"question":"third"}
            {"id":null,"question":"fourth"}
            {"id":1,"question":"the same id again"}
            """);

        Assert.Equal(0, exitCode);
        Assert.Equal(["1", "\"b\"", "1.50", "null", "1"], lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetRawText()));
        Assert.Contains("Кто приехал?", lines[0]);
        Assert.Contains("第二个问题", lines[1]);
        Assert.Contains("the same id again", lines[4]);
    }

    [Theory]
    [InlineData("{\"id\":7,\"question\":", "null", "The line is not valid JSON")]
    [InlineData("[1,2]", "null", "The line is no JSON object.")]
    [InlineData("{\"question\":\"q\"}", "null", "The line has no id.")]
    [InlineData("{\"id\":7}", "7", "The line has no question.")]
    [InlineData("{\"id\":7,\"question\":\"  \"}", "7", "The question is empty.")]
    [InlineData("{\"id\":7,\"question\":5}", "7", "The question is no text.")]
    [InlineData("{\"id\":\"x\",\"question\":\"q\",\"language\":\"xx\"}", "\"x\"", "There is no language “xx”.")]
    [InlineData("{\"id\":7,\"question\":\"q\",\"history\":\"before\"}", "7", "The history is no list.")]
    [InlineData("{\"id\":7,\"question\":\"q\",\"history\":[5]}", "7", "An item of the history is neither")]
    [InlineData("{\"id\":7,\"question\":\"q\",\"history\":[{\"answer\":\"a\"}]}", "7", "An item of the history is neither")]
    [InlineData("{\"id\":7,\"question\":\"q\",\"history\":[{\"question\":[]}]}", "7", "The history's question is no text.")]
    [InlineData("{\"id\":7,\"question\":\"q\",\"history\":[{\"question\":\"q\",\"answer\":1}]}", "7", "The history's answer is no text.")]
    [InlineData("{\"id\":7,\"question\":\"\\ud800\"}", "7", "The question holds half of a character.")]
    public async Task B157_B158_A_bad_line_gives_an_error_in_its_place_and_the_others_go_on(string bad, string id, string says)
    {
        var (lines, exitCode) = await AnsweredAsync($$"""{"id":1,"question":"one"}""" + "\n\n" + bad + "\n" + """{"id":2,"question":"two"}""");

        Assert.Equal(1, exitCode);
        Assert.Equal(3, lines.Count);
        var error = JsonDocument.Parse(lines[1]).RootElement;
        Assert.Equal(id, error.GetProperty("id").GetRawText());
        Assert.Equal(3, error.GetProperty("line").GetInt32());
        Assert.StartsWith(says, error.GetProperty("error").GetString());
        Assert.Equal(["one", "two"], answerer.Questions.Select(question => question.Text));
    }

    [Fact]
    public async Task B157_A_mark_in_front_and_line_ends_of_other_systems_are_no_mistake()
    {
        var (lines, exitCode) = await AnsweredAsync("\uFEFF{\"id\":1,\"question\":\"one\"}\r\n\r\n{\"id\":2,\"question\":\"two\"}\r\n");

        Assert.Equal(0, exitCode);
        Assert.Equal(2, lines.Count);
    }

    [Fact]
    public async Task B157_A_line_of_two_megabytes_is_refused_and_the_next_answered()
    {
        var (lines, exitCode) = await AnsweredAsync($"{{\"id\":1,\"question\":\"{new string('a', 2_000_000)}\"}}\n{{\"id\":2,\"question\":\"two\"}}");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("{\"id\":null,\"line\":1,\"error\":\"The line is longer than 1048576 bytes.", lines[0]);
        Assert.Equal("two", Assert.Single(answerer.Questions).Text);
    }

    [Fact]
    public async Task B157_Bytes_that_are_no_UTF_8_are_refused_and_the_next_line_answered()
    {
        byte[] input = [.. "{\"id\":1,\"question\":\""u8, 0xC0, 0xAF, .. "\"}\n{\"id\":2,\"question\":\"two\"}"u8];
        var (lines, _) = await AnsweredAsync(input);

        Assert.Contains("not UTF-8", lines[0]);
        Assert.Contains("\"id\":2", lines[1]);
    }

    [Fact]
    public async Task B158_The_last_twenty_turns_of_a_history_count_in_both_forms()
    {
        var history = string.Join(',', Enumerable.Range(1, 1000).Select(turn => $"\"q{turn}\"").Append("{\"question\":\"q\",\"answer\":\"a\"}"));
        await AnsweredAsync($"{{\"id\":1,\"question\":\"and when?\",\"history\":[{history}],\"language\":\"ru_RU\"}}");

        var asked = Assert.Single(answerer.Questions);
        Assert.Equal(20, asked.History.Count);
        Assert.Equal(new EarlierTurn("q", "a"), asked.History[^1]);
        Assert.Equal(new EarlierTurn("q1000"), asked.History[^2]);
        Assert.Equal("ru", asked.Language);
    }

    [Fact]
    public async Task A_question_that_breaks_the_answerer_harms_no_other()
    {
        var (lines, exitCode) = await AnsweredAsync("{\"id\":1,\"question\":\"break\"}\n{\"id\":2,\"question\":\"two\"}");

        Assert.Equal(1, exitCode);
        Assert.Contains("could not be answered", lines[0]);
        Assert.Contains("\"id\":2", lines[1]);
    }

    private Task<(IReadOnlyList<string> Lines, int ExitCode)> AnsweredAsync(string input) => AnsweredAsync(Encoding.UTF8.GetBytes(input));

    private async Task<(IReadOnlyList<string> Lines, int ExitCode)> AnsweredAsync(byte[] input)
    {
        var stop = TestContext.Current.CancellationToken;
        var output = new MemoryStream();
        using var results = new Results(output);
        var exitCode = await JsonLines.RunAsync(new MemoryStream(input), results,
            async line => AskOutput.Of(await answerer.AnswerAsync(QuestionLine.Question(line), stop), QuestionLine.IdOf(line)), stop);
        Assert.NotEqual(0xEF, output.ToArray().FirstOrDefault());
        return (Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries), exitCode);
    }

    /// <summary>Answers with the question, so that order and reading can be seen.</summary>
    private sealed class Echo : IAnswerer
    {
        public List<Question> Questions { get; } = [];

        public Task<Answer> AnswerAsync(Question question, CancellationToken stop)
        {
            if (question.Text == "break") throw new TimeoutException();
            Questions.Add(question);
            return Task.FromResult(new Answer
            {
                Question = question.Text, Standalone = question.Text, Language = question.Language ?? "en", Outcome = Outcome.Smalltalk, Text = question.Text, Writer = "echo",
            });
        }
    }
}
