using Hanzi.Segmentation;

namespace Accuracy.Learning;

/// <summary>
/// Learns weights under which the right paths of the training lattices are likely against all paths: a conditional
/// random field over the segmenter's own lattice, with a margin for wrong tokens, by stochastic gradient.
/// </summary>
internal sealed class Trainer
{
    private const int Outputs = 4; // boundary, inside, begin, end

    private readonly TrainingOptions _options;
    private readonly Parameters _features, _sequence, _lengths, _words;

    private IEnumerable<Parameters> All => [_features, _sequence, _lengths, _words];

    public Trainer(TrainingOptions options, int sentences, int features, int words)
    {
        _options = options;
        double decay = options.Decay / sentences;
        _features = new(features * Outputs, options.Rate, decay);
        _sequence = new(WordClass.Count * WordClass.Count, options.Rate, decay);
        _lengths = new(WordClass.Count * SegmentationModel.Lengths, options.Rate, decay);
        _words = new(words, options.Rate, decay);
    }

    /// <summary>Sentences whose right paths the lattice does not hold.</summary>
    public int Unreachable { get; private set; }

    public void Train(IReadOnlyList<TrainingLattice> lattices)
    {
        var random = new Random(_options.Seed);
        int[] order = [.. Enumerable.Range(0, lattices.Count)];
        for (int round = 0; round < _options.Rounds; round++)
        {
            random.Shuffle(order);
            Unreachable = 0;
            for (int i = 0; i < order.Length; i++)
            {
                Learn(lattices[order[i]]);
                // The average over many moments wavers less than the last of them.
                if (round > 0 && i % (order.Length / 4) == 0) foreach (var parameters in All) parameters.Remember();
            }
        }

        foreach (var parameters in All) parameters.Finish();
    }

    public float Feature(int feature, int output) => _features[feature * Outputs + output];

    public float Sequence(int before, int after) => _sequence[before * WordClass.Count + after];

    public float Length(int wordClass, int group) => _lengths[wordClass * SegmentationModel.Lengths + group];

    public float Word(int word) => _words[word];

    private void Learn(TrainingLattice lattice)
    {
        var places = new float[(lattice.Length + 1) * Outputs];
        for (int at = 0; at <= lattice.Length; at++)
            foreach (int feature in lattice.Features[at])
                for (int o = 0; o < Outputs; o++) places[at * Outputs + o] += _features[feature * Outputs + o];

        var inside = new float[lattice.Length + 1];
        for (int at = 1; at <= lattice.Length; at++) inside[at] = inside[at - 1] + places[at * Outputs + 1];

        var scores = new double[lattice.Arcs.Length];
        for (int i = 0; i < scores.Length; i++)
        {
            var arc = lattice.Arcs[i];
            double score = arc.Base + _lengths[LengthIndex(arc)] + places[arc.End * Outputs];
            if (arc.Word >= 0) score += _words[arc.Word];
            if (arc.IsName)
                score += places[arc.Start * Outputs + 2] + places[arc.End * Outputs + 3] + inside[arc.End - 1] - inside[arc.Start];
            scores[i] = score;
        }

        var sums = new PathSums(lattice, _sequence);
        var gradient = new Gradient(lattice);
        if (!sums.Add(scores, arc => arc.Fit == ArcFit.Right, +1, gradient))
        {
            Unreachable++;
            return;
        }

        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] += lattice.Arcs[i].Fit switch
            {
                ArcFit.Crossing => lattice.Arcs[i].IsName ? _options.NameMargin : _options.CrossingMargin,
                ArcFit.CutsName => _options.CutMargin,
                _ => 0,
            };
        }

        sums.Add(scores, _ => true, -1, gradient);
        Apply(lattice, gradient);
    }

    private void Apply(TrainingLattice lattice, Gradient gradient)
    {
        foreach (var parameters in All) parameters.NextStep();
        var places = new float[(lattice.Length + 1) * Outputs];
        var inside = new float[lattice.Length + 2];
        var lengths = new SortedDictionary<int, float>();
        var words = new SortedDictionary<int, float>();
        for (int i = 0; i < lattice.Arcs.Length; i++)
        {
            float g = gradient.Arcs[i];
            if (g == 0) continue;
            var arc = lattice.Arcs[i];
            places[arc.End * Outputs] += g;
            lengths[LengthIndex(arc)] = lengths.GetValueOrDefault(LengthIndex(arc)) + g;
            if (arc.Word >= 0) words[arc.Word] = words.GetValueOrDefault(arc.Word) + g;
            if (!arc.IsName) continue;
            places[arc.Start * Outputs + 2] += g;
            places[arc.End * Outputs + 3] += g;
            inside[arc.Start + 1] += g;
            inside[arc.End] -= g;
        }

        float running = 0;
        for (int at = 0; at <= lattice.Length; at++)
        {
            running += inside[at];
            places[at * Outputs + 1] = running;
            for (int o = 0; o < Outputs; o++)
            {
                float g = places[at * Outputs + o];
                if (Math.Abs(g) < 1e-4f) continue;
                foreach (int feature in lattice.Features[at]) _features.Move(feature * Outputs + o, g);
            }
        }

        foreach (var (i, g) in lengths) _lengths.Move(i, g);
        foreach (var (i, g) in words) _words.Move(i, g);
        foreach (int i in gradient.TouchedSequence)
        {
            float g = gradient.Sequence[i];
            gradient.Sequence[i] = 0;
            if (g != 0) _sequence.Move(i, g);
        }
    }

    private static int LengthIndex(Arc arc) =>
        arc.Class * SegmentationModel.Lengths
        + (arc.IsHeadword ? SegmentationModel.HeadwordLengthGroup(arc.Length) : SegmentationModel.LengthGroup(arc.Length));
}
