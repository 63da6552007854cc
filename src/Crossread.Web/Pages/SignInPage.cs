using Microsoft.AspNetCore.Http;

namespace Crossread.Web.Pages;

/// <summary>Asks for the token.</summary>
internal static class SignInPage
{
    public static Task WriteAsync(HttpContext context)
    {
        var html = Page.Begin("Sign in");
        html.Add($"<h1>Sign in</h1>\n<p>This archive is shown to those who have its token.</p>\n<form class=\"choices\" method=\"post\" action=\"{Guard.SignInPath}\">");
        html.Add($"<label>Token <input name=\"token\" type=\"password\" autocomplete=\"current-password\" required></label> <button>Sign in</button></form>\n");
        return Answer.PageAsync(context, Page.End(html), StatusCodes.Status401Unauthorized);
    }
}
