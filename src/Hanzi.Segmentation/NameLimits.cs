using System.Buffers;
using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>How long a name outside the dictionary may be, and what it cannot hold.</summary>
internal static class NameLimits
{
    /// <summary>Pronouns, negations and particles that no name is written with.</summary>
    private static readonly SearchValues<char> s_never = SearchValues.Create("我你妳您他她它牠們们這这那哪誰谁是了嗎吗呢很不沒没未被把");

    public static bool MayHold(char c) => HanCharacter.IsHan(c) && !s_never.Contains(c);

    public const int Shortest = 2;

    /// <summary>Between two name dots; longer ones are hardly met.</summary>
    public const int Longest = 8;
}
