using System.Security.Claims;
using CarecAssistant.Server.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Server.Staff;

/// <summary>Who may open the inbox, and its addresses.</summary>
internal static class StaffRegistration
{
    /// <summary>The policy of every page of the inbox.</summary>
    public const string Policy = "staff";
    private const string Cookie = CookieAuthenticationDefaults.AuthenticationScheme;
    private const string Provider = OpenIdConnectDefaults.AuthenticationScheme;

    public static IServiceCollection AddStaff(this IServiceCollection services)
    {
        StaffOptions.AddTo(services);
        services.AddSingleton<StaffSignIn>();
        services.AddAuthentication(Cookie).AddCookie(Cookie);
        services.AddOptions<CookieAuthenticationOptions>(Cookie).Configure<IOptions<StaffOptions>, TimeProvider>((cookie, staff, time) =>
        {
            cookie.Cookie.Name = "carec-staff";
            cookie.Cookie.Path = "/staff";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = staff.Value.Session;
            cookie.TimeProvider = time;
            cookie.LoginPath = "/staff/sign-in";
            cookie.Events.OnRedirectToLogin = SendToSignIn;
            cookie.Events.OnRedirectToAccessDenied = Refuse;
        });

        // The provider's handler exists only where it is configured: it looks at every request and would miss its settings.
        services.AddOptions<AuthenticationOptions>().Configure<StaffSignIn>((authentication, signIn) =>
        {
            if (signIn.IsByProvider) authentication.AddScheme<OpenIdConnectHandler>(Provider, displayName: null);
        });
        services.AddTransient<OpenIdConnectHandler>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        services.AddHttpClient();
        services.AddOptions<OpenIdConnectOptions>(Provider).Configure<IOptions<StaffOptions>>((provider, staff) =>
        {
            provider.Authority = staff.Value.Authority;
            provider.ClientId = staff.Value.ClientId;
            provider.ClientSecret = staff.Value.ClientSecret;
            provider.SignInScheme = Cookie;
            provider.ResponseType = "code";
            provider.UsePkce = true;
            provider.CallbackPath = "/staff/signed-in";
            provider.SignedOutCallbackPath = "/staff/signed-out";
            provider.RemoteSignOutPath = "/staff/sign-out-everywhere";
            provider.RequireHttpsMetadata = !(Uri.TryCreate(staff.Value.Authority, UriKind.Absolute, out var uri) && uri.IsLoopback);
            provider.TokenValidationParameters.NameClaimType = "name";
            provider.TokenValidationParameters.RoleClaimType = "roles";
            provider.MapInboundClaims = false;
        });

        services.AddOptions<Microsoft.AspNetCore.Authorization.AuthorizationOptions>().Configure<IOptions<StaffOptions>>((authorization, staff) =>
            authorization.AddPolicy(Policy, policy =>
            {
                policy.AddAuthenticationSchemes(Cookie).RequireAuthenticatedUser();
                if (staff.Value.Role.Length > 0 && staff.Value.Authority.Length > 0) policy.RequireAssertion(who => !IsFromProvider(who.User) || who.User.IsInRole(staff.Value.Role));
            }));
        services.AddAuthorization();
        return services;
    }

    public static void MapStaff(this WebApplication app)
    {
        var signIn = app.Services.GetRequiredService<StaffSignIn>();
        if (!signIn.IsByLink && !signIn.IsByProvider)
        {
            // Nobody can sign in, so there is nothing here: not even a page that says so.
            app.Map("/staff/{**rest}", () => TypedResults.NotFound());
            return;
        }

        if (signIn.IsByLink)
        {
            app.MapGet("/staff/sign-in", SignInEndpoints.Show);
            app.MapPost("/staff/sign-in", SignInEndpoints.SignInAsync);
        }
        else
        {
            app.MapGet("/staff/sign-in", (string? back) => TypedResults.Challenge(new AuthenticationProperties { RedirectUri = Local(back) }, [Provider]));
        }

        var staff = app.MapGroup("/staff").RequireAuthorization(Policy);
        staff.MapGet("", InboxEndpoints.ListAsync);
        staff.MapGet("/version", InboxEndpoints.VersionAsync);
        staff.MapGet("/enquiries/{reference}", InboxEndpoints.ShowAsync);
        staff.MapPost("/enquiries/{reference}", InboxEndpoints.ReplyAsync);
        staff.MapPost("/sign-out", SignInEndpoints.SignOutAsync);
        staff.Map("/{**rest}", (HttpContext http, PageFactory pages) => pages.Of(http).Refuse(StatusCodes.Status404NotFound, "pages.not-found"));
    }

    /// <summary>A path of the inbox to go back to; anything else leads to the list.</summary>
    public static string Local(string? back) =>
        back is not null && (back == "/staff" || back.StartsWith("/staff?", StringComparison.Ordinal) || back.StartsWith("/staff/enquiries/", StringComparison.Ordinal)) ? back : "/staff";

    private static bool IsFromProvider(ClaimsPrincipal user) => user.Identity?.AuthenticationType != SignInEndpoints.ByLink;

    // A script that asks whether something changed gets a status; a person gets the page where they sign in.
    private static Task SendToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Path == "/staff/version") context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else context.Response.Redirect("/staff/sign-in" + QueryString.Create("back", HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : "/staff"));
        return Task.CompletedTask;
    }

    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        var pages = context.HttpContext.RequestServices.GetRequiredService<PageFactory>();
        return pages.Of(context.HttpContext).Refuse(StatusCodes.Status403Forbidden, "staff.forbidden").ExecuteAsync(context.HttpContext);
    }
}
