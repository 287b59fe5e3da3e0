package org.cohort.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * A test's browser: a page for each person, each with cookies of its own. It notes everything a person's browser would
 * complain about (errors on the console, errors of scripts, violations of the content security policy, requests that
 * failed, answers from 400 on) and fails the test for it, unless the test said {@link #expect}.
 */
public final class Browser {

    /** The password of every account of the sample data. */
    public static final String SAMPLE_PASSWORD = "sample-round";

    private static final double PATIENCE = 20_000;
    private static final List<String> OPTIONS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final com.microsoft.playwright.Browser browser;
    private final RunningCohort cohort;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();
    private boolean twice;

    Browser(com.microsoft.playwright.Browser browser, RunningCohort cohort) {
        this.browser = browser;
        this.cohort = cohort;
    }

    /** Starts the system's Chromium. Elsewhere than in CI a missing one skips the test, and says so. */
    static com.microsoft.playwright.Browser launch(Playwright playwright) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(OPTIONS);
        Optional<Path> chromium = Stream.of(Optional.ofNullable(System.getenv("COHORT_TEST_BROWSER")).orElse(""), "/usr/bin/chromium",
                        "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(path -> !path.isEmpty()).map(Path::of).filter(Files::isExecutable).findFirst();
        if (chromium.isEmpty() && System.getenv("CI") == null) {
            System.err.println("SKIPPED: no Chromium here, so no page was looked at (set COHORT_TEST_BROWSER to its path)");
            throw new TestAbortedException("no Chromium here");
        }
        chromium.ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    /** A page of a new visitor; its paths are Cohort's. */
    public Page visitor() {
        return page(cohort, new com.microsoft.playwright.Browser.NewContextOptions());
    }

    /** A page of somebody without scripts. */
    public Page withoutScripts() {
        return page(cohort, new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** A page of a visitor to another Cohort than the shared one. */
    public Page visitor(RunningCohort other) {
        return page(other, new com.microsoft.playwright.Browser.NewContextOptions());
    }

    /** A page of a person of the sample data, signed in. @param email such as {@code mentor@example.org} */
    public Page as(String email) {
        Page page = visitor();
        signIn(page, email, SAMPLE_PASSWORD);
        return page;
    }

    /** Signs in on a visitor's page. */
    public void signIn(Page page, String email, String password) {
        page.navigate("/sign-in");
        page.getByLabel("E-mail", new Page.GetByLabelOptions().setExact(true)).fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** From now on every form is sent twice at the same time, as by a double click; the person sees the second answer. */
    public void sendTwice() {
        twice = true;
    }

    /** Says that a complaint is right in this test: any that contains the pattern. */
    public void expect(String pattern) {
        expected.add(Pattern.compile(pattern));
    }

    /** Fails when axe finds anything on the page as it is now. */
    public void axe(Page page) {
        // Every rule is asked; told in full is only what is read here: what was right would be most of the time axe takes.
        AxeRunOptions told = new AxeRunOptions();
        told.setResultTypes(List.of("violations"));
        List<Rule> violations = new AxeBuilder(page).setLegacyMode(true).options(told).analyze().getViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError("axe on " + page.url() + ":\n" + violations.stream()
                    .map(rule -> rule.getId() + ": " + rule.getHelp() + "\n  "
                            + rule.getNodes().stream().limit(5).map(node -> node.getHtml()).collect(Collectors.joining("\n  ")))
                    .collect(Collectors.joining("\n")));
        }
    }

    /** Writes the page as it is now to {@code target/screenshots/<name>.png}. */
    public Path screenshot(Page page, String name) {
        Path file = Path.of("target/screenshots", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    /** Fails when a page complained since the last call. Called after every test. */
    public void check() {
        // Complaints arrive while something of Playwright runs: give those on their way the chance.
        contexts.stream().flatMap(context -> context.pages().stream()).filter(page -> !page.isClosed()).forEach(Page::title);
        List<String> found = List.copyOf(problems);
        problems.clear();
        if (!found.isEmpty()) {
            throw new AssertionError("the browser complained:\n" + String.join("\n", found));
        }
    }

    /** Ends all pages. @param failed takes a picture of each first */
    void end(boolean failed, String test) {
        try {
            if (failed) {
                List<Page> pages = contexts.stream().flatMap(context -> context.pages().stream()).filter(page -> !page.isClosed()).toList();
                for (int i = 0; i < pages.size(); i++) {
                    screenshot(pages.get(i), "failed-" + test + "-" + (i + 1));
                }
                problems.forEach(problem -> System.err.println("the browser complained: " + problem));
            } else {
                check();
            }
        } finally {
            contexts.forEach(BrowserContext::close);
        }
    }

    private Page page(RunningCohort of, com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(of.url("")).setLocale("en-US").setTimezoneId("UTC")
                .setViewportSize(1280, 900).setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        if (twice) {
            context.route(Twice::isPage, route -> new Twice(context).handle(route, this::note));
        }
        contexts.add(context);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                note(() -> "console: " + message.text() + " (" + message.location() + ")");
            }
        });
        context.onWebError(error -> note(() -> "script: " + error.error()));
        context.onRequestFailed(request -> note(() -> "request: " + request.method() + " " + request.url() + " " + request.failure()));
        context.onResponse(this::note);
        return context.newPage();
    }

    private void note(Response response) {
        // Chromium asks for the icon by itself where a page names none.
        if (response.status() >= 400) {
            note(() -> "answer: " + response.status() + " to " + response.request().method() + " " + response.url());
        }
    }

    private void note(Supplier<String> complaint) {
        String text = complaint.get();
        // A navigation that overtakes another, and a download, end requests on purpose.
        boolean fine = text.contains("net::ERR_ABORTED") || expected.stream().anyMatch(pattern -> pattern.matcher(text).find());
        if (!fine) {
            problems.add(text);
        }
    }
}
