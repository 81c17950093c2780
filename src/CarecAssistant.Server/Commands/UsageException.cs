namespace CarecAssistant.Server.Commands;

/// <summary>The command line or its input is wrong in form; the message is one sentence with the remedy. Exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>The verb could not do its work; the message is one sentence with the remedy. Exit code 1.</summary>
internal sealed class CommandFailedException(string message, Exception? cause = null) : Exception(message, cause);
