using Hanzi.Segmentation;

namespace Accuracy.Learning;

/// <summary>How much more likely each token and each sequence of classes should become.</summary>
internal sealed class Gradient(TrainingLattice lattice)
{
    public float[] Arcs { get; } = new float[lattice.Arcs.Length];

    public float[] Sequence { get; } = new float[WordClass.Count * WordClass.Count];

    public List<int> TouchedSequence { get; } = [];
}

/// <summary>Sums over all paths of a lattice (forward and backward), in logarithms.</summary>
internal sealed class PathSums(TrainingLattice lattice, Parameters sequence)
{
    private const int Classes = WordClass.Count;
    private readonly double[] _forward = new double[(lattice.Length + 1) * Classes];
    private readonly double[] _backward = new double[(lattice.Length + 1) * Classes];
    private readonly List<byte>[] _active = new List<byte>[lattice.Length + 1];

    /// <summary>Adds the probabilities of the tokens that are let through, times a sign.</summary>
    /// <returns>False where no path is let through; nothing is added then.</returns>
    public bool Add(double[] scores, Func<Arc, bool> isLetThrough, int sign, Gradient gradient)
    {
        Array.Fill(_forward, double.NegativeInfinity);
        Array.Fill(_backward, double.NegativeInfinity);
        for (int at = 0; at < _active.Length; at++) (_active[at] ??= []).Clear();
        var arcs = lattice.Arcs;
        bool[] pass = new bool[arcs.Length];
        _forward[WordClass.Edge] = 0;
        _active[0].Add(WordClass.Edge);
        for (int at = 0; at < lattice.Length; at++)
        {
            if (_active[at].Count == 0) continue;
            int cachedClass = -1;
            double into = 0;
            for (int i = lattice.FirstArc[at]; i < lattice.FirstArc[at + 1]; i++)
            {
                var arc = arcs[i];
                if (!isLetThrough(arc)) continue;
                pass[i] = true;
                if (arc.Class != cachedClass) (into, cachedClass) = (Into(at, arc.Class), arc.Class);
                ref double sum = ref _forward[arc.End * Classes + arc.Class];
                if (double.IsNegativeInfinity(sum)) _active[arc.End].Add(arc.Class);
                sum = LogAdd(sum, into + scores[i]);
            }
        }

        if (_active[lattice.Length].Count == 0) return false;
        double all = Into(lattice.Length, WordClass.Edge);
        foreach (byte c in _active[lattice.Length])
        {
            int t = c * Classes + WordClass.Edge;
            _backward[lattice.Length * Classes + c] = sequence[t];
            AddSequence(gradient, t, sign * Math.Exp(_forward[lattice.Length * Classes + c] + sequence[t] - all));
        }

        for (int at = lattice.Length - 1; at >= 0; at--)
        {
            if (_active[at].Count == 0) continue;
            for (int i = lattice.FirstArc[at]; i < lattice.FirstArc[at + 1]; i++)
            {
                if (!pass[i]) continue;
                var arc = arcs[i];
                double after = scores[i] + _backward[arc.End * Classes + arc.Class];
                if (double.IsNegativeInfinity(after)) continue;
                foreach (byte c in _active[at])
                {
                    int t = c * Classes + arc.Class;
                    double through = after + sequence[t];
                    ref double sum = ref _backward[at * Classes + c];
                    sum = LogAdd(sum, through);
                    double probability = Math.Exp(_forward[at * Classes + c] + through - all);
                    if (probability < 1e-6) continue;
                    gradient.Arcs[i] += (float)(sign * probability);
                    AddSequence(gradient, t, sign * probability);
                }
            }
        }

        return true;
    }

    private static void AddSequence(Gradient gradient, int t, double value)
    {
        if (gradient.Sequence[t] == 0) gradient.TouchedSequence.Add(t);
        gradient.Sequence[t] += (float)value;
    }

    private double Into(int at, byte next)
    {
        double sum = double.NegativeInfinity;
        foreach (byte c in _active[at]) sum = LogAdd(sum, _forward[at * Classes + c] + sequence[c * Classes + next]);
        return sum;
    }

    private static double LogAdd(double a, double b)
    {
        if (double.IsNegativeInfinity(a)) return b;
        if (double.IsNegativeInfinity(b)) return a;
        double most = Math.Max(a, b), difference = Math.Min(a, b) - most;
        return difference < -30 ? most : most + Math.Log(1 + Math.Exp(difference));
    }
}
