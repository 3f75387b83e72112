using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

public class BoundedFileTests
{
    private const int Most = 1 << 20;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Most - 1)]
    [InlineData(Most)]
    public void What_fits_is_read_whole_whatever_size_was_claimed(int size)
    {
        byte[] content = new byte[size];
        new Random(7).NextBytes(content);
        foreach (long? claimed in (long?[])[null, size, 0, size / 2, Math.Min(Most, size + 5)])
            Assert.Equal(content, BoundedFile.Read(new Source(content, claimed), Most));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0L)]
    [InlineData(10L)]
    [InlineData((long)Most)]
    public void What_never_ends_is_read_no_further_than_the_bound(long? claimed)
    {
        using var endless = new Source(null, claimed);
        var fault = Assert.Throws<FileTooLargeException>(() => BoundedFile.Read(endless, Most));
        Assert.Equal("it has more than 1 MB, or never ends", fault.Message);
        Assert.Equal(Most + 1, endless.Taken);
    }

    [Fact]
    public void What_says_that_it_is_too_large_is_not_read()
    {
        using var large = new Source(null, Most + 1L);
        Assert.Throws<FileTooLargeException>(() => BoundedFile.Read(large, Most));
        Assert.Equal(0, large.Taken);
    }

    /// <summary>Gives a few bytes at a time, as a pipe does.</summary>
    /// <param name="content">Null: zeros without end.</param>
    /// <param name="claimed">The length that it says it has; null where it says nothing.</param>
    private sealed class Source(byte[]? content, long? claimed) : Stream
    {
        public int Taken { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => claimed is not null;

        public override bool CanWrite => false;

        public override long Length => claimed ?? throw new NotSupportedException();

        public override long Position { get => Taken; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int given = Math.Min(Math.Min(count, 50_000), content is null ? int.MaxValue : content.Length - Taken);
            if (content is null) buffer.AsSpan(offset, given).Clear();
            else content.AsSpan(Taken, given).CopyTo(buffer.AsSpan(offset));
            Taken += given;
            return given;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
