namespace CarecAssistant.Benchmarks.Sentences;

/// <summary>What became of one question that has an answer.</summary>
/// <param name="IsRight">The first candidate's quote holds the answer.</param>
/// <param name="Words">Of the answer shown; 0 when nothing was.</param>
/// <param name="Confidence">With everything in the index.</param>
/// <param name="ConfidenceWithout">With the question's own paragraph left out.</param>
/// <param name="IsRightWithout">The first candidate holds the answer even so.</param>
/// <param name="Baseline">The baseline's choice out of three paragraphs.</param>
/// <param name="BaselineIsRight">It holds the answer.</param>
/// <param name="FirstParagraphIsRight">The baseline's choice out of the best paragraph alone holds it.</param>
/// <param name="BaselineWithout">The baseline's choice with the paragraph left out.</param>
internal sealed record Measured(
    bool IsRight, int Words, double Confidence, double ConfidenceWithout, bool IsRightWithout, OverlapChoice Baseline, bool BaselineIsRight, bool FirstParagraphIsRight, OverlapChoice BaselineWithout);
