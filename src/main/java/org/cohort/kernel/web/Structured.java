package org.cohort.kernel.web;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.cohort.kernel.text.Markdown;

/** What a page is about, for search engines: JSON-LD in the words of schema.org. */
public final class Structured {

    private static final int LONGEST = 300;
    /** Kept: to ask {@link Json} looks through every library of the server for one that can. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(null);

    private Structured() {
    }

    /**
     * The data block, safe to stand in a page as it is.
     *
     * @param type one of schema.org's types, such as {@code Event}
     * @param text Markdown, or null
     * @param more further properties; those without a value are left out; values are written as their text
     */
    public static String of(String type, String name, String text, String address, Map<?, ?> more) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("@context", "https://schema.org").add("@type", type)
                .add(type.equals("Article") ? "headline" : "name", name == null ? "" : name).add("url", address);
        if (text != null && !text.isBlank()) {
            json.add("description", Markdown.excerpt(text, LONGEST));
        }
        if (more != null) {
            more.forEach((property, value) -> {
                if (value != null && !value.toString().isEmpty()) {
                    json.add(property.toString(), value.toString());
                }
            });
        }
        // A "<" in somebody's words must not end the block.
        return "<script type=\"application/ld+json\">" + json.build().toString().replace("<", "\\u003c") + "</script>";
    }
}
