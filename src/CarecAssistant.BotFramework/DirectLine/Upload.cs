using CarecAssistant.BotFramework.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>An upload as it came: an activity, if one came with it, and files.</summary>
/// <param name="Activity">Its attachments wait for their files by name.</param>
/// <param name="Files">At least one.</param>
internal sealed record Upload(Activity Activity, IReadOnlyList<UploadedFile> Files)
{
    private const int MostParts = 20;
    private const string ActivityPart = "activity";

    /// <summary>Reads a file alone, named by its <c>Content-Disposition</c>, or a form of one activity and files.</summary>
    /// <returns>The upload, or why it is none.</returns>
    public static async Task<(Upload? Upload, IResult? Refusal)> ReadAsync(HttpRequest request, byte[] body, CancellationToken stop)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) return (null, DirectLineErrors.NotAFile);
        if (!type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return Alone(request, type, body);
        try
        {
            return await FormAsync(HeaderUtilities.RemoveQuotes(type.Boundary).Value ?? "", body, stop);
        }
        catch (Exception malformed) when (malformed is IOException or InvalidDataException or ArgumentException)
        {
            return (null, DirectLineErrors.MalformedData("The form cannot be read."));
        }
    }

    private static (Upload? Upload, IResult? Refusal) Alone(HttpRequest request, MediaTypeHeaderValue type, byte[] body)
    {
        var name = ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition) ? NameIn(disposition) : "";
        return body.Length == 0
            ? (null, DirectLineErrors.MalformedData("There is no file."))
            : (new(new Activity { Type = ActivityTypes.Message }, [new UploadedFile(name, type.MediaType.Value ?? "", body)]), null);
    }

    private static async Task<(Upload? Upload, IResult? Refusal)> FormAsync(string boundary, byte[] body, CancellationToken stop)
    {
        if (boundary.Length is 0 or > 70) return (null, DirectLineErrors.MalformedData("The form has no boundary."));
        Activity? activity = null;
        var files = new List<UploadedFile>();
        var form = new MultipartReader(boundary, new MemoryStream(body));
        while (await form.ReadNextSectionAsync(stop) is { } part)
        {
            if (files.Count == MostParts) return (null, DirectLineErrors.MalformedData("The form has too many parts."));
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)) return (null, DirectLineErrors.MalformedData("A part has no name."));
            using var content = new MemoryStream();
            await part.Body.CopyToAsync(content, stop);
            if (disposition.Name != ActivityPart)
            {
                files.Add(new UploadedFile(NameIn(disposition), part.ContentType ?? "", content.ToArray()));
                continue;
            }

            if (activity is not null) return (null, DirectLineErrors.BadArgument("The form has two activities."));
            if (content.Length > ActivityReader.MaxBytes) return (null, DirectLineErrors.TooBig);
            (activity, var problem) = ActivityReader.Read(content.ToArray());
            if (activity is null) return (null, problem == ActivityReader.NoType ? DirectLineErrors.MissingProperty(problem) : DirectLineErrors.BadArgument(problem));
        }

        return files.Count == 0
            ? (null, DirectLineErrors.MalformedData("There is no file."))
            : (new(activity ?? new Activity { Type = ActivityTypes.Message }, files), null);
    }

    private static string NameIn(ContentDispositionHeaderValue disposition) =>
        HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value ?? "";
}

/// <summary>One file of it.</summary>
/// <param name="Name">As the client named it.</param>
/// <param name="DeclaredType">The media type that the client gave it; empty when none.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record UploadedFile(string Name, string DeclaredType, byte[] Content);
