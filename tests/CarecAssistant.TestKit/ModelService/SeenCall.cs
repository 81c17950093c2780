namespace CarecAssistant.TestKit.ModelService;

/// <summary>A call as it came over the wire.</summary>
/// <param name="Address">Path and query.</param>
/// <param name="Body">The JSON.</param>
/// <param name="Authorization">That header, or nothing.</param>
/// <param name="ApiKey">The header <c>api-key</c>, or nothing.</param>
public sealed record SeenCall(string Address, string Body, string Authorization, string ApiKey);
