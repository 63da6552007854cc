using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Crossread.Language.Networks;

/// <summary>The best sequence of tags, given scores for each word and for each pair of neighbours (Viterbi; linear-chain CRF: Lafferty and others 2001).</summary>
internal sealed class TagChain
{
    /// <summary>Scores that forbid.</summary>
    public const float Never = -1e4f;

    // About e to the -30th.
    private const float Negligible = 1e-13f;

    // Eight tags at a time; what is beyond the last tag can never be.
    private const int Lanes = 8;
    private readonly int _tags;
    private readonly int _width;
    private readonly float[] _between;
    private readonly float[] _links;
    private readonly float[] _turned;

    /// <summary>Takes the scores of neighbours.</summary>
    /// <param name="tags">How many tags there are.</param>
    /// <param name="between">Row the earlier, column the later tag. After these a row for the first word, then one for the last.</param>
    public TagChain(int tags, ReadOnlySpan<float> between)
    {
        (_tags, _width) = (tags, (tags + Lanes - 1) / Lanes * Lanes);
        _between = new float[(tags + 2) * _width];
        Array.Fill(_between, Never);
        for (var row = 0; row < tags + 2; row++)
            between.Slice(row * tags, tags).CopyTo(_between.AsSpan(row * _width));
        _links = [.. _between];
        Exp(_links);
        _turned = new float[tags * _width];
        for (var earlier = 0; earlier < tags; earlier++)
        {
            for (var later = 0; later < tags; later++)
                _turned[(later * _width) + earlier] = _links[(earlier * _width) + later];
        }
    }

    /// <summary>Finds the best sequence.</summary>
    /// <param name="scores">For each word a row of scores.</param>
    /// <param name="best">The tag of each word; of equals the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Decode(ReadOnlySpan<float> scores, Span<int> best)
    {
        var words = best.Length;
        if (words == 0)
            return;
        var from = new int[words * _width];
        Span<float> held = stackalloc float[_width];
        Span<float> next = stackalloc float[_width];
        held.Fill(Never);
        for (var tag = 0; tag < _tags; tag++)
            held[tag] = scores[tag] + _between[(_tags * _width) + tag];
        for (var word = 1; word < words; word++)
        {
            for (var lane = 0; lane < _width; lane += Lanes)
            {
                var most = Vector256.Create(held[0]) + Vector256.Create(_between, lane);
                var back = Vector256<int>.Zero;
                for (var earlier = 1; earlier < _tags; earlier++)
                {
                    var score = Vector256.Create(held[earlier]) + Vector256.Create(_between, (earlier * _width) + lane);
                    var better = Vector256.GreaterThan(score, most);
                    most = Vector256.ConditionalSelect(better, score, most);
                    back = Vector256.ConditionalSelect(better.AsInt32(), Vector256.Create(earlier), back);
                }

                most.CopyTo(next[lane..]);
                back.CopyTo(from, (word * _width) + lane);
            }

            for (var tag = 0; tag < _tags; tag++)
                held[tag] = next[tag] + scores[(word * _tags) + tag];
        }

        var last = 0;
        for (var tag = 0; tag < _tags; tag++)
        {
            held[tag] += _between[((_tags + 1) * _width) + tag];
            if (held[tag] > held[last])
                last = tag;
        }

        for (var word = words - 1; word >= 0; word--)
        {
            best[word] = last;
            last = from[(word * _width) + last];
        }
    }

    /// <summary>Turns scores into probabilities, all sequences considered (forward and backward: Rabiner 1989).</summary>
    /// <param name="scores">For each word a row of scores; becomes each tag's probability, a row's sum is 1.</param>
    /// <param name="words">How many words there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Weigh(Span<float> scores, int words)
    {
        if (words == 0)
            return;
        var factors = new float[words * _width];
        var forward = new float[words * _width];
        for (var word = 0; word < words; word++)
        {
            var own = factors.AsSpan(word * _width, _width);
            scores.Slice(word * _tags, _tags).CopyTo(own);
            var largest = own[0];
            foreach (var score in own[.._tags])
                largest = Math.Max(largest, score);
            own[_tags..].Fill(Never);
            foreach (ref var score in own)
                score -= largest;
            Exp(own);
            var held = forward.AsSpan(word * _width, _width);
            if (word == 0)
                _links.AsSpan(_tags * _width, _width).CopyTo(held);
            else
                Sum(forward.AsSpan((word - 1) * _width, _width), held);
            Multiply(own, held);
            Normalise(held);
        }

        Span<float> backward = stackalloc float[_width];
        Span<float> earlier = stackalloc float[_width];
        _links.AsSpan((_tags + 1) * _width, _width).CopyTo(backward);
        for (var word = words - 1; word >= 0; word--)
        {
            var held = forward.AsSpan(word * _width, _width);
            var own = factors.AsSpan(word * _width, _width);
            for (var lane = 0; lane < _width; lane += Lanes)
            {
                var sum = Vector256<float>.Zero;
                for (var tag = 0; tag < _tags; tag++)
                    sum += Vector256.Create(_turned, (tag * _width) + lane) * Vector256.Create(own[tag]) * Vector256.Create(backward[tag]);
                sum.CopyTo(earlier[lane..]);
            }

            Multiply(backward, held);
            Normalise(held);
            held[.._tags].CopyTo(scores[(word * _tags)..]);
            Normalise(earlier);
            earlier.CopyTo(backward);
        }
    }

    /// <summary>The sum of rows of links, each as often as a value says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sum(ReadOnlySpan<float> values, Span<float> sums)
    {
        for (var lane = 0; lane < _width; lane += Lanes)
        {
            var sum = Vector256<float>.Zero;
            for (var row = 0; row < _tags; row++)
                sum += Vector256.Create(values[row]) * Vector256.Create(_links, (row * _width) + lane);
            sum.CopyTo(sums[lane..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(ReadOnlySpan<float> by, Span<float> values)
    {
        for (var lane = 0; lane < values.Length; lane += Lanes)
            (Vector256.Create<float>(values[lane..]) * Vector256.Create(by[lane..])).CopyTo(values[lane..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Normalise(Span<float> values)
    {
        // One after another: the order of a sum is part of its bits.
        var sum = 0f;
        foreach (var value in values)
            sum += value;
        var by = sum > 0 ? 1 / sum : 0;
        for (var lane = 0; lane < values.Length; lane += Lanes)
            (Vector256.Create<float>(values[lane..]) * Vector256.Create(by)).CopyTo(values[lane..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Exp(Span<float> scores)
    {
        // What cannot be is exactly 0: numbers too small to be normal ones take many times as long.
        Activations.Exp(scores);
        for (var lane = 0; lane < scores.Length; lane += Lanes)
        {
            var value = Vector256.Create<float>(scores[lane..]);
            Vector256.ConditionalSelect(Vector256.LessThan(value, Vector256.Create(Negligible)), Vector256<float>.Zero, value).CopyTo(scores[lane..]);
        }
    }
}
