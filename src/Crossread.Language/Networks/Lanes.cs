using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Crossread.Language.Networks;

/// <summary>A machine vector of floats, so that one kernel serves every width.</summary>
/// <remarks>Each lane is computed alone and with a fused multiply-add, so that the width of the machine does not change a result.</remarks>
internal interface ILane<TSelf>
    where TSelf : struct, ILane<TSelf>
{
    static abstract int Count { get; }

    static abstract TSelf Load(ref float source, nuint offset);

    static abstract TSelf Broadcast(float value);

    static abstract TSelf MultiplyAdd(TSelf left, TSelf right, TSelf sum);

    void Store(ref float target, nuint offset);
}

/// <summary>Eight floats.</summary>
internal readonly struct EightLanes(Vector256<float> value) : ILane<EightLanes>
{
    private readonly Vector256<float> _value = value;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Load(ref float source, nuint offset) => new(Vector256.LoadUnsafe(ref source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Broadcast(float value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes MultiplyAdd(EightLanes left, EightLanes right, EightLanes sum) => new(Vector256.FusedMultiplyAdd(left._value, right._value, sum._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float target, nuint offset) => _value.StoreUnsafe(ref target, offset);
}

/// <summary>Sixteen floats.</summary>
internal readonly struct SixteenLanes(Vector512<float> value) : ILane<SixteenLanes>
{
    private readonly Vector512<float> _value = value;

    public static int Count => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SixteenLanes Load(ref float source, nuint offset) => new(Vector512.LoadUnsafe(ref source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SixteenLanes Broadcast(float value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SixteenLanes MultiplyAdd(SixteenLanes left, SixteenLanes right, SixteenLanes sum) =>
        new(Vector512.FusedMultiplyAdd(left._value, right._value, sum._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float target, nuint offset) => _value.StoreUnsafe(ref target, offset);
}
