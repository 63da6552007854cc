using Crossread.Presentation.Html;
using Microsoft.AspNetCore.Http;

namespace Crossread.Web.Pages;

/// <summary>A page that only says what is the matter.</summary>
internal static class MessagePage
{
    public static Task WriteAsync(HttpContext context, int status, string title, HtmlFragment message)
    {
        var html = Page.Begin(title);
        html.Add($"<h1>{title}</h1>\n<p class=\"failed\" role=\"alert\">{message}</p>\n<p><a href=\"/\">To the stories</a></p>\n");
        return Answer.PageAsync(context, Page.End(html), status);
    }
}
