using System.Runtime.InteropServices;

namespace Crossread.Pipeline.Inputs;

/// <summary>Finds where rows of a table end (RFC 4180): at a line break that does not stand within quotation marks.</summary>
/// <remarks>A quotation mark opens only at the beginning of a cell; doubled within one it is itself; what follows a closing one belongs to the cell.</remarks>
[StructLayout(LayoutKind.Auto)]
internal struct RowScanner(byte delimiter)
{
    private State _state;

    private enum State
    {
        CellStart,
        Plain,
        Quoted,
        MarkInQuoted,
    }

    /// <summary>Whether a quotation mark is open.</summary>
    public readonly bool IsQuoted => _state == State.Quoted;

    /// <summary>Begins a row.</summary>
    public void Reset() => _state = State.CellStart;

    /// <summary>Goes on through a row.</summary>
    /// <returns>How many bytes belong to it, its line feed included; -1 where it does not end in them.</returns>
    public int Scan(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (_state == State.Quoted)
            {
                var mark = bytes[i..].IndexOf((byte)'"');
                if (mark < 0)
                    return -1;
                i += mark;
                _state = State.MarkInQuoted;
                continue;
            }

            if (_state == State.Plain)
            {
                var stop = bytes[i..].IndexOfAny(delimiter, (byte)'\n');
                if (stop < 0)
                    return -1;
                i += stop;
            }

            var b = bytes[i];
            if (b == '\n')
                return i + 1;
            _state = b == delimiter ? State.CellStart
                : b == '"' && _state is State.CellStart or State.MarkInQuoted ? State.Quoted
                : State.Plain;
        }

        return -1;
    }
}
