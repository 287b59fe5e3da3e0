package org.cohort.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A signed-in person without a browser: fills in the real forms of real pages, as fast and as often as a test wants. */
public final class Client {

    private final RunningCohort cohort;
    private final HttpClient http;

    private Client(RunningCohort cohort) {
        this.cohort = cohort;
        this.http = cohort.client();
    }

    /** @param email of a person of the sample data */
    public static Client as(RunningCohort cohort, String email) {
        Client client = new Client(cohort);
        HttpResponse<String> answer = client.form("/sign-in", "sign-in").with("email", email).with("password", Browser.SAMPLE_PASSWORD).send();
        if (answer.statusCode() != 302) {
            throw new AssertionError("not signed in: " + answer.statusCode());
        }
        return client;
    }

    /** @throws AssertionError when the page does not answer with 200 */
    public String page(String path) {
        HttpResponse<String> answer = answer(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " from " + path);
        }
        return answer.body();
    }

    /** Whatever it answers with. Who is signed in never gets a page that is kept for everybody. */
    public HttpResponse<String> answer(String path) {
        return RunningCohort.send(http, HttpRequest.newBuilder(URI.create(cohort.url(path))).build());
    }

    /** The first address on a page that matches; its first group when it has one. */
    public String find(String path, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page(path));
        if (!found.find()) {
            throw new AssertionError("nothing like " + pattern + " on " + path);
        }
        return found.groupCount() > 0 ? found.group(1) : found.group();
    }

    /** A form of a page, freshly read, with its hidden fields and the first button. */
    public Form form(String path, String id) {
        String page = page(path);
        Matcher form = Pattern.compile("<form id=\"" + id + "\"[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL).matcher(page);
        if (!form.find()) {
            throw new AssertionError("no form " + id + " on " + path);
        }
        Form found = new Form(form.group(1).replace("&amp;", "&"), form.group(2));
        Matcher input = Pattern.compile("<(?:input|button)\\b[^>]*>").matcher(form.group(2));
        boolean pressed = false;
        while (input.find()) {
            String type = attribute(input.group(), "type");
            if ("hidden".equals(type) || "submit".equals(type) && !pressed) {
                pressed |= "submit".equals(type);
                found.with(attribute(input.group(), "name"), attribute(input.group(), "value"));
            }
        }
        return found;
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&").replace("&quot;", "\"") : "";
    }

    /** What is about to be sent. Sending it twice sends the same twice. */
    public final class Form {

        private final String action;
        private final String markup;
        private final Map<String, String> fields = new LinkedHashMap<>();

        private Form(String action, String markup) {
            this.action = action;
            this.markup = markup;
        }

        public Form with(String name, String value) {
            fields.put(name, value);
            return this;
        }

        /** Chooses the first choice of a menu that is one. */
        public Form choose(String name) {
            Matcher select = Pattern.compile("<select id=\"" + name + "\".*?</select>", Pattern.DOTALL).matcher(markup);
            Matcher option = Pattern.compile("<option value=\"([^\"]+)\"").matcher(select.find() ? select.group() : "");
            if (!option.find()) {
                throw new AssertionError("nothing to choose in " + name);
            }
            return with(name, option.group(1));
        }

        /** @throws java.io.UncheckedIOException when no answer comes */
        public HttpResponse<String> send() {
            String body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&"));
            return RunningCohort.send(http, request("application/x-www-form-urlencoded", BodyPublishers.ofString(body)));
        }

        /** Sends it with a file, without saying how much comes. @param content asked for once */
        public HttpResponse<String> sendChunked(String input, BodyPublisher content) {
            StringBuilder head = new StringBuilder();
            fields.forEach((name, value) -> head.append("--cut\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n\r\n").append(value).append("\r\n"));
            head.append("--cut\r\nContent-Disposition: form-data; name=\"").append(input).append("\"; filename=\"large.csv\"\r\nContent-Type: text/csv\r\n\r\n");
            return RunningCohort.send(http, request("multipart/form-data; boundary=cut",
                    BodyPublishers.concat(BodyPublishers.ofString(head.toString()), content, BodyPublishers.ofString("\r\n--cut--\r\n"))));
        }

        private HttpRequest request(String type, BodyPublisher body) {
            return HttpRequest.newBuilder(URI.create(cohort.url(action))).header("Content-Type", type).POST(body).build();
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
