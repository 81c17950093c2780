using CarecAssistant.Server.Wording;

namespace CarecAssistant.Server.Pages;

/// <summary>Makes the <see cref="Page"/> of a request.</summary>
internal sealed class PageFactory(Words words, Assets assets, TimeProvider time)
{
    public Page Of(HttpContext http) => new(words, assets, http, time);
}
