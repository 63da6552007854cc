using System.Security.Cryptography;
using System.Text;
using Crossread.Presentation.Html;
using Crossread.Storage;
using Crossread.Web.Api;
using Crossread.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Crossread.Web;

/// <summary>What every request passes: headers, the host it names, the token, and what becomes of errors.</summary>
internal static partial class Guard
{
    public const string SignInPath = "/sign-in";

    private const string Cookie = "crossread";
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void Use(WebApplication application, WebOptions options)
    {
        var expected = options.Token is null ? null : Hash(options.Token);
        var loopback = WebView.IsLoopback(options.Url.Host);
        application.Use(async (context, next) =>
        {
            SetHeaders(context.Response.Headers);
            try
            {
                // A name that leads to this machine but is not its own is how foreign pages would read from it (DNS rebinding).
                if (loopback && !WebView.IsLoopback(context.Request.Host.Host))
                    await Problem.WriteAsync(context, StatusCodes.Status421MisdirectedRequest, $"This view is only served as {options.Url.Host}.");
                else if (expected is not null && !await MayAsync(context, expected))
                    return;
                else
                    await next(context);
                if (context.Response.StatusCode == StatusCodes.Status404NotFound && !context.Response.HasStarted)
                    await NotFoundAsync(context);
                else if (context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed && !context.Response.HasStarted)
                    await Problem.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, $"Expected GET, found {context.Request.Method}.");
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                // The reader has gone: there is nobody to answer.
            }
            catch (BadHttpRequestException e)
            {
                await Problem.WriteAsync(context, e.StatusCode, e.Message);
            }
            catch (BadRequestException e)
            {
                await FailedAsync(context, StatusCodes.Status400BadRequest, e.Message);
            }
            catch (ArchiveException e)
            {
                Log.Failed(application.Logger, context.Request.Path, e);
                await FailedAsync(context, StatusCodes.Status503ServiceUnavailable, e.Message);
            }
#pragma warning disable CA1031 // Whatever fails in a page is told as a failed page and logged; the other pages go on.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Log.Failed(application.Logger, context.Request.Path, e);
                await FailedAsync(context, StatusCodes.Status500InternalServerError, "This could not be shown. The program's log says more.");
            }
        });
    }

    internal static bool IsForProgram(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/openapi.json", StringComparison.Ordinal);

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private static async Task<bool> MayAsync(HttpContext context, string expected)
    {
        if (context.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal))
            return true;
        var header = context.Request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && Same(Hash(header["Bearer ".Length..].Trim()), expected))
            return true;
        if (context.Request.Cookies.TryGetValue(Cookie, out var kept) && Same(kept, expected))
            return true;
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.Path.Equals(SignInPath, StringComparison.Ordinal))
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (Same(Hash(form["token"].ToString().Trim()), expected))
            {
                context.Response.Cookies.Append(Cookie, expected, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
                context.Response.Redirect("/");
                return false;
            }
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        if (IsForProgram(context))
            await Problem.WriteAsync(context, StatusCodes.Status401Unauthorized, "Expected the header Authorization: Bearer with the token.");
        else
            await SignInPage.WriteAsync(context);
        return false;
    }

    private static Task NotFoundAsync(HttpContext context) => IsForProgram(context)
        ? Problem.WriteAsync(context, StatusCodes.Status404NotFound, $"There is nothing at {context.Request.Path}.")
        : MessagePage.WriteAsync(context, StatusCodes.Status404NotFound, "Not found", HtmlFragment.Of($"There is nothing at <code>{context.Request.Path.ToString()}</code>."));

    private static async Task FailedAsync(HttpContext context, int status, string message)
    {
        if (context.Response.HasStarted)
            context.Abort();
        else if (IsForProgram(context))
            await Problem.WriteAsync(context, status, message);
        else
            await MessagePage.WriteAsync(context, status, "This failed", HtmlFragment.Of($"{message}"));
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static bool Same(string a, string b) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Path} failed")]
        public static partial void Failed(ILogger logger, string path, Exception exception);
    }
}
