using CarecAssistant.Knowledge;

namespace CarecAssistant.Server.Commands;

/// <summary>Reads the folder of articles before the first question.</summary>
internal static class Reading
{
    /// <summary>Brings folder, store and index into step; what cannot be read is told and the rest goes on.</summary>
    public static async Task<KnowledgeState> OfFolderAsync(IServiceProvider parts, RunFolders folders, Action<string> tell, CancellationToken stop)
    {
        var report = await parts.GetRequiredService<IArticleImport>().ImportAsync(folders.Knowledge, record: false, mayWithdrawMost: false, stop);
        foreach (var failed in report.Failed)
        {
            tell($"{failed.Name}: {failed.Reason}");
        }

        foreach (var mistake in parts.GetRequiredService<GlossaryCheck>().Mistakes())
        {
            tell(mistake);
        }

        var knowledge = parts.GetRequiredService<IKnowledge>();
        await knowledge.CatchUpAsync(stop);
        if (knowledge.State.Articles == 0)
        {
            tell($"The folder {folders.Knowledge} holds no articles. Put .md, .txt, .html, .pdf or .docx files there, or name another with --knowledge DIR.");
        }

        return knowledge.State;
    }
}
