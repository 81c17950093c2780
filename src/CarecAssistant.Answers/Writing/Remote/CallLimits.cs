using Microsoft.Extensions.Options;

namespace CarecAssistant.Answers.Writing.Remote;

/// <summary>Whether a model may be asked now: not while it is left alone, not beyond the calls at once, not beyond the day's tokens.</summary>
internal sealed class CallLimits(Breaker breaker, IOptions<AnswersOptions> options, TimeProvider time)
{
    private readonly Lock door = new();
    private int calls;
    private long spent;
    private DateOnly day;

    /// <summary>Takes a call and its tokens. Who was let in calls <see cref="Leave"/> in the end.</summary>
    /// <returns>Null when let in, else why not.</returns>
    public WriterFailure? Enter(int tokens)
    {
        lock (door)
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            (day, spent) = (today, today == day ? spent : 0);
            if (spent + tokens > options.Value.TokensADay)
            {
                return WriterFailure.BudgetSpent;
            }

            if (calls == options.Value.CallsAtOnce)
            {
                return WriterFailure.NoFreeCall;
            }

            if (!breaker.LetsIn())
            {
                return WriterFailure.LeftAlone;
            }

            calls++;
            spent += tokens;
            return null;
        }
    }

    /// <summary>Gives the call back.</summary>
    /// <param name="succeeded">The model did what it is for; null when the turn was ended before that could be seen.</param>
    public void Leave(bool? succeeded)
    {
        lock (door)
        {
            calls--;
            breaker.Record(succeeded);
        }
    }
}
