using System.CommandLine;
using CarecAssistant.Answers;
using CarecAssistant.Enquiries;
using CarecAssistant.Knowledge;
using CarecAssistant.Server.Operations;
using CarecAssistant.Server.Teams;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Server.Commands;

/// <summary>Looks at one part after the other. A part that fails is a finding, and the next is looked at.</summary>
internal static class Examination
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        List<Finding> findings = [Finding.Ok("environment", RunEnvironment.Name)];
        var settings = VerbRun.Settings();
        findings.AddRange(SettingsCheck.Sources(settings).Select(source => Finding.Ok("settings", source)));
        findings.AddRange(SettingsCheck.UnknownKeys(settings).Select(note => Finding.Note("settings", note)));
        var folders = FolderChoice.Of(parsed, settings, told => findings.Add(Finding.Note("articles", told)));
        var hasArticles = await LookAsync(findings, "articles folder", () =>
        {
            FolderChoice.RequireKnowledge(folders);
            return Task.FromResult(Finding.Ok("articles folder", folders.Knowledge));
        });
        var hasData = await LookAsync(findings, "data folder", () =>
        {
            FolderChoice.RequireData(folders);
            return Task.FromResult(Finding.Ok("data folder", folders.Data));
        });
        findings.Add(WebChat());
        if (!hasData)
        {
            return findings;
        }

        await using var run = await VerbRun.StartAsync(folders, settings, stop);
        await LookAsync(findings, "database", async () => Finding.Ok("database", $"{folders.Database}, {(await run.Get<IArticleStore>().ImportedSourcesAsync(stop)).Count} imported sources"));
        if (hasArticles)
        {
            await LookAsync(findings, "articles", () => ArticlesAsync(findings, run, stop));
        }

        await LookAsync(findings, "dictionaries", () => Task.FromResult(Dictionaries(findings, run.Get<DictionaryCheck>())));
        await LookAsync(findings, "mail", () => Task.FromResult(Mail(run.Get<IOptions<MailOptions>>().Value)));
        await LookAsync(findings, "outgoing mail", () => OutgoingAsync(run, stop));
        await LookAsync(findings, "teams", async () =>
        {
            var teams = await TeamsExamination.LookAsync(settings, RunEnvironment.Name, run.Get<ITeamsAddress>(), run.Get<TimeProvider>(), stop);
            findings.AddRange(teams.SkipLast(1));
            return teams[^1];
        });
        await LookAsync(findings, "answers writer", () => Task.FromResult(Writer(run.Get<IOptions<AnswersOptions>>().Value)));
        return findings;
    }

    private static async Task<bool> LookAsync(List<Finding> findings, string what, Func<Task<Finding>> look)
    {
        try
        {
            findings.Add(await look());
            return true;
        }
        catch (OptionsValidationException settings)
        {
            findings.AddRange(settings.Failures.Select(failure => Finding.Fault(what, failure)));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            findings.Add(Finding.Fault(what, failure.Message));
        }

        return false;
    }

    private static async Task<Finding> ArticlesAsync(List<Finding> findings, VerbRun run, CancellationToken stop)
    {
        var report = await run.Get<IArticleImport>().ImportAsync(run.Folders.Knowledge, record: false, mayWithdrawMost: false, stop);
        findings.AddRange(report.Failed.Select(failed => Finding.Note("article", $"{failed.Name}: {failed.Reason}")));
        findings.AddRange(report.Duplicates.Select(twin => Finding.Note("article", $"{twin.Name}: {twin.Reason}")));
        findings.AddRange(run.Get<GlossaryCheck>().Mistakes().Select(mistake => Finding.Note("glossary", mistake)));
        findings.AddRange(run.Get<LexiconCheck>().Mistakes().Select(mistake => Finding.Note("lexicon", mistake)));
        var knowledge = run.Get<IKnowledge>();
        await knowledge.CatchUpAsync(stop);
        var state = knowledge.State;
        return state.Articles > 0
            ? Finding.Ok("articles", $"{state.Articles} articles, {state.Sentences} sentences, known up to {state.KnownUpTo:yyyy-MM-dd HH:mm}Z, index in {run.Folders.Index}")
            : Finding.Note("articles", "none; put .md, .txt, .html, .pdf or .docx files into the articles folder");
    }

    // They are optional, so that none is no fault and the last word is about what there is.
    private static Finding Dictionaries(List<Finding> findings, DictionaryCheck check)
    {
        var (used, notes) = check.Look();
        findings.AddRange(notes.Select(note => Finding.Note("dictionaries", note)));
        return Finding.Ok("dictionaries", used.Count == 0 ? "our own lexicon only" : string.Join("; ", used));
    }

    private static Finding Mail(MailOptions mail) => mail.Host.Length > 0
        ? Finding.Ok("mail", $"leaves through {mail.Host}:{mail.Port}")
        : Finding.Note("mail", $"is not being delivered: Mail:Host is not set, and mails are written to {mail.OutboxFolder}. Set Mail__Host and Mail__Inbox to deliver them");

    private static async Task<Finding> OutgoingAsync(VerbRun run, CancellationToken stop)
    {
        var (waiting, onlyWritten) = await run.Get<IEnquiryStore>().CountOutgoingAsync(stop);
        var says = $"{waiting} waiting, {onlyWritten} only written to the outbox folder";
        return waiting + onlyWritten == 0 ? Finding.Ok("outgoing mail", says) : Finding.Note("outgoing mail", says);
    }

    private static Finding WebChat() => File.Exists(Composition.WebChatBundle)
        ? Finding.Ok("web chat", "the bundle is there")
        : Finding.Note("web chat", "the bundle is missing, and /chat says so. Build where npm can be reached, or set WebChat:Bundle to a local tarball");

    private static Finding Writer(AnswersOptions answers) => Finding.Ok("answers writer", $"{answers.Writer}{(answers.Endpoint is { } endpoint ? $" at {endpoint.Host}" : "")}, threshold {answers.Threshold:0.00}{(answers.Endpoint is null ? "" : $", at most {answers.TokensADay} tokens a day")}");
}
