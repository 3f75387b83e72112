namespace Accuracy.Learning;

/// <summary>Weights with their steps: AdaGrad with a pull towards zero that is caught up when a weight is next touched.</summary>
internal sealed class Parameters(int count, double rate, double decay)
{
    private readonly float[] _weights = new float[count];
    private readonly float[] _squares = new float[count];
    private readonly int[] _touched = new int[count];
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

    /// <summary>Brings every weight up to date.</summary>
    public void Finish()
    {
        for (int i = 0; i < _weights.Length; i++) Shrink(i);
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
