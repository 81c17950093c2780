using CarecAssistant.BotFramework;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Server.Teams;

/// <summary>What only Teams brings: clicks on staff cards; and from where it calls, so that cards can be posted.</summary>
internal sealed class TeamsDoor(StaffReply replies, ITeamsAddress address, IOptions<TeamsOptions> teams)
{
    private (string? ServiceUrl, string? Seal, string? Bot) known;

    /// <summary>Takes a turn that is none of the visitors'.</summary>
    /// <returns>False: the turn is an ordinary one.</returns>
    public async Task<bool> TakesAsync(ITurnContext turn, CancellationToken stop)
    {
        if (!TeamsPlace.IsTeams(turn.Activity))
        {
            return false;
        }

        await KeepAddressAsync(turn, stop);
        return turn.Activity.Type switch
        {
            ActivityTypes.Invoke => await AnswerInvokeAsync(turn, stop),
            ActivityTypes.Message when CardReply.Of(turn.Activity.Value) is { } reply => await AnswerSubmitAsync(reply, turn, stop),
            _ => false,
        };
    }

    private async Task<bool> AnswerInvokeAsync(ITurnContext turn, CancellationToken stop)
    {
        if (await replies.AnswerAsync(turn.Activity, stop) is { } response)
        {
            await turn.SendActivityAsync(response, stop);
        }

        return true;
    }

    // From clients that know no Action.Execute: an invoke could show its answer in place of the card, a message says it below.
    private async Task<bool> AnswerSubmitAsync(CardReply reply, ITurnContext turn, CancellationToken stop)
    {
        var answer = await replies.TakeAsync(reply, turn.Activity, stop);
        await turn.SendActivityAsync(answer.ToMessage(), stop);
        return true;
    }

    // The address may change with time, so the newest is kept; only the tenant of the staff counts.
    private async Task KeepAddressAsync(ITurnContext turn, CancellationToken stop)
    {
        if (!teams.Value.HasStaffChannel || TeamsPlace.Of(turn.Activity).Tenant != teams.Value.TenantId)
        {
            return;
        }

        var reference = turn.GetConversationReference() with { ActivityId = null, User = null, Conversation = null };
        var newest = (reference.ServiceUrl, reference.Seal, reference.Bot?.Id);
        if (newest != known)
        {
            await address.KeepAsync(teams.Value.TenantId, reference, stop);
            known = newest;
        }
    }
}
