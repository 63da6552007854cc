namespace Crossread.Language.Networks;

/// <summary>Room for what a network computes on the way, kept from one reading to the next. For one reading at a time.</summary>
internal sealed class Buffers
{
    private readonly float[][] _rooms = new float[Enum.GetValues<BufferUse>().Length][];

    /// <summary>A matrix to multiply by, which changes with each sentence.</summary>
    public PackedMatrix Packed { get; } = new(0, 0);

    /// <summary>Room of at least this length, with anything in it.</summary>
    public Span<float> Get(BufferUse use, int length)
    {
        ref var room = ref _rooms[(int)use];
        if (room is null || room.Length < length)
            room = GC.AllocateUninitializedArray<float>(length + (length / 4));
        return room.AsSpan(0, length);
    }
}
