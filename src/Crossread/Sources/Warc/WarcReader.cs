using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

namespace Crossread.Sources.Warc;

/// <summary>Reads archives of web pages record by record: WARC 0.17 to 1.1 (ISO 28500) and ARC 1 and 2, compressed or not, sound or damaged.</summary>
/// <remarks>
/// Holds a fixed number of buffers, about half a megabyte, whatever the archive holds. Never throws on any bytes: damage is a finding, and
/// reading goes on at the next gzip member or record. Linear in the bytes of the archive and of what they decompress to, which is
/// bounded by <see cref="WarcOptions"/>. Exceptions of the stream itself come out. Not thread-safe.
/// </remarks>
public sealed class WarcReader : IDisposable
{
    private const int LongestHead = 1 << 16;

    private readonly WarcOptions _options;
    private readonly MemberReader _members;
    private readonly RecordBlock _block;
    private readonly PeekingStream _body;
    private readonly PayloadDecoder _decoder = new();
    private readonly byte[] _scratch = new byte[1 << 15];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<Finding> _archiveFindings = [];
    private WarcRecord? _current;
    private List<Finding> _currentFindings = [];
    private bool _opened;
    private int _count;

    /// <summary>Makes a reader with the usual limits.</summary>
    /// <param name="archive">The archive from its beginning; read forward, and sought in where it can be. It stays open.</param>
    public WarcReader(Stream archive)
        : this(archive, WarcOptions.Default)
    {
    }

