package org.cohort.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Sends what a browser is about to post two times at once, and gives it the second answer. */
final class Twice {

    private static final Set<String> OURS = Set.of("host", "content-length", "connection", "expect", "upgrade", "cookie");

    private final HttpClient http;
    private final BrowserContext context;

    Twice(BrowserContext context) {
        // The cookies are the browser's.
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        this.context = context;
    }

    static boolean isPage(String url) {
        return !url.contains("/jakarta.faces.resource/");
    }

    void handle(Route route, Consumer<Supplier<String>> complaints) {
        Request request = route.request();
        byte[] body = request.postDataBuffer();
        // Visitors have no session. A post with files shows no body here; parts of pages are asked for by scripts.
        if (!request.method().equals("POST") || body == null || !request.isNavigationRequest() || cookies(request).isEmpty()) {
            route.resume();
            return;
        }
        HttpRequest post = post(request, body);
        CompletableFuture<HttpResponse<byte[]>> one = http.sendAsync(post, HttpResponse.BodyHandlers.ofByteArray());
        CompletableFuture<HttpResponse<byte[]>> two = http.sendAsync(post, HttpResponse.BodyHandlers.ofByteArray());
        int first = one.join().statusCode();
        HttpResponse<byte[]> second = two.join();
        if (first >= 500 || second.statusCode() != first) {
            complaints.accept(() -> "sent twice, " + request.url() + " answers " + first + " and " + second.statusCode());
        }
        Map<String, String> headers = new HashMap<>();
        second.headers().map().forEach((name, values) -> headers.put(name, String.join("set-cookie".equalsIgnoreCase(name) ? "\n" : ", ", values)));
        headers.remove("transfer-encoding");
        route.fulfill(new Route.FulfillOptions().setStatus(second.statusCode()).setHeaders(headers).setBodyBytes(second.body()));
    }

    private HttpRequest post(Request request, byte[] body) {
        HttpRequest.Builder post = HttpRequest.newBuilder(URI.create(request.url())).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        request.headers().forEach((name, value) -> {
            if (!OURS.contains(name.toLowerCase()) && !name.startsWith(":")) {
                post.header(name, value);
            }
        });
        post.header("Cookie", cookies(request));
        return post.build();
    }

    private String cookies(Request request) {
        return context.cookies(request.url()).stream().map(cookie -> cookie.name + "=" + cookie.value).collect(Collectors.joining("; "));
    }
}
