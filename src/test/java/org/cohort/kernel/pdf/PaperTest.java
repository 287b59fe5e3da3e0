package org.cohort.kernel.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Papers as PDF")
class PaperTest {

    @Test
    @DisplayName("What stands on a paper can be read from it, whatever is in it and in whose letters")
    void words() throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Name", "Łucja Ñandú-Đặng Ελένη Жанна");
        facts.put("Nothing", null);
        String read = read(Paper.titled("An agreement <b>& more</b>", Locale.ENGLISH).facts(facts).heading("First").text("a \u0000\u000b< b && c \"d\" ]]>")
                .markdown("Some *words*, a [link](https://example.org/x?a=1&b=2)\n\n- one\n- two <script>alert(1)</script>").foot("SHA-256 abc").pdf());
        assertThat(read).contains("An agreement <b>& more</b>", "Łucja Ñandú-Đặng Ελένη Жанна", "a < b && c \"d\" ]]>", "Some words, a link", "two <script>alert(1)</script>",
                "SHA-256 abc", "1 / 1").doesNotContain("Nothing");
    }

    @Test
    @DisplayName("A long table has its head on every page, and every page its number and foot")
    void pages() throws IOException {
        byte[] bytes = Paper.titled("Statement", Locale.ENGLISH).table(List.of("Date", "Amount"), IntStream.range(0, 120).mapToObj(i -> List.of("Day " + i, "USD " + i)).toList())
                .foot("Reference 7").pdf();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            assertThat(read(bytes).split("Reference 7", -1)).hasSize(pages + 1);
            assertThat(read(bytes).split("Date Amount", -1)).hasSize(pages + 1);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Statement");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
        assertThatThrownBy(() -> Paper.titled("x", Locale.ENGLISH).table(List.of("a"), List.of(List.of("b", "c")))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }
}
