using System.Text;
using CarecAssistant.Answers;
using CarecAssistant.Server.Commands;

namespace CarecAssistant.Server.Tests.Commands;

public sealed class AskOutputTests
{
    [Fact]
    public void An_answer_is_one_line_with_every_field_of_the_contract_in_its_order()
    {
        var citation = new Citation(1, "visits/may.md", "A “visit” <of> Синьцзян 𠀀", null, new DateOnly(2023, 5, 15), "published", "They came.", 0);
        var answer = new Answer
        {
            Question = "Кто?", Standalone = "Кто приехал?", Language = "ru", Outcome = Outcome.Answered, Text = "They came. [1]", Confidence = 0.87654321,
            Citations = [citation], Candidates = [citation], Options = [new("June", "And in June?")],
            KnownUpTo = new DateTimeOffset(2026, 11, 24, 11, 0, 0, TimeSpan.FromHours(6)), Writer = "extractive", Elapsed = TimeSpan.FromMilliseconds(1.234),
        };

        const string Cited = "{\"n\":1,\"articleId\":\"visits/may.md\",\"title\":\"A “visit” <of> Синьцзян 𠀀\",\"url\":null,\"published\":\"2023-05-15\",\"origin\":\"published\",\"quote\":\"They came.\"}";
        Assert.Equal(
            "{\"id\":null,\"question\":\"Кто?\",\"standalone\":\"Кто приехал?\",\"language\":\"ru\",\"outcome\":\"answered\",\"text\":\"They came. [1]\",\"confidence\":0.8765,"
            + $"\"citations\":[{Cited}],\"candidates\":[{Cited}],\"options\":[{{\"label\":\"June\",\"question\":\"And in June?\"}}],\"reason\":null,"
            + "\"knownUpTo\":\"2026-11-24T05:00:00Z\",\"writer\":\"extractive\",\"elapsedMs\":1.2}\n",
            Written(AskOutput.Of(answer)));
    }

    [Theory]
    [InlineData("𠀀 😀", "𠀀 😀")]
    [InlineData("no\u00A0break\u3000wide", "no\u00A0break\u3000wide")]
    [InlineData("back\\u4e2dslash", "back\\\\u4e2dslash")]
    [InlineData("line\u2028end\n\u0007", "line\\u2028end\\n\\u0007")]
    [InlineData("\"'<&>", "\\\"'<&>")]
    public void Letters_of_all_scripts_are_written_as_themselves_and_an_answer_stays_on_one_line(string text, string written)
    {
        var answer = new Answer { Question = text, Standalone = "q", Language = "en", Outcome = Outcome.Smalltalk, Text = "t", Writer = "extractive" };
        Assert.StartsWith($"{{\"id\":null,\"question\":\"{written}\",\"standalone\"", Written(AskOutput.Of(answer)));
    }

    [Theory]
    [InlineData(Reason.NothingPublished, "nothing-published")]
    [InlineData(Reason.NotBorneOut, "not-borne-out")]
    [InlineData(Reason.OutOfScope, "out-of-scope")]
    [InlineData(Reason.CannotDo, "cannot-do")]
    [InlineData(Reason.PersonalData, "personal-data")]
    [InlineData(Reason.AskedForAPerson, "asked-for-a-person")]
    public void Reasons_have_the_names_of_the_contract(Reason reason, string name)
    {
        var answer = new Answer { Question = "q", Standalone = "q", Language = "en", Outcome = Outcome.Unresolved, Text = "No.", Reason = reason, Writer = "extractive" };
        Assert.Equal(name, AskOutput.Of(answer).Reason);
    }

    private static string Written(AskOutput output)
    {
        var stream = new MemoryStream();
        using var results = new Results(stream);
        results.Json(output);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
