namespace CarecAssistant.Server.Operations;

/// <summary>How much one address may ask of the pages. Section <c>RateLimits</c>, beside the keys of the channels (<see cref="BotFramework.RateLimitsOptions"/>).</summary>
internal sealed record PageLimits
{
    /// <summary>Enquiries by form from one address in an hour.</summary>
    public int ContactFormsPerHour { get; set; } = 5;

    /// <summary>Staff sign-ins tried from one address in ten minutes.</summary>
    public int SignInsPer10Minutes { get; set; } = 10;

    /// <summary>Status pages asked for from one address in ten minutes.</summary>
    public int StatusPagesPer10Minutes { get; set; } = 30;

    internal static void AddTo(IServiceCollection services) => services
        .AddOptions<PageLimits>().BindConfiguration("RateLimits")
        .Validate(limits => limits.ContactFormsPerHour > 0, "RateLimits:ContactFormsPerHour must be above zero, for example 5.")
        .Validate(limits => limits.SignInsPer10Minutes > 0, "RateLimits:SignInsPer10Minutes must be above zero, for example 10.")
        .Validate(limits => limits.StatusPagesPer10Minutes > 0, "RateLimits:StatusPagesPer10Minutes must be above zero, for example 30.")
        .ValidateOnStart();
}
