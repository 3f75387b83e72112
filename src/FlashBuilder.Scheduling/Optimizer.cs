namespace FlashBuilder.Scheduling;

/// <summary>Learns the parameters of a learner from the learner's own reviews.</summary>
public static class Optimizer;
