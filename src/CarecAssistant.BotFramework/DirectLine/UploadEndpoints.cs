using CarecAssistant.BotFramework.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>Files that clients send: 1 measured, 2 read, 3 known by their bytes, 4 counted as a message, 5 kept, 6 posted with links to them.</summary>
internal sealed class UploadEndpoints(
    DirectLineChannel channel, ClientActivities activities, UploadFolder folder, DirectLineTokens tokens, PublicAddress address, IOptions<DirectLineOptions> options)
{
    /// <summary><c>POST /conversations/{id}/upload</c></summary>
    public async Task<IResult> TakeAsync(HttpContext http, DirectLinePass pass)
    {
        if (!folder.IsOpen) return DirectLineErrors.FileRefused("This server takes no files.");
        if (http.Request.Headers.ContentEncoding.Count > 0) return DirectLineErrors.FileRefused("Send files as they are, not compressed.");
        var most = options.Value.UploadLimit;
        if (await ActivityReader.ReadBodyAsync(http.Request, most, http.RequestAborted) is not { } body) return DirectLineErrors.UploadTooBig(most); // 1

        var (upload, refusal) = await Upload.ReadAsync(http.Request, body, http.RequestAborted); // 2
        if (upload is null) return refusal!;
        var kinds = upload.Files.Select(FileKind.Of).ToList(); // 3
        if (kinds.Any(kind => kind is null)) return DirectLineErrors.FileRefused("Pictures, PDF, Office documents and plain text are taken, each under its own type.");

        // Who sends it is the token's to say; only where that names nobody does the address.
        var activity = upload.Activity with
        {
            From = pass.UserId.Length > 0 || upload.Activity.From?.Id is not null ? upload.Activity.From : new ChannelAccount { Id = http.Request.Query["userId"] },
            Attachments = [.. (upload.Activity.Attachments ?? []).Select(attachment => attachment with { ContentUrl = null })],
        };
        return await activities.RefusalAsync(pass, activity, http.RequestAborted) ?? await KeepAsync(http, pass, activity, upload.Files, kinds!); // 4
    }

    /// <summary><c>GET /conversations/{id}/attachments/{file}?t=</c>: a kept file, for whoever has a ticket to it. Browsers save it and do not show it.</summary>
    public async Task<IResult> GiveAsync(HttpContext http)
    {
        var (conversation, file) = ((string)http.Request.RouteValues["id"]!, (string)http.Request.RouteValues["file"]!);
        var reading = await tokens.ReadFileTicketAsync(http.Request.Query["t"].ToString(), file);
        if (reading.IsExpired) return DirectLineErrors.TokenExpired;
        if (reading.Pass?.ConversationId != conversation) return DirectLineErrors.Forbidden("The link is not for this file.");
        if (folder.Open(file) is not { } content) return DirectLineErrors.NotFound;

        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName(FileName.Cleaned(http.Request.Query["name"].ToString()));
        http.Response.Headers.ContentDisposition = name.ToString();
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        var start = new byte[Math.Min(content.Length, options.Value.UploadLimit)];
        await using (content) await content.ReadExactlyAsync(start, http.RequestAborted);
        return TypedResults.Bytes(start, FileKind.Of(new UploadedFile("", "", start)) ?? "application/octet-stream");
    }

    private async Task<IResult> KeepAsync(HttpContext http, DirectLinePass pass, Activity activity, IReadOnlyList<UploadedFile> files, IReadOnlyList<string> kinds)
    {
        var kept = new List<string>(); // 5
        foreach (var file in files)
        {
            if (await folder.KeepAsync(file.Content, CancellationToken.None) is { } name)
            {
                kept.Add(name);
                continue;
            }

            kept.ForEach(folder.Drop);
            return DirectLineErrors.Busy;
        }

        var attachments = activity.Attachments!.ToList();
        for (var number = 0; number < files.Count; number++) Attach(attachments, files[number].Name, kinds[number], Link(http.Request, pass, kept[number], files[number].Name));
        return DirectLineBodies.Taken(await channel.PostAsync(pass, activity with { Attachments = [.. attachments.Where(one => one.ContentUrl is not null || one.Content is not null)] })); // 6
    }

    // Two files may have one name: each goes to the next attachment of that name that has none.
    private static void Attach(List<Attachment> attachments, string name, string kind, string link)
    {
        var waiting = attachments.FindIndex(one => one.ContentUrl is null && one.Content is null && one.Name == name);
        var attachment = (waiting < 0 ? new Attachment() : attachments[waiting]) with { Name = FileName.Cleaned(name), ContentType = kind, ContentUrl = link };
        if (waiting < 0) attachments.Add(attachment);
        else attachments[waiting] = attachment;
    }

    private string Link(HttpRequest request, DirectLinePass pass, string file, string name) =>
        $"{address.Of(request)}{request.PathBase}{DirectLineRoutes.Base}/conversations/{pass.ConversationId}/attachments/{file}"
        + $"?name={Uri.EscapeDataString(FileName.Cleaned(name))}&t={tokens.IssueFileTicket(pass, file)}";
}
