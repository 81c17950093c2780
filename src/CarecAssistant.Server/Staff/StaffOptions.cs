namespace CarecAssistant.Server.Staff;

/// <summary>How staff sign in outside Development. Section <c>Staff</c>.</summary>
internal sealed record StaffOptions
{
    /// <summary>The OpenID Connect provider, for example https://login.example.org/; empty: there is no staff inbox outside Development.</summary>
    public string Authority { get; set; } = "";

    /// <summary>Our id there.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Our secret there; keep it out of files.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>A role that a person must hold there; empty: everyone the provider lets in for our client id.</summary>
    public string Role { get; set; } = "";

    /// <summary>How long a session lasts after its last use.</summary>
    public TimeSpan Session { get; set; } = TimeSpan.FromHours(10);

    internal static void AddTo(IServiceCollection services) => services
        .AddOptions<StaffOptions>().BindConfiguration("Staff")
        .Validate(staff => staff.Authority.Length == 0 || (Uri.TryCreate(staff.Authority, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || uri.IsLoopback)),
            "Staff:Authority must be an https address, for example https://login.example.org/.")
        .Validate(staff => staff.Authority.Length == 0 || (staff.ClientId.Length > 0 && staff.ClientSecret.Length > 0),
            "Staff:Authority is set, so Staff:ClientId and Staff:ClientSecret are needed too. Set Staff__ClientId and Staff__ClientSecret in the environment.")
        .Validate(staff => staff.Session > TimeSpan.Zero, "Staff:Session must be longer than zero, for example 10:00:00.")
        .ValidateOnStart();
}
