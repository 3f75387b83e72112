namespace Hanzi.Pinyin;

/// <summary>
/// The words that are no headwords, as they were read: found by how they are written and by a code for what else decided. Keeps
/// so many and no more, so that memory does not grow with the text. Safe to share between threads.
/// </summary>
internal sealed class SurfaceTable
{
    private const int Most = 1 << 16;
    private readonly Node?[] _nodes = new Node?[Most / 4];
    private int _count;

    public bool IsFull => Volatile.Read(ref _count) >= Most;

    public ReadWord? Find(ReadOnlySpan<char> surface, ulong code)
    {
        for (var node = Volatile.Read(ref _nodes[Place(surface, code)]); node is not null; node = node.Next)
            if (node.Code == code && surface.SequenceEqual(node.Word.Text)) return node.Word;
        return null;
    }

    /// <remarks>Two threads may add at once; one of the words is then lost and made again.</remarks>
    public ReadWord Add(ReadWord word, ulong code)
    {
        ref var first = ref _nodes[Place(word.Text, code)];
        Volatile.Write(ref first, new(word, code, Volatile.Read(ref first)));
        Interlocked.Increment(ref _count);
        return word;
    }

    private static int Place(ReadOnlySpan<char> surface, ulong code)
    {
        ulong hash = code * 0x9E3779B97F4A7C15;
        foreach (char c in surface) hash = (hash ^ c) * 0xD6E8FEB86659FD93;
        return (int)(hash >> 40) & (Most / 4 - 1);
    }

    private sealed class Node(ReadWord word, ulong code, Node? next)
    {
        public ReadWord Word => word;

        public ulong Code => code;

        public Node? Next => next;
    }
}
