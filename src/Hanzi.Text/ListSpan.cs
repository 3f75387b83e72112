namespace Hanzi.Text;

/// <summary>
/// Lists as memory: the lists between the stages are arrays, and a loop over an array costs a tenth of one over an interface.
/// </summary>
public static class ListSpan
{
    /// <summary>The elements; those of any list but an array are copied.</summary>
    public static ReadOnlySpan<T> AsSpan<T>(this IReadOnlyList<T> list) => list is T[] array ? array : list.ToArray();
}
