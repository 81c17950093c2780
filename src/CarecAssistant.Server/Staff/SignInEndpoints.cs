using System.Security.Claims;
using CarecAssistant.Server.Contact;
using CarecAssistant.Server.Operations;
using CarecAssistant.Server.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CarecAssistant.Server.Staff;

/// <summary>Signing in by a one-time link, and out. Opening the link changes nothing, so that a preview of it does no harm; a button does.</summary>
internal static class SignInEndpoints
{
    /// <summary>How such a session names its origin.</summary>
    public const string ByLink = "one-time link";

    public static IResult Show(string? code, string? back, HttpContext http, PageFactory pages, StaffSignIn signIn) =>
        pages.Of(http).Show<SignInPage>(
            code is null || signIn.IsOpen(code) ? StatusCodes.Status200OK : StatusCodes.Status410Gone,
            ("Code", code), ("IsOpen", signIn.IsOpen(code)), ("Back", StaffRegistration.Local(back)), ("Mistake", null));

    public static async Task<IResult> SignInAsync(HttpContext http, PageFactory pages, StaffSignIn signIn, Allowances allowances, CancellationToken stop)
    {
        var page = pages.Of(http);
        if (allowances.TakeSignIn(http) is { } wait)
        {
            Allowances.TellWhen(http, wait);
            return page.Refuse(StatusCodes.Status429TooManyRequests, "pages.too-many");
        }

        if (!http.Request.HasFormContentType) return page.Refuse(StatusCodes.Status400BadRequest, "pages.bad-form");
        var form = await http.Request.ReadFormAsync(stop);
        var (code, back) = (form["code"].ToString(), StaffRegistration.Local(form["back"].ToString()));
        var name = string.Join(' ', form["name"].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length is 0 or > 100)
        {
            return page.Show<SignInPage>(StatusCodes.Status400BadRequest, ("Code", code), ("IsOpen", signIn.IsOpen(code)), ("Back", back), ("Mistake", "staff.sign-in.name.empty"));
        }

        if (!signIn.Use(code))
        {
            return page.Show<SignInPage>(StatusCodes.Status410Gone, ("Code", code), ("IsOpen", false), ("Back", back), ("Mistake", null));
        }

        var identity = new ClaimsIdentity([new("name", name), new("sub", $"link:{name}"), new("sid", Guid.NewGuid().ToString("N"))], ByLink, "name", "roles");
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new(identity), new AuthenticationProperties { IsPersistent = true });
        return SeeOther(http, back);
    }

    public static async Task<IResult> SignOutAsync(HttpContext http, FormTickets tickets, CancellationToken stop)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(stop) : FormCollection.Empty;
        if (tickets.Read(TicketPurpose(http), form["ticket"].ToString()) is null) return TypedResults.BadRequest();
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return SeeOther(http, "/");
    }

    /// <summary>Tickets of the inbox work in the session they were made for and in no other.</summary>
    public static string TicketPurpose(HttpContext http) => $"staff {StaffMember.Of(http.User).Session}";

    private static IResult SeeOther(HttpContext http, string path)
    {
        http.Response.Headers.Location = path;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
