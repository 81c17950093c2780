using System.Globalization;
using System.Text.RegularExpressions;
using CarecAssistant.Answers;
using CarecAssistant.BotFramework;
using CarecAssistant.Enquiries;
using CarecAssistant.Server.Teams;
using CarecAssistant.Server.Wording;

namespace CarecAssistant.Server.Bot;

/// <summary>The assistant: greets, answers, and passes on to a person what it cannot answer.</summary>
internal sealed partial class CarecBot(
    IAnswerer answerer, IConversationHistory history, Greeting greeting, AnswerMessage answers, Offer offer, EnquiryTurn enquiry,
    TeamsDoor teams, HelpDesk desk, Words words, OwnAddress address, TimeProvider time, ILogger<CarecBot> log) : IBot
{
    private const string RepeatedText = "text/html";

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (await teams.TakesAsync(turnContext, cancellationToken))
        {
            return;
        }

        if (Greeting.IsDueIn(activity))
        {
            await GreetAsync(turnContext, cancellationToken);
        }
        else if (Greeting.MayComeAgainAfter(activity))
        {
            history.Forget(activity);
        }
        else if (activity is { Type: ActivityTypes.Event, Name: HandoffEvents.Status })
        {
            desk.Note(activity);
        }
        else if ((activity.Type == ActivityTypes.Message || TeamsMessage.IsEdit(activity)) && !desk.HasTaken(activity))
        {
            await HearAsync(TeamsMessage.AsTyped(activity), turnContext, cancellationToken);
        }
    }

    // Bot and visitor are announced one after the other: whoever comes second finds the greeting said.
    private async Task GreetAsync(ITurnContext turn, CancellationToken stop)
    {
        var soFar = await history.ReadAsync(turn.Activity, stop);
        if (!soFar.HasBotSpoken)
        {
            await SayAsync(turn, greeting.In(VisitorLanguage.OfLocale(turn.Activity.Locale) ?? "en"), stop);
        }
    }

    private async Task HearAsync(Activity heard, ITurnContext turn, CancellationToken stop)
    {
        var text = VisitorText.Clean(heard.Text);
        var isSubmit = CardSubmit.TryRead(heard.Value, out var submit);
        var isBlank = VisitorText.IsBlank(text);
        if (isBlank && !isSubmit && TeamsMessage.IsMentioned(turn.Activity))
        {
            await SayAsync(turn, greeting.In(VisitorLanguage.OfLocale(heard.Locale) ?? "en"), stop);
            return;
        }

        if (isBlank && !isSubmit && !BringsFile(heard, isBlank))
        {
            return;
        }

        // Before anything is read or searched, so that the visitor sees at once that somebody is there.
        await using var stream = new StreamingResponse(turn, time);
        await ShowBeginningAsync(turn, stream, submit is null && !isBlank ? text : "", stop);
        history.Remember(heard, heard);
        try
        {
            var soFar = await history.ReadAsync(heard, stop);
            var reply = submit is not null ? await enquiry.AnswerAsync(submit, soFar, turn, stop)
                : isBlank ? Say("chat.files", soFar.LanguageFor(""))
                : await AnswerAsync(text, soFar, heard, stream, stop);
            await SayAsync(turn, stream, reply, stop);
            if (AssistantNote.Of(reply) is { Submission: not null, Reference: { } reference })
            {
                await desk.AskAsync(turn, reference, stop);
            }

            if (!isBlank && BringsFile(heard, isBlank))
            {
                await SayAsync(turn, Say("chat.files", reply.Locale ?? "en"), stop);
            }
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            Log.TurnFailed(log, failure.GetType().Name, turn.Activity.ChannelId ?? "");
            await SayAsync(turn, stream, Apology(text, heard), stop);
        }
    }

    // A model takes seconds, and what it writes is shown as it comes; the offline writer has answered before one could read that it searches.
    private Task ShowBeginningAsync(ITurnContext turn, StreamingResponse stream, string question, CancellationToken stop)
    {
        if (question.Length == 0 || !answerer.ShowsWhileWriting || !StreamingResponse.CanStream(turn.Activity)) return turn.SendTypingAsync(stop);
        return stream.QueueInformativeUpdateAsync(words.Say("chat.searching", VisitorLanguage.Of(question) ?? VisitorLanguage.OfLocale(turn.Activity.Locale) ?? "en"), stop);
    }

    private async Task<Activity> AnswerAsync(string text, ConversationSoFar soFar, Activity activity, StreamingResponse stream, CancellationToken stop)
    {
        if (text.Length > VisitorText.Longest)
        {
            return Say("chat.toolong", soFar.LanguageFor(text[..VisitorText.Longest]));
        }

        if (EmailAddress.TryParse(text, out _, out _))
        {
            var asked = Say("chat.email.only", soFar.LanguageFor(""));
            offer.AddTo(asked, DraftFor(soFar.LastQuestion, null, asked.Locale!) with { AsksQuestion = true, Email = text }, "");
            return asked;
        }

        var question = new Question(text) { Language = FallbackFor(text, soFar, activity), History = soFar.Turns };
        var answer = await answerer.AnswerAsync(question, soFarWritten => stream.QueueText(AnswerMessage.SoFar(soFarWritten), stop), stop);
        var message = answers.Of(answer, activity);
        if (answer.Outcome == Outcome.Unresolved)
        {
            var wantsPerson = answer.Reason == Reason.AskedForAPerson;
            var earlier = wantsPerson ? soFar.LastQuestion : null;
            var draft = DraftFor(earlier ?? activity, earlier is null ? text : null, Words.Speakable(answer.Language));

            // "A person, please" is no question yet: the card asks for it, and begins with the one before.
            offer.AddTo(message, draft with { AsksQuestion = wantsPerson, Note = earlier is null ? "" : draft.Asked }, answers.FoundIn(answer));
        }
        else if (answer.Outcome is Outcome.Clarify or Outcome.Smalltalk)
        {
            message.SuggestedActions ??= greeting.Questions(answer.Language);
        }

        return message;
    }

    // Answers see the language of a real sentence better than we do; "OK" as the first word leaves them only English.
    private static string? FallbackFor(string text, ConversationSoFar soFar, Activity activity) =>
        VisitorLanguage.Of(text) is null && soFar.LastQuestion is null ? VisitorLanguage.OfLocale(activity.Locale) : null;

    private static OfferDraft DraftFor(Activity? question, string? asked, string language) =>
        new(Guid.NewGuid().ToString("N"), question?.Id, asked ?? VisitorText.Clean(question?.Text), language);

    private Activity Apology(string text, Activity activity)
    {
        var language = VisitorLanguage.Of(text) ?? VisitorLanguage.OfLocale(activity.Locale) ?? "en";
        var apology = Say("chat.error", language);
        offer.AddTo(apology, DraftFor(activity, VisitorText.Shorten(text, VisitorText.Longest), language), "");
        return apology;
    }

    private Activity Say(string key, string language)
    {
        var contact = OwnAddress.Contact(address.Root(), "", language).AbsoluteUri.Replace("&", "&amp;");
        var text = words.Say(key, language, ("url", contact), ("limit", VisitorText.Longest.ToString(CultureInfo.InvariantCulture)));
        return new()
        {
            Type = ActivityTypes.Message, TextFormat = "markdown", Locale = language, InputHint = "acceptingInput",
            Text = text, Speak = LinkInMarkdown().Replace(text, "$1"),
        };
    }

    private Task SayAsync(ITurnContext turn, Activity activity, CancellationToken stop) => SayAsync(turn, stream: null, activity, stop);

    private async Task SayAsync(ITurnContext turn, StreamingResponse? stream, Activity activity, CancellationToken stop)
    {
        var parts = TeamsForm.Of(activity, turn.Activity);
        await (stream?.EndStreamAsync(parts[0], stop) ?? turn.SendActivityAsync(parts[0], stop));
        foreach (var part in parts.Skip(1))
        {
            await turn.SendActivityAsync(part, stop);
        }

        history.Remember(turn.Activity, activity with { From = activity.From ?? turn.Activity.Recipient });
    }

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]+\)")]
    private static partial Regex LinkInMarkdown();

    // Teams repeats the text of a message as an attachment of HTML; where there is no text, that holds a picture or a sticker.
    private static bool BringsFile(Activity activity, bool isBlank) => activity.Attachments?.Any(attachment => isBlank || attachment.ContentType != RepeatedText) == true;
}
