using Microsoft.AspNetCore.Http;

namespace CarecAssistant.Knowledge.Tests.Web.Fetching;

/// <summary>What a site says.</summary>
internal static class Answers
{
    public static Task Page(this HttpContext http, string text)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(text);
    }

    public static Task Text(this HttpContext http, string text)
    {
        http.Response.ContentType = "text/plain";
        return http.Response.WriteAsync(text);
    }

    public static Task Status(this HttpContext http, int status, params (string Name, string Value)[] headers)
    {
        http.Response.StatusCode = status;
        foreach (var (name, value) in headers) http.Response.Headers[name] = value;
        return Task.CompletedTask;
    }

    public static Task LeadOn(this HttpContext http, string address, int status = 301) => http.Status(status, ("Location", address));
}