    /// <summary>Makes a reader.</summary>
    /// <param name="archive">The archive from its beginning; read forward, and sought in where it can be. It stays open.</param>
    /// <param name="options">Limits.</param>
    public WarcReader(Stream archive, WarcOptions options)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(options);
        if (options.LongestPayload < 1 || options.LongestMember < 1 || options.LargestRatio < 1)
            throw new ArgumentOutOfRangeException(nameof(options), options, "Every limit is 1 or more.");
        _options = options;
        _members = new MemberReader(new ArchiveSource(archive), options);
        _block = new RecordBlock(_members);
        _body = new PeekingStream(_block, LongestHead);
    }

    /// <summary>Goes on to the next record, passing over what is left of this one.</summary>
    /// <returns>The record; null at the end of the archive.</returns>
    public WarcRecord? Next()
    {
        FinishCurrent();
        while (true)
        {
            var bytes = _members.Peek(1);
            if (bytes.IsEmpty)
            {
                if (!_members.NextMember())
                {
                    Take(_members.TakeFindings());
                    return null;
                }

                Take(_members.TakeFindings());
                continue;
            }

            var ends = MemberReader.LineEnds(bytes);
            if (ends > 0)
            {
                _members.Advance(ends);
                continue;
            }

            bytes = _members.Peek(RecordStart.Window);
            if (RecordStart.IsWarc(bytes))
            {
                if (ReadWarc() is { } record)
                    return record;
            }
            else if (ArcLine.TryRead(_members.Peek(LongestHead), out var line))
            {
                return ReadArc(line!);
            }
            else
            {
                PassOver();
            }
        }
    }

    /// <summary>What is the matter with the archive apart from its records since this was last asked; complete after the last record.</summary>
    public ImmutableArray<Finding> TakeFindings()
    {
        ImmutableArray<Finding> taken = [.. _archiveFindings];
        _archiveFindings.Clear();
        return taken;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _members.Dispose();
        _body.Dispose();
        _block.Dispose();
        _decoder.Dispose();
        _hash.Dispose();
    }

    internal Stream OpenPayload(WarcRecord record, List<Finding> findings)
    {
        if (!ReferenceEquals(record, _current) || _opened)
            throw new InvalidOperationException("The payload of a record can be opened once, while it is the reader's current record.");
        _opened = true;
        return record.Http is { } head && record.Type != "request"
            ? _decoder.Open(_body, head, findings, _options.LongestPayload)
            : _body;
    }

    internal WarcPayload Measure(WarcRecord record)
    {
        var payload = record.OpenPayload();
        long length = 0;
        for (int read; (read = payload.Read(_scratch)) > 0;)
        {
            _hash.AppendData(_scratch, 0, read);
            length += read;
        }

        FinishBlock();
        return new WarcPayload(length, Convert.ToHexStringLower(_hash.GetHashAndReset()));
    }

    private void Take(IReadOnlyList<Finding> findings) => _archiveFindings.AddRange(findings);

    // Passes over the rest of the block, so that what is the matter with it is known.
    private void FinishBlock()
    {
        _body.Reset(Stream.Null);
        _block.Skip(_scratch);
        // A gzip member that ends behind this block is checked only when its end is reached.
        _members.Peek(2 * "\r\n\r\n".Length);
        if (_block.IsCut && _currentFindings.All(f => f.Code != "record-cut"))
            _currentFindings.Add(new Finding("record-cut", "the record ends before its stated length"));
        _currentFindings.AddRange(_members.TakeFindings());
    }

    private void FinishCurrent()
    {
        if (_current is null)
            return;
        FinishBlock();
        _current = null;
    }

    private WarcRecord? ReadWarc()
    {
        var offset = _members.Offset;
        var window = _members.Peek(1 << 12);
        var end = HeaderReader.End(window);
        if (end < 0)
        {
            window = _members.Peek(LongestHead);
            end = HeaderReader.End(window);
        }

        var findings = new List<Finding>();
        if (end < 0)
        {
            if (window.Length >= LongestHead)
            {
                Take([new Finding("head-too-long", FormattableString.Invariant($"offset {offset}: the head of a record is longer than {LongestHead} bytes; the record is passed over"))]);
                _members.Advance(1);
                return null;
            }

            findings.Add(new Finding("record-cut", "the record ends inside its head"));
            end = window.Length;
        }

        var head = window[..end];
        HeaderReader.Line(ref head);
        var fields = HeaderReader.Fields(head);
        _members.Advance(end);
        var length = Length(fields["Content-Length"], findings);
        var trusted = length is not { } stated || _members.RecordFollows(stated) != false;
        return Begin(
            findings, offset, Known(fields["WARC-Type"]) ?? Untyped(findings), Address(fields["WARC-Target-URI"]), Known(fields["WARC-Date"]), fields, fields["Content-Type"], length, trusted);
    }

    private WarcRecord ReadArc(ArcLine line)
    {
        var offset = _members.Offset;
        var findings = new List<Finding>();
        _members.Advance(line.LineLength);
        if (line.Length is null)
            findings.Add(new Finding("no-length", "the record states no length; it is read up to the next"));
        var trusted = line.Length is not { } stated || _members.RecordFollows(stated) != false;
        return Begin(
            findings, offset, line.DescribesFile ? "warcinfo" : "response", line.DescribesFile ? null : Address(line.Address), line.WarcDate, HeaderFields.None, line.ContentType, line.Length, trusted);
    }

    private WarcRecord Begin(
        List<Finding> findings, long offset, string type, string? address, string? date, HeaderFields fields, string? contentType, long? length, bool trusted)
    {
        _block.Begin(length, trusted);
        _body.Reset(_block);
        _opened = false;
        _currentFindings = findings;
        var head = type is "response" or "request" or "revisit" && !IsOther(contentType, fields, address) ? ReadHttp(findings, type) : null;
        if (fields.All.IsEmpty && type == "warcinfo")
            PassOverArcVersion();
        return _current = new WarcRecord(this, findings)
        {
            Index = _count++,
            Offset = offset,
            Type = type,
            Address = address,
            Date = date,
            Fields = fields,
            Http = head,
            ContentType = head is null ? contentType : head.Fields["Content-Type"],
        };
    }

    // In ARC files the type is that of the payload; DNS answers and the like hold no HTTP.
    private static bool IsOther(string? contentType, HeaderFields fields, string? address) => fields.All.IsEmpty
        ? address is not null && !address.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        : contentType is not null && !contentType.Contains("http", StringComparison.OrdinalIgnoreCase);

    private HttpHead? ReadHttp(List<Finding> findings, string type)
    {
        var bytes = _body.Peek(1 << 12);
        if (!(type == "request" ? HttpHeadReader.IsRequest(bytes) : HttpHeadReader.IsResponse(bytes)))
        {
            if (!bytes.IsEmpty && type != "revisit")
                findings.Add(new Finding("no-http", "the block does not begin with a line of HTTP; all of it is taken as payload"));
            return null;
        }

        while (true)
        {
            var end = HeaderReader.End(bytes);
            if (end < 0)
            {
                bytes = _body.Peek(LongestHead);
                end = HeaderReader.End(bytes);
            }

            if (end < 0 && bytes.Length >= LongestHead)
            {
                findings.Add(new Finding("http-head-too-long", FormattableString.Invariant($"the head of the HTTP message is longer than {LongestHead} bytes; all of it is taken as payload")));
                return null;
            }

            if (end < 0)
            {
                if (type == "response")
                    findings.Add(new Finding("http-cut", "the HTTP message ends inside its head"));
                end = bytes.Length;
            }

            var head = HttpHeadReader.Read(bytes[..end]);
            _body.Advance(end);
            bytes = _body.Peek(1 << 12);
            // "100 Continue" and its like stand before the answer itself.
            if (head.Status is not (>= 100 and < 200) || !HttpHeadReader.IsResponse(bytes))
                return head;
        }
    }

    // The first record of an ARC file begins with two lines that say how the others are written.
    private void PassOverArcVersion()
    {
        for (var line = 0; line < 2; line++)
        {
            var bytes = _body.Peek(1 << 12);
            var feed = bytes.IndexOf((byte)'\n');
            _body.Advance(feed < 0 ? bytes.Length : feed + 1);
        }
    }

    private void PassOver()
    {
        var offset = _members.Offset;
        long passed = 0;
        while (true)
        {
            var bytes = _members.Peek(2 * RecordStart.Window);
            var found = RecordStart.Find(bytes, passed == 0 ? 1 : 0);
            var last = bytes.Length < 2 * RecordStart.Window;
            // Up to a line that is looked at again with what follows it.
            var count = found >= 0 ? found : last ? bytes.Length : RecordStart.Window;
            if (found < 0 && !last)
            {
                var feed = bytes[..count].LastIndexOf((byte)'\n');
                count = feed > 0 ? feed + 1 : count;
            }

            _members.Advance(count);
            passed += count;
            if (found >= 0 || last)
                break;
        }

        Take(_members.TakeFindings());
        Take([new Finding("no-record", FormattableString.Invariant($"offset {offset}: {passed} bytes are no record and are passed over"))]);
    }

    private static long? Length(string? stated, List<Finding> findings)
    {
        if (long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return length;
        findings.Add(new Finding("no-length", stated is null ? "the record states no length; it is read up to the next" : "the stated length is no number; the record is read up to the next"));
        return null;
    }

    private static string? Known(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static string Untyped(List<Finding> findings)
    {
        findings.Add(new Finding("no-type", "the record does not say what it is"));
        return "unknown";
    }

    private static string? Address(string? stated)
    {
        if (string.IsNullOrEmpty(stated))
            return null;
        if (stated.Length > 2 && stated[0] == '<' && stated[^1] == '>')
            stated = stated[1..^1];
        return stated.Replace(" ", "%20", StringComparison.Ordinal);
    }
}
