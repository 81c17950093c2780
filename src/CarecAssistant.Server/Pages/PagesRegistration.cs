using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CarecAssistant.Server.Articles;
using CarecAssistant.Server.Chat;
using CarecAssistant.Server.Contact;
using CarecAssistant.Server.Operations;
using CarecAssistant.Server.Staff;
using CarecAssistant.Server.Wording;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CarecAssistant.Server.Pages;

/// <summary>Everything a browser sees of this program, apart from the protocol of the chat.</summary>
internal static class PagesRegistration
{
    /// <summary>Adds the pages. The host registers <see cref="RunFolders"/>, the knowledge, the enquiries and an <see cref="IChatTokens"/>.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Words>();
        services.AddRazorComponents();
        // Russian and Chinese leave as they are, not as numbered entities; <, >, &, quotes and the like are encoded all the same.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<Assets>().AddSingleton<PageFactory>();
        services.AddResponseCompression(compression =>
        {
            // Pages hold no secret beside text that a stranger chose, but one: the form's ticket, which differs in every answer.
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        return services.AddOperations().AddChat().AddContact().AddStaff();
    }

    /// <summary>Maps the pages and puts the middleware they need in front of every answer of the program.</summary>
    public static WebApplication MapPages(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<UnknownPages>();
        app.UseResponseCompression();
        app.UseAuthentication();
        app.UseAuthorization();

        app.MapPage("/assets/{**path}", (HttpContext http, Assets assets) => assets.At(http.Request.Path) is { } asset
            ? asset.Send(http, "public, max-age=31536000, immutable")
            : TypedResults.NotFound());
        app.MapHealth();
        app.MapChat();
        app.MapContact();
        app.MapArticles();
        app.MapStaff();
        return app;
    }
}
