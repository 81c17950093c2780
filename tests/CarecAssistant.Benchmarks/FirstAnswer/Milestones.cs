namespace CarecAssistant.Benchmarks.FirstAnswer;

/// <summary>What one visitor waited for, in seconds from the tap, and what it cost.</summary>
/// <param name="Painted">The chat's frame showed something.</param>
/// <param name="Greeted">The greeting stood there.</param>
/// <param name="Answered">The first cited answer stood there.</param>
/// <param name="BytesBefore">Bytes for the page with the launcher, before the tap.</param>
/// <param name="BytesAfter">Bytes from the tap to the answer, sockets apart.</param>
/// <param name="SocketBytes">Bytes of text received on sockets.</param>
/// <param name="Transfers">What came after the tap, largest first.</param>
internal sealed record Milestones(double Painted, double Greeted, double Answered, long BytesBefore, long BytesAfter, long SocketBytes, IReadOnlyList<Transfer> Transfers);
