package org.cohort.kernel.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("H6 (spreadsheet): tables as files for programs for tables")
class SheetsTest {

    private static final Sheet SHEET = new Sheet("A [name] that is much too long for Excel", List.of("What", "How much", "On", "People"),
            List.of(Arrays.asList("=HYPERLINK(\"http://evil.example\",\"x\")", new BigDecimal("1234.50"), LocalDate.of(2014, 8, 18), 3),
                    Arrays.asList("@SUM(A1)", new BigDecimal("7"), null, 0), Arrays.asList("-1+1", null, null, null), Arrays.asList("Anna & Co <x>", null, null, null)));

    private static Map<String, String> parts(byte[] xlsx) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        Path file = Files.write(Files.createTempFile("sheets", ".xlsx"), xlsx);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    @Test
    @DisplayName("S4: what somebody wrote is text, never a formula; numbers and days stay numbers and days")
    void xlsx() throws IOException {
        Map<String, String> parts = parts(Sheets.xlsx(List.of(SHEET)));
        String cells = parts.get("xl/worksheets/sheet1.xml");
        assertThat(cells).doesNotContain("<f>").doesNotContain("<f ").contains("<v>1234.50</v>", "<v>7</v>", "<v>3</v>", "<v>41869");
        String all = String.join("\n", parts.values()).replace("&apos;", "'").replace("&#39;", "'");
        assertThat(all).contains("'=HYPERLINK(", "'@SUM(A1)", "'-1+1", "Anna &amp; Co &lt;x&gt;").doesNotContain(">=HYPERLINK").doesNotContain(">@SUM").doesNotContain(">-1+1");
        assertThat(parts.get("xl/workbook.xml")).contains("A  name  that is much too long");
    }

    @Test
    @DisplayName("the same as CSV; a row of another length is refused")
    void csv() {
        assertThat(Sheets.csv(SHEET)).contains("\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\",1234.50,2014-08-18,3", "'@SUM(A1),7,,0");
        assertThatThrownBy(() -> new Sheet("x", List.of("one"), List.of(List.of("a", "b")))).isInstanceOf(IllegalArgumentException.class);
    }
}
