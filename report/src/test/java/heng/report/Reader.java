package heng.report;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Somebody who has opened a report from a folder, at a width, in light or dark. Notes every complaint of the browser and every request that leaves the file.
final class Reader implements AutoCloseable {

    private static final int PHONE = 500;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Reader(Chromium chromium, Path file, int width, boolean dark) {
        context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, width < PHONE ? 844 : 900).setHasTouch(width < PHONE)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT).setLocale("zh-CN"));
        page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(error -> complaints.add("error: " + error));
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().equals(file.toUri().toString()) && !request.url().startsWith("data:")) complaints.add("request: " + request.url());
        });
        page.navigate(file.toUri().toString());
    }

    Page page() {
        return page;
    }

    List<String> complaints() {
        return complaints;
    }

    /// Waits for the heading that the page then has.
    void go(String route) {
        page.evaluate("route => { location.hash = route }", route);
        page.waitForFunction("route => decodeURIComponent(location.hash) === '#' + route && document.querySelector('#page h1') !== null", route);
        page.waitForTimeout(30);
    }

    void language(String lang) {
        if (!page.evaluate("document.documentElement.lang").toString().startsWith(lang)) page.dispatchEvent("button[lang=" + lang + "]", "click");
    }

    /// By how many pixels the page is wider than the window.
    int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
