using Microsoft.AspNetCore.Http;

namespace CarecAssistant.BotFramework.Authentication;

/// <summary>Why a caller is not let in. Said to operators in the log, never to the caller.</summary>
internal enum TokenFault
{
    /// <summary>There is no token, or it is none that can be read.</summary>
    Form,

    /// <summary>Nobody we trust issued it.</summary>
    Issuer,

    /// <summary>It names no key, or none of its issuer's.</summary>
    Key,

    /// <summary>No key could be fetched yet.</summary>
    NoKeys,

    /// <summary>It was not signed with that key, or in a way that is not allowed.</summary>
    Signature,

    /// <summary>It is not good yet or any more, or for ever.</summary>
    Lifetime,

    /// <summary>It is for another bot, or for several.</summary>
    Audience,

    /// <summary>It does not say in a known way which application calls.</summary>
    Version,

    /// <summary>Its application may not call here.</summary>
    Caller,

    /// <summary>It vouches for no service, or another one than the activity names.</summary>
    ServiceUrl,

    /// <summary>Its key does not speak for the activity's channel.</summary>
    Endorsement,

    /// <summary>The service's host is not one that may be called.</summary>
    ServiceHost,
}

/// <summary>What a fault is on the wire.</summary>
internal static class TokenFaults
{
    public static int Status(this TokenFault fault) => fault switch
    {
        TokenFault.NoKeys => StatusCodes.Status503ServiceUnavailable,
        TokenFault.Caller or TokenFault.Endorsement or TokenFault.ServiceHost => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status401Unauthorized,
    };
}
