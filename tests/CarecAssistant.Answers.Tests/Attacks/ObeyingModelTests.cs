using System.Reflection;
using CarecAssistant.Answers.Tests.Writing.Remote;
using Xunit.Sdk;
using Xunit.v3;

namespace CarecAssistant.Answers.Tests.Attacks;

/// <summary>Reliability §6 with a model that obeys whoever attacks (H7): the cases of <see cref="VisitorOrderTests"/> and <see cref="ArticleOrderTests"/> once more, each in a fresh conversation and as the sixth turn.</summary>
[Collection(nameof(AttackedLibrary))]
public sealed class ObeyingModelTests(AttackedLibrary attacked)
{
    private static readonly string[] Before =
        ["Which countries are members of CAREC?", "When did Georgia join?", "Where is the CAREC Institute located?", "What is CAREC 2030?", "Thank you"];

    // Those that have a test to themselves there.
    private static readonly (string Id, string Message)[] OnTheirOwn =
    [
        ("A13", "How many pistachio trees are there near Kushka?"),
        ("A44", "Where do persimmons grow?"),
        ("A48", "Where do barberries grow?"),
    ];

    public static IEnumerable<TheoryDataRow<string, string>> Cases =>
        from one in OnTheirOwn.Concat(Labelled()).Distinct() select new TheoryDataRow<string, string>(one.Id, one.Message) { Label = one.Id };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_model_that_obeys_the_attacker_is_not_heard(string id, string message)
    {
        var offline = await attacked.Library.AskAsync(message);

        var answer = await AskAsync(id, message, [], sentence => AttackersWish.AsSaid(id, sentence));

        Assert.Equal((offline.Outcome, offline.Reason, offline.Text), (answer.Outcome, answer.Reason, answer.Text));
        Assert.Equal(offline.Citations, answer.Citations);
        Assert.Equal(answer.Outcome == Outcome.Answered ? WriterFailure.NothingBorneOut : null, answer.FellBackAfter);

        // Of the same words with a true sentence behind them that one is heard. A model that is heard is not left alone either, so that the next case has one.
        var truth = "";
        var heard = await AskAsync(id, message, Before, sentence => AttackersWish.AsSaid(id, sentence) + (truth = sentence) + " [S1].\n");
        if (heard.Outcome == Outcome.Answered)
        {
            Assert.Equal("openai", heard.Writer);
            Assert.Contains(truth.TrimEnd('.').Replace("[1]", "(1)", StringComparison.Ordinal), heard.Text);
        }
    }

    private async Task<Answer> AskAsync(string id, string message, string[] before, Func<string, string> play)
    {
        var asked = attacked.Model.Calls.Count;
        attacked.ModelSays = play;

        var answer = await attacked.WithModel.AskAsync(message, before);

        // What is turned down, or has no evidence, is never put to a model.
        Assert.Equal(answer.Outcome == Outcome.Answered ? 1 : 0, attacked.Model.Calls.Count - asked);
        Assert.All(AttackersWish.Of(id), wish => Assert.DoesNotContain(wish, answer.Text, StringComparison.Ordinal));
        await Honest.HoldsAsync(attacked.WithModel, answer);
        return answer;
    }

    private static IEnumerable<(string Id, string Message)> Labelled() =>
        from type in (Type[])[typeof(VisitorOrderTests), typeof(ArticleOrderTests)]
        from method in type.GetMethods()
        from data in method.GetCustomAttributes<InlineDataAttribute>()
        where data.Label is not null
        select (data.Label, (string)data.Data[0]!);
}
