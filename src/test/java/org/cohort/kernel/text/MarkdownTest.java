package org.cohort.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What people write becomes safe HTML")
class MarkdownTest {

    @Test
    void keepsTextListsAndLinks() {
        assertThat(Markdown.html("Hello *you*\nthere")).isEqualTo("<p>Hello <em>you</em><br />\nthere</p>");
        assertThat(Markdown.html("[Xen](https://xenproject.org)"))
                .isEqualTo("<p><a href=\"https://xenproject.org\" rel=\"nofollow noopener\">Xen</a></p>");
        assertThat(Markdown.html("see https://xenproject.org/x")).contains("<a href=\"https://xenproject.org/x\"");
        assertThat(Markdown.html("# Title")).isEqualTo("<h3>Title</h3>");
        assertThat(Markdown.html("## A\n\n#### B\n\n## C", 2)).isEqualTo("<h2>A</h2>\n<h3>B</h3>\n<h2>C</h2>");
        assertThat(Markdown.html(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "![x](https://evil.example/x.png)",
        "<a href='data:text/html,x'>x</a>", "[x](data:text/html;base64,PHNjcmlwdD4=)", "<p style='position:fixed'>x</p>", "[x](//evil.example)",
        "[x](JaVaScRiPt:alert(1))", "<javascript:alert(1)>"})
    void letsNothingActiveThrough(String text) {
        assertThat(Markdown.html(text)).doesNotContain("<script", "<img", "<a ", "<p style");
    }

    @Test
    void givesBareWordsForExcerpts() {
        assertThat(Markdown.plain("# Hi\n\n- **one**\n- [two](https://x.example)")).doesNotContain("*", "#", "\n").contains("Hi", "one", "two");
        assertThat(Markdown.excerpt("one two three four", 12)).isEqualTo("one two…");
        assertThat(Markdown.excerpt("short", 12)).isEqualTo("short");
        assertThat(Markdown.plain(null)).isEmpty();
    }
}
