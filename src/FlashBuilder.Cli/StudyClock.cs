using System.Globalization;

namespace FlashBuilder.Cli;

/// <summary>
/// The time and the chance of a study session. FLASHBUILDER_CLOCK (a time such as <c>2026-05-01T08:00:00Z</c>, which then
/// stands still) and FLASHBUILDER_SEED (a number) fix them for tests; CONTRIBUTING.md tells of them.
/// </summary>
internal static class StudyClock
{
    public static TimeProvider OfProgram()
    {
        string? fixedTime = Environment.GetEnvironmentVariable("FLASHBUILDER_CLOCK");
        if (string.IsNullOrEmpty(fixedTime)) return TimeProvider.System;
        return DateTimeOffset.TryParse(fixedTime, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? new StandingClock(time)
            : throw new Failure($"FLASHBUILDER_CLOCK is {fixedTime}", "it must be a time such as 2026-05-01T08:00:00Z, or not set", ExitCode.WrongUsage);
    }

    public static ulong Seed()
    {
        string? seed = Environment.GetEnvironmentVariable("FLASHBUILDER_SEED");
        if (string.IsNullOrEmpty(seed)) return (ulong)TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        return ulong.TryParse(seed, CultureInfo.InvariantCulture, out ulong value)
            ? value
            : throw new Failure($"FLASHBUILDER_SEED is {seed}", "it must be a number, or not set", ExitCode.WrongUsage);
    }

    private sealed class StandingClock(DateTimeOffset time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time.ToUniversalTime();

        public override long GetTimestamp() => 0;
    }
}
