using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Crossread.Sources.Warc;

/// <summary>The checksum of gzip (RFC 1952, section 8): by carry-less multiplication where the processor has it (Gopal and others, "Fast CRC computation for generic polynomials using PCLMULQDQ", 2009),
/// else eight bytes at a time ("slicing by 8", Kounavis and Berry, 2008).</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[] Tables = Make();

    /// <summary>Continues a checksum; begins with 0.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var crc = ~checksum;
        if (Pclmulqdq.IsSupported && bytes.Length >= 64)
        {
            var folded = bytes.Length & ~15;
            crc = Fold(crc, bytes[..folded]);
            bytes = bytes[folded..];
        }

        return ~Slice(crc, bytes);
    }

    /// <summary>The same without carry-less multiplication.</summary>
    public static uint AppendSliced(uint checksum, ReadOnlySpan<byte> bytes) => ~Slice(~checksum, bytes);

    private static uint Slice(uint crc, ReadOnlySpan<byte> bytes)
    {
        var t = Tables;
        while (bytes.Length >= 8)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = t[(7 * 256) + (int)(low & 0xFF)] ^ t[(6 * 256) + (int)((low >> 8) & 0xFF)] ^ t[(5 * 256) + (int)((low >> 16) & 0xFF)] ^ t[(4 * 256) + (int)(low >> 24)]
                ^ t[(3 * 256) + (int)(high & 0xFF)] ^ t[(2 * 256) + (int)((high >> 8) & 0xFF)] ^ t[256 + (int)((high >> 16) & 0xFF)] ^ t[(int)(high >> 24)];
            bytes = bytes[8..];
        }

        foreach (var b in bytes)
            crc = (crc >> 8) ^ t[(int)((crc ^ b) & 0xFF)];
        return crc;
    }

    // Four lanes of 16 bytes are folded 64 bytes ahead, then into one, then reduced (Barrett). The constants are powers of x modulo the
    // polynomial, bits reversed, from the paper.
    private static uint Fold(uint crc, ReadOnlySpan<byte> bytes)
    {
        var k = Vector128.Create(0x0154442BD4UL, 0x01C6E41596UL);
        var a = Take(ref bytes) ^ Vector128.CreateScalar(crc).AsUInt64();
        var (b, c, d) = (Take(ref bytes), Take(ref bytes), Take(ref bytes));
        while (bytes.Length >= 64)
        {
            a = Ahead(a, k) ^ Take(ref bytes);
            b = Ahead(b, k) ^ Take(ref bytes);
            c = Ahead(c, k) ^ Take(ref bytes);
            d = Ahead(d, k) ^ Take(ref bytes);
        }

        k = Vector128.Create(0x01751997D0UL, 0x00CCAA009EUL);
        a = Ahead(a, k) ^ b;
        a = Ahead(a, k) ^ c;
        a = Ahead(a, k) ^ d;
        while (bytes.Length >= 16)
            a = Ahead(a, k) ^ Take(ref bytes);
        var low = Vector128.Create(0xFFFFFFFFUL, 0xFFFFFFFFUL);
        a = Sse2.ShiftRightLogical128BitLane(a, 8) ^ Pclmulqdq.CarrylessMultiply(a, k, 0x10);
        a = Pclmulqdq.CarrylessMultiply(a & low, Vector128.Create(0x0163CD6124UL, 0), 0x00) ^ Sse2.ShiftRightLogical128BitLane(a, 4);
        var polynomial = Vector128.Create(0x01DB710641UL, 0x01F7011641UL);
        var quotient = Pclmulqdq.CarrylessMultiply(a & low, polynomial, 0x10) & low;
        return (a ^ Pclmulqdq.CarrylessMultiply(quotient, polynomial, 0x00)).AsUInt32().GetElement(1);
    }

    private static Vector128<ulong> Ahead(Vector128<ulong> lane, Vector128<ulong> k) => Pclmulqdq.CarrylessMultiply(lane, k, 0x00) ^ Pclmulqdq.CarrylessMultiply(lane, k, 0x11);

    private static Vector128<ulong> Take(ref ReadOnlySpan<byte> bytes)
    {
        var lane = Vector128.Create(bytes).AsUInt64();
        bytes = bytes[16..];
        return lane;
    }

    private static uint[] Make()
    {
        var tables = new uint[8 * 256];
        for (var i = 0u; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ Polynomial : crc >> 1;
            tables[i] = crc;
        }

        for (var i = 256; i < tables.Length; i++)
            tables[i] = (tables[i - 256] >> 8) ^ tables[tables[i - 256] & 0xFF];
        return tables;
    }
}
