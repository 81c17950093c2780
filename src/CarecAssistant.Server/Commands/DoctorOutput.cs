namespace CarecAssistant.Server.Commands;

/// <summary>What <c>doctor --json</c> prints.</summary>
internal sealed record DoctorOutput(bool Ok, IReadOnlyList<Finding> Findings);

/// <summary>One thing that was looked at.</summary>
/// <param name="What">Its name.</param>
/// <param name="State"><c>ok</c>, <c>note</c> (works, and ought to be known) or <c>fault</c> (does not work).</param>
/// <param name="Says">What was found, with the remedy where one is needed.</param>
internal sealed record Finding(string What, string State, string Says)
{
    public static Finding Ok(string what, string says) => new(what, "ok", says);

    public static Finding Note(string what, string says) => new(what, "note", says);

    public static Finding Fault(string what, string says) => new(what, "fault", says);
}
