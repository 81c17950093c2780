namespace CarecAssistant.Benchmarks.Sentences;

/// <summary>Minimises a smooth function by limited-memory BFGS (Nocedal and Wright, Numerical Optimization, 2nd ed., algorithm 7.5) with a backtracking line search.</summary>
internal static class Lbfgs
{
    private const int Memory = 12, MostSteps = 500, MostHalvings = 40;

    private const double EnoughDecrease = 1e-4, FlatEnough = 1e-5;

    /// <param name="length">Of the argument; the search begins at zero.</param>
    /// <param name="function">The value at the first argument; writes its gradient into the second.</param>
    /// <returns>Where the gradient is as good as zero, or the last point after 500 steps.</returns>
    public static double[] Minimise(int length, Func<double[], double[], double> function)
    {
        double[] point = new double[length], gradient = new double[length];
        var value = function(point, gradient);
        var history = new List<(double[] Step, double[] Change)>();
        for (var step = 0; step < MostSteps && Norm(gradient) > FlatEnough * Math.Max(1, Norm(point)); step++)
        {
            var direction = DirectionFrom(gradient, history);
            var (next, nextGradient, nextValue) = Along(direction, point, gradient, value, history.Count == 0 ? 1 / Norm(gradient) : 1, function);
            if (nextValue >= value) break;
            Remember(history, Difference(next, point), Difference(nextGradient, gradient));
            (point, gradient, value) = (next, nextGradient, nextValue);
        }

        return point;
    }

    private static double[] DirectionFrom(double[] gradient, List<(double[] Step, double[] Change)> history)
    {
        var direction = gradient.Select(slope => -slope).ToArray();
        if (history.Count == 0) return direction;
        var shares = new double[history.Count];
        for (var i = history.Count - 1; i >= 0; i--)
        {
            shares[i] = Dot(history[i].Step, direction) / Dot(history[i].Step, history[i].Change);
            Add(direction, -shares[i], history[i].Change);
        }

        var (last, change) = history[^1];
        var scale = Dot(last, change) / Dot(change, change);
        for (var i = 0; i < direction.Length; i++) direction[i] *= scale;
        for (var i = 0; i < history.Count; i++)
        {
            Add(direction, shares[i] - (Dot(history[i].Change, direction) / Dot(history[i].Step, history[i].Change)), history[i].Step);
        }

        return direction;
    }

    private static (double[] Point, double[] Gradient, double Value) Along(
        double[] direction, double[] point, double[] gradient, double value, double length, Func<double[], double[], double> function)
    {
        var slope = Dot(direction, gradient);
        var nextGradient = new double[point.Length];
        for (var halving = 0; halving < MostHalvings; halving++, length /= 2)
        {
            var next = (double[])point.Clone();
            Add(next, length, direction);
            var nextValue = function(next, nextGradient);
            if (nextValue <= value + (EnoughDecrease * length * slope)) return (next, nextGradient, nextValue);
        }

        return (point, gradient, value);
    }

    // Only what bends upwards helps to foresee the function.
    private static void Remember(List<(double[] Step, double[] Change)> history, double[] step, double[] change)
    {
        if (Dot(step, change) <= 1e-12) return;
        if (history.Count == Memory) history.RemoveAt(0);
        history.Add((step, change));
    }

    private static double[] Difference(double[] one, double[] other) => [.. one.Zip(other, (first, second) => first - second)];

    private static double Norm(double[] vector) => Math.Sqrt(Dot(vector, vector));

    private static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }

    private static void Add(double[] to, double share, double[] what)
    {
        for (var i = 0; i < to.Length; i++) to[i] += share * what[i];
    }
}
