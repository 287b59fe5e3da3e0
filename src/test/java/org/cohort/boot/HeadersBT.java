package org.cohort.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.cohort.testing.Running;
import org.cohort.testing.RunningCohort;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("h2")
@Running
@DisplayName("What every answer carries")
class HeadersBT {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing-here", "/insight/home.xhtml"})
    @DisplayName("Pages and refusals carry the security headers once, and name no product")
    void headers(String path, RunningCohort cohort) {
        HttpResponse<String> answer = cohort.get(path);
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1)
                .allSatisfy(policy -> assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe-eval"));
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.body()).doesNotContain("Payara", "GlassFish", "jsessionid");
    }

    @Test
    @DisplayName("A visitor gets no cookie, and no address carries a session; the cookie of somebody signed in is looked at in StoryBT")
    void cookie(RunningCohort cohort) {
        HttpResponse<String> answer = cohort.get("/sign-in");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("jsessionid", ";cohort=");
    }

    @Test
    @DisplayName("Behind a proxy that says https, browsers are told to stay there")
    void proxied(RunningCohort cohort) {
        HttpResponse<String> answer = RunningCohort.send(cohort.client(),
                HttpRequest.newBuilder(URI.create(cohort.url("/sign-in"))).header("X-Forwarded-Proto", "https").build());
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    @DisplayName("Pages are compressed for whoever asks")
    void compressed(RunningCohort cohort) {
        HttpResponse<String> answer = RunningCohort.send(cohort.client(),
                HttpRequest.newBuilder(URI.create(cohort.url("/"))).header("Accept-Encoding", "gzip").build());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/metrics/base", "/openapi", "/openapi/"})
    @DisplayName("The server's own pages are not public")
    void closed(String path, RunningCohort cohort) {
        assertThat(cohort.get(path).statusCode()).isEqualTo(404);
    }
}
