using System.IO.Compression;
using Crossread.Sources.Warc;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Sources;

public sealed class Crc32Tests
{
    [Fact]
    public void The_checksum_is_the_one_of_the_standard() => Crc32.Append(0, "123456789"u8).ShouldBe(0xCBF43926);

    [Fact]
    public void Both_ways_of_computing_it_agree_with_gzip_at_every_length_and_in_pieces()
    {
        var random = new Random(5);
        for (var length = 0; length < 400; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            var packed = Archives.Packed(bytes, s => new GZipStream(s, CompressionLevel.Fastest));
            // The platform writes no member for nothing.
            var expected = packed.Length == 0 ? 0 : BitConverter.ToUInt32(packed, packed.Length - 8);
            Crc32.Append(0, bytes).ShouldBe(expected);
            Crc32.AppendSliced(0, bytes).ShouldBe(expected);
            var cut = length / 3;
            Crc32.Append(Crc32.Append(0, bytes.AsSpan(0, cut)), bytes.AsSpan(cut)).ShouldBe(expected);
        }
    }
}
