using Crossread.Language.Networks;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Networks;

public sealed class ActivationTests
{
    [Theory]
    [InlineData(-90f)]
    [InlineData(-7.3f)]
    [InlineData(-0.01f)]
    [InlineData(0f)]
    [InlineData(0.7f)]
    [InlineData(12f)]
    [InlineData(90f)]
    public void Squashing_functions_are_as_exact_as_floats(float x)
    {
        First(Activations.Sigmoid(EightLanes.Broadcast(x))).ShouldBe((float)(1 / (1 + Math.Exp(-x))), 1e-6);
        First(Activations.Tanh(EightLanes.Broadcast(x))).ShouldBe(MathF.Tanh(x), 1e-6);
        (First(Activations.Exp(EightLanes.Broadcast(x))) / Math.Exp(Math.Clamp(x, -87, 87))).ShouldBe(1, 1e-6);
        First(Activations.Tanh(SixteenLanes.Broadcast(x))).ShouldBe(First(Activations.Tanh(EightLanes.Broadcast(x))));
    }

    [Fact]
    public void Softmax_sums_to_one_and_gives_the_logarithm_of_the_sum()
    {
        float[] scores = [1000, 999, 998];
        Activations.Softmax(scores).ShouldBe(1000.4076f, 1e-3);
        scores.Sum().ShouldBe(1, 1e-6);
        scores[0].ShouldBe(0.66524094f, 1e-5);
    }

    private static float First<TLane>(TLane lanes)
        where TLane : struct, ILane<TLane>
    {
        var values = new float[TLane.Count];
        lanes.Store(ref values[0], 0);
        return values[0];
    }
}
