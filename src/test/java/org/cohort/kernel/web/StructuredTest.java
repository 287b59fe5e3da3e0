package org.cohort.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a page tells search engines")
class StructuredTest {

    @Test
    @DisplayName("Nobody's words end the block")
    void safe() {
        String block = Structured.of("Article", "</script><script>alert(1)</script>", "*a* </script>", "https://x.example/", Map.of("author", "<b>"));
        assertThat(block.substring(10, block.length() - 9)).doesNotContain("<");
        JsonObject json = Json.createReader(new StringReader(block.replaceAll("^<script[^>]*>|</script>$", ""))).readObject();
        assertThat(json.getString("headline")).isEqualTo("</script><script>alert(1)</script>");
    }

    @Test
    @DisplayName("What has no value is left out")
    void absent() {
        Map<String, Object> more = new HashMap<>();
        more.put("startDate", null);
        more.put("sameAs", "");
        assertThat(Structured.of("Event", "Summit", " ", "https://x.example/", more)).doesNotContain("startDate", "sameAs", "description");
    }
}
