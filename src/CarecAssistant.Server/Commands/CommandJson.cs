using System.Text.Json;
using System.Text.Json.Serialization;

namespace CarecAssistant.Server.Commands;

/// <summary>Everything the command line writes and reads as JSON.</summary>
[JsonSerializable(typeof(AskOutput))]
[JsonSerializable(typeof(LineError))]
[JsonSerializable(typeof(SearchOutput))]
[JsonSerializable(typeof(SearchLineOutput))]
[JsonSerializable(typeof(ImportOutput))]
[JsonSerializable(typeof(SourcesOutput))]
[JsonSerializable(typeof(ForgottenOutput))]
[JsonSerializable(typeof(EvalOutput))]
[JsonSerializable(typeof(DoctorOutput))]
[JsonSerializable(typeof(ManifestOutput))]
internal sealed partial class CommandJson : JsonSerializerContext;

/// <summary>Stands in place of an answer whose line could not be used.</summary>
/// <param name="Id">As read, or null.</param>
/// <param name="Line">From 1, blank lines counted.</param>
/// <param name="Error">What is wrong, in one sentence.</param>
internal sealed record LineError(JsonElement? Id, int Line, string Error);
