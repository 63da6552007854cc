using System.Collections.Immutable;
using Crossread.Storage;

namespace Crossread.Pipeline;

/// <summary>What has been read of one input, so that it is neither read twice nor lost where the reading is stopped.</summary>
/// <param name="input">The input.</param>
/// <param name="content">What identifies its bytes and how they are read; null where the input cannot be come back to.</param>
/// <param name="before">What was read of it before; null where that is nothing.</param>
internal sealed class SourceReading(Input input, string? content, ImportedSource? before)
{
    // A source's findings are kept with it and said again; of more than these it is said that there are more.
    private const int MostFindings = 1000;

    private readonly ImmutableArray<Finding>.Builder _findings = before is null ? ImmutableArray.CreateBuilder<Finding>() : before.Findings.ToBuilder();
    private int _articles = before?.Articles ?? 0;
    private long _parts = before?.Parts ?? 0;
    private bool _isLasting = true;
    private ImportedSource? _reached;
    private int _findingsReached;

    /// <summary>The input.</summary>
    public Input Input { get; } = input;

    /// <summary>What was read of it before; null where that is nothing.</summary>
    public ImportedSource? Before { get; } = before;

    /// <summary>Takes note of an article.</summary>
    public void CountArticle() => _articles++;

    /// <summary>Takes note of a finding.</summary>
    public void Add(Finding finding)
    {
        if (_findings.Count < MostFindings)
            _findings.Add(finding);
        else if (_findings.Count == MostFindings)
            _findings.Add(new Finding("more-findings", "there were more findings; they were said when it was read"));
    }

    /// <summary>Takes note that all of a unit is in the archive or will be handed to it before this is.</summary>
    public void Finish(InputUnit unit)
    {
        _isLasting &= unit.IsLasting;
        if (content is null || !_isLasting)
            return;
        if (!unit.EndsInput)
            _parts++;
        _reached = new ImportedSource(Input.Path!, content, _articles, []) { Parts = unit.EndsInput ? null : _parts };
        _findingsReached = _findings.Count;
    }

    /// <summary>What to hand to the archive, up to the last unit that was finished; null where that is nothing new, or cannot be gone on from.</summary>
    public ImportedSource? Take()
    {
        var reached = _reached is { } source ? source with { Findings = [.. _findings.Take(_findingsReached)] } : null;
        _reached = null;
        return reached;
    }
}
