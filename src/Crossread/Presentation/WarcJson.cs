using System.Collections.Immutable;
using Crossread.Sources.Warc;

namespace Crossread.Presentation;

/// <summary>A record of a web archive, as the line that <c>crossread warc</c> writes.</summary>
public static class WarcJson
{
    /// <summary><c>{"i","file","offset","type","uri","date","status","content_type","payload_len","payload_sha256","findings"}</c>, without its line feed.</summary>
    /// <param name="record">The record, read to its end.</param>
    /// <param name="payload">What its payload came to.</param>
    /// <param name="file">What the archive is called; null where there is only one.</param>
    public static string Write(WarcRecord record, WarcPayload payload, string? file)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(payload);
        return Wire.Line(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("i", record.Index);
            if (file is not null)
                writer.WriteString("file", file);
            writer.WriteNumber("offset", record.Offset);
            writer.WriteString("type", record.Type);
            writer.WriteString("uri", record.Address);
            writer.WriteString("date", record.Date);
            if (record.Http?.Status is { } status)
                writer.WriteNumber("status", status);
            else
                writer.WriteNull("status");
            writer.WriteString("content_type", record.ContentType);
            writer.WriteNumber("payload_len", payload.Length);
            writer.WriteString("payload_sha256", payload.Sha256);
            Wire.Findings(writer, record.Findings);
            writer.WriteEndObject();
        });
    }

    /// <summary><c>{"file","findings"}</c> of an archive apart from its records, without its line feed: no <c>type</c>, so no record.</summary>
    /// <param name="findings">What is the matter.</param>
    /// <param name="file">What the archive is called; null where there is only one.</param>
    public static string Write(ImmutableArray<Finding> findings, string? file) => Wire.Line(writer =>
    {
        writer.WriteStartObject();
        if (file is not null)
            writer.WriteString("file", file);
        Wire.Findings(writer, findings);
        writer.WriteEndObject();
    });
}
