namespace Accuracy.Learning;

/// <summary>Weights with their steps: AdaGrad with a pull towards zero that is caught up when a weight is next touched.</summary>
internal sealed class Parameters(int count, double rate, double decay)
{
    private readonly float[] _weights = new float[count];
    private readonly float[] _squares = new float[count];
    private readonly int[] _touched = new int[count];
    private readonly double[] _sum = new double[count];
    private int _summed;
    private int _step;

    public float this[int i] => _weights[i];

    public void NextStep() => _step++;

    /// <summary>Moves one weight up a gradient.</summary>
    public void Move(int i, float gradient)
    {
        Shrink(i);
        _squares[i] += gradient * gradient;
        _weights[i] += (float)(rate * gradient / Math.Sqrt(_squares[i] + 1e-6));
    }

    /// <summary>Takes the weights as they are now into the average.</summary>
    public void Remember()
    {
        _summed++;
        for (int i = 0; i < _weights.Length; i++)
        {
            Shrink(i);
            _sum[i] += _weights[i];
        }
    }

    /// <summary>Makes the average the weights.</summary>
    public void Finish()
    {
        for (int i = 0; i < _weights.Length; i++) _weights[i] = (float)(_sum[i] / _summed);
    }

    private void Shrink(int i)
    {
        int steps = _step - _touched[i];
        _touched[i] = _step;
        if (steps == 0 || _weights[i] == 0) return;
        double each = decay * rate / Math.Sqrt(_squares[i] + 1e-6);
        _weights[i] *= (float)Math.Exp(-Math.Min(50, each * steps));
    }
}
