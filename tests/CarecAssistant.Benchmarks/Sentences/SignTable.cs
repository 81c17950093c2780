using System.Numerics;
using System.Runtime.InteropServices;

namespace CarecAssistant.Benchmarks.Sentences;

/// <summary>Rows of signs, scaled to a standard deviation of one; a sign that never differs is zero.</summary>
internal sealed class SignTable
{
    private readonly double[][] rows;
    private readonly double[] scales;

    public SignTable(IReadOnlyList<float[]> raw)
    {
        Signs = raw[0].Length;
        scales = [.. Enumerable.Range(0, Signs).Select(sign => Deviation(raw, sign))];
        // Whole vectors, so that products take no rest.
        var width = (Signs + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        rows = [.. raw.Select(row => Scaled(row, width))];
    }

    /// <summary>How many.</summary>
    public int Signs { get; }

    /// <summary>The weighted sum of a row.</summary>
    public double Dot(int row, double[] weights)
    {
        var sum = Vector<double>.Zero;
        var left = MemoryMarshal.Cast<double, Vector<double>>(rows[row]);
        var right = MemoryMarshal.Cast<double, Vector<double>>(weights);
        for (var i = 0; i < left.Length; i++) sum += left[i] * right[i];
        return Vector.Sum(sum);
    }

    /// <summary>Adds a share of a row.</summary>
    public void AddTo(double[] sum, int row, double share)
    {
        for (var sign = 0; sign < Signs; sign++) sum[sign] += share * rows[row][sign];
    }

    /// <summary>Weights as <see cref="Dot"/> wants them.</summary>
    public double[] Padded(double[] weights)
    {
        var padded = new double[rows[0].Length];
        for (var sign = 0; sign < Signs; sign++) padded[sign] = weights[sign];
        return padded;
    }

    /// <summary>Weights for signs that are not scaled.</summary>
    public double[] Unscaled(double[] weights) => [.. weights.Zip(scales, (weight, scale) => scale == 0 ? 0 : weight / scale)];

    private double[] Scaled(float[] row, int width)
    {
        var scaled = new double[width];
        for (var sign = 0; sign < Signs; sign++) scaled[sign] = scales[sign] == 0 ? 0 : row[sign] / scales[sign];
        return scaled;
    }

    private static double Deviation(IReadOnlyList<float[]> raw, int sign)
    {
        var mean = raw.Average(row => (double)row[sign]);
        return Math.Sqrt(raw.Average(row => (row[sign] - mean) * (row[sign] - mean)));
    }
}
