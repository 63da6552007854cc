using System.Numerics;
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
        Activations.Sigmoid(new Vector<float>(x))[0].ShouldBe((float)(1 / (1 + Math.Exp(-x))), 1e-6);
        Activations.Tanh(new Vector<float>(x))[0].ShouldBe(MathF.Tanh(x), 1e-6);
        (Activations.Exp(new Vector<float>(x))[0] / Math.Exp(Math.Clamp(x, -87, 87))).ShouldBe(1, 1e-6);
    }

    [Fact]
    public void Softmax_sums_to_one_and_gives_the_logarithm_of_the_sum()
    {
        float[] scores = [1000, 999, 998];
        Activations.Softmax(scores).ShouldBe(1000.4076f, 1e-3);
        scores.Sum().ShouldBe(1, 1e-6);
        scores[0].ShouldBe(0.66524094f, 1e-5);
    }
}
