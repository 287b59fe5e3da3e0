package org.cohort.testing;

import com.microsoft.playwright.Playwright;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives what {@link Running} promises. The process and Chromium live in the root store: JUnit closes them at the end. */
class RunningExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace OWN = Namespace.create(RunningExtension.class);

    /** Chromium, once a run. */
    private static final class Chromium implements AutoCloseable {

        private final Playwright playwright = Playwright.create();
        private final com.microsoft.playwright.Browser browser = Browser.launch(playwright);

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    private record Shared(RunningCohort cohort) implements AutoCloseable {

        @Override
        public void close() {
            cohort.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningCohort.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class
                ? context.getStore(OWN).getOrComputeIfAbsent(Browser.class, key -> browser(context), Browser.class)
                : cohort(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Browser browser = context.getStore(OWN).remove(Browser.class, Browser.class);
        if (browser != null) {
            browser.end(context.getExecutionException().isPresent(), context.getRequiredTestClass().getSimpleName() + "-" + context.getRequiredTestMethod().getName());
        }
    }

    private static RunningCohort cohort(ExtensionContext context) {
        return context.getRoot().getStore(OWN)
                .getOrComputeIfAbsent(Shared.class, key -> new Shared(RunningCohort.start("shared", Map.of())), Shared.class).cohort();
    }

    private static Browser browser(ExtensionContext context) {
        Chromium chromium = context.getRoot().getStore(OWN).getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        return new Browser(chromium.browser, cohort(context));
    }
}
