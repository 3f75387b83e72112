namespace FlashBuilder.Torture;

/// <summary>What the runs of a class of tests begin with.</summary>
public sealed class RunFixtures : IDisposable
{
    internal Fixtures Fixtures { get; } = Fixtures.Make();

    public void Dispose() => Fixtures.Dispose();
}
