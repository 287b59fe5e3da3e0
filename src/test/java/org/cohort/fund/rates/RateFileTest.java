package org.cohort.fund.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G9: files of the European Central Bank")
class RateFileTest {

    static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
            <gesmes:subject>Reference rates</gesmes:subject><gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
            <Cube>
            <Cube time="2014-04-10">
            <Cube currency="USD" rate="1.3867"/>
            <Cube currency="JPY" rate="140.99"/>
            <Cube currency="GBP" rate="x"/>
            <Cube currency="ZZZ" rate="1"/>
            </Cube>
            <Cube time="2014-04-09"><Cube currency="USD" rate="1.3794"/></Cube>
            </Cube></gesmes:Envelope>
            """;

    @Test
    @DisplayName("XML: days and currencies; what can't be read is named with its line")
    void xml() {
        RateFile file = read(XML);
        assertThat(file.quotes()).extracting(q -> q.day() + " " + q.currency() + " " + q.rate().toPlainString())
                .containsExactly("2014-04-10 USD 1.3867", "2014-04-10 JPY 140.99", "2014-04-09 USD 1.3794");
        assertThat(file.failures()).extracting(f -> f.line() + " " + f.reason() + " " + f.cell()).containsExactly("8 NUMBER GBP x", "9 CURRENCY ZZZ");
    }

    @Test
    @DisplayName("CSV: the day's, with the month in words, and all days', with N/A where there was no rate; packed too")
    void csv() throws IOException {
        assertThat(read("Date, USD, JPY, \n10 April 2014, 1.3867, 140.99, \n").quotes()).extracting(q -> q.day() + " " + q.currency() + " " + q.rate())
                .containsExactly("2014-04-10 USD 1.3867", "2014-04-10 JPY 140.99");
        String all = "Date,USD,CYP,\n2014-04-10,1.3867,N/A,\n2014-13-41,1,1,\n2014-04-08,-1,0.5,\n";
        RateFile file = read(all);
        assertThat(file.quotes()).extracting(q -> q.day() + " " + q.rate()).containsExactly("2014-04-10 1.3867", "2014-04-08 0.5");
        assertThat(file.failures()).extracting(f -> f.line() + " " + f.reason()).containsExactly("3 DAY", "4 NUMBER");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("eurofxref-hist.csv"));
            zip.write(all.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(RateFile.read(packed.toByteArray()).quotes()).hasSize(2);
    }

    @Test
    @DisplayName("S4: what is no such file, is broken, or wants to read another file, is refused as a whole")
    void broken() {
        for (String text : new String[] {"", "hello", "Name,Amount\nx,1\n", "<a", "<Cube><Cube time='2014-04-10'><Cube currency='USD' rate='1'/>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Cube><Cube time='2014-04-10'><Cube currency='&e;' rate='1'/></Cube></Cube>", "PK\3\4nothing"}) {
            assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(RateFile.Broken.class);
        }
    }

    private static RateFile read(String text) {
        return RateFile.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
