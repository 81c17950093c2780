using System.Runtime.CompilerServices;
using Microsoft.SemanticKernel;

namespace CarecAssistant.Answers.Writing.Remote;

/// <summary>A model's words as they come. Every way in which a model can fail ends in one <see cref="WriterFailedException"/>.</summary>
internal sealed class ModelWords(AnswersOptions options, TimeProvider time)
{
    private const int MostLetters = 20_000;

    /// <summary>The pieces of one reply, until the model itself ends it.</summary>
    /// <param name="begin">Begins the reply.</param>
    /// <param name="stop">Ends the turn.</param>
    /// <exception cref="WriterFailedException">The reply is none, or not the whole one.</exception>
    public async IAsyncEnumerable<string> ReadAsync(Func<CancellationToken, IAsyncEnumerable<StreamingChatMessageContent>> begin, [EnumeratorCancellation] CancellationToken stop)
    {
        using var slow = new CancellationTokenSource(options.Patience, time);
        using var silent = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, slow.Token, silent.Token);
        await using var pieces = begin(either.Token).GetAsyncEnumerator(either.Token);
        var finished = false;
        var letters = 0;
        while (await MovesAsync(pieces, () => silent.IsCancellationRequested ? WriterFailure.FellSilent : WriterFailure.TooSlow, either.Token, stop))
        {
            silent.CancelAfter(options.LongestSilence);
            finished |= EndOfReply.IsIn(pieces.Current);
            if (pieces.Current.Content is { Length: > 0 } words)
            {
                letters += words.Length;
                if (letters > MostLetters)
                {
                    throw new WriterFailedException(WriterFailure.TooLong);
                }

                yield return words;
            }
        }

        if (!finished)
        {
            throw new WriterFailedException(WriterFailure.CutOff);
        }
    }

    // The border to whatever a connector, a parser or a socket can throw.
    private static async Task<bool> MovesAsync(IAsyncEnumerator<StreamingChatMessageContent> pieces, Func<WriterFailure> late, CancellationToken either, CancellationToken stop)
    {
        try
        {
            return await pieces.MoveNextAsync();
        }
        catch (Exception) when (either.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw new WriterFailedException(late());
        }
        catch (Exception trouble) when (!stop.IsCancellationRequested)
        {
            throw new WriterFailedException(WriterFailedException.Behind(trouble), trouble);
        }
    }
}
