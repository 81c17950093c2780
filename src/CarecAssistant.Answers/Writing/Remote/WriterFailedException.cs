namespace CarecAssistant.Answers.Writing.Remote;

/// <summary>A model did not write an answer; the turn goes on with the offline writer.</summary>
internal sealed class WriterFailedException(WriterFailure failure, Exception? cause = null) : Exception($"The model did not write an answer: {failure}.", cause)
{
    /// <summary>In which way.</summary>
    public WriterFailure Failure => failure;

    /// <summary>The failure behind whatever a connector made of it.</summary>
    public static WriterFailure Behind(Exception trouble)
    {
        for (var inner = trouble; inner is not null; inner = inner.InnerException)
        {
            if (inner is WriterFailedException known)
            {
                return known.Failure;
            }

            if (inner is HttpRequestException or IOException or System.Net.Sockets.SocketException)
            {
                return WriterFailure.Unreachable;
            }
        }

        return WriterFailure.Unreadable;
    }
}
