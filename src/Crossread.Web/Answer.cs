using System.Security.Cryptography;
using System.Text;
using Crossread.Presentation.Html;
using Microsoft.AspNetCore.Http;

namespace Crossread.Web;

/// <summary>Sends what was made, or only says that it has not changed (RFC 9110, 13.1.2).</summary>
internal static class Answer
{
    public static Task PageAsync(HttpContext context, HtmlWriter page, int status = StatusCodes.Status200OK) =>
        SendAsync(context, Encoding.UTF8.GetBytes(page.ToString()), "text/html; charset=utf-8", status);

    public static Task JsonAsync(HttpContext context, string json) =>
        SendAsync(context, Encoding.UTF8.GetBytes(json), "application/json; charset=utf-8", StatusCodes.Status200OK);

    public static async Task SendAsync(HttpContext context, byte[] body, string type, int status)
    {
        var response = context.Response;
        response.StatusCode = status;
        // Revalidated at each use: the archive may have grown.
        response.Headers.CacheControl = "no-cache";
        if (status == StatusCodes.Status200OK)
        {
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"";
            response.Headers.ETag = tag;
            if (Matches(context.Request.Headers.IfNoneMatch, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.ContentType = type;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static bool Matches(Microsoft.Extensions.Primitives.StringValues asked, string tag) => asked
        .SelectMany(value => (value ?? string.Empty).Split(',', StringSplitOptions.TrimEntries))
        .Any(value => value == "*" || string.Equals(value.StartsWith("W/", StringComparison.Ordinal) ? value[2..] : value, tag, StringComparison.Ordinal));
}
