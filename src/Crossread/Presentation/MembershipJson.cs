using Crossread.Stories;

namespace Crossread.Presentation;

/// <summary>Which story an article is in and why, as the line that <c>crossread group</c> writes.</summary>
public static class MembershipJson
{
    /// <summary><c>{"id","story","copy_of","because"}</c>, without its line feed.</summary>
    /// <param name="membership">The membership.</param>
    public static string Write(Membership membership)
    {
        ArgumentNullException.ThrowIfNull(membership);
        return Wire.Line(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", membership.Article);
            writer.WriteString("story", membership.Story);
            writer.WriteString("copy_of", membership.CopyOf);
            Wire.Strings(writer, "because", membership.Because);
            writer.WriteEndObject();
        });
    }
}
