package org.cohort.insight.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cohort.kernel.files.Upload;

/** Makes receipts to claim with: a PDF of one page each, and no two of them alike. */
final class SampleReceipt {

    private SampleReceipt() {
    }

    static Upload of(String vendor, String what, String amount, LocalDate spentOn) {
        String words = "BT /F1 18 Tf 40 230 Td (" + plain(vendor) + ") Tj /F1 11 Tf 0 -36 Td (" + plain(what) + ") Tj 0 -20 Td (" + spentOn
                + ") Tj 0 -36 Td (Paid: " + amount + ") Tj 0 -60 Td /F1 8 Tf (Invented for Cohort's sample story) Tj ET";
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 320 280]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + words.length() + ">>\nstream\n" + words + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        return new Upload("file", "receipt-" + spentOn + ".pdf", pdf(objects));
    }

    private static byte[] pdf(List<String> objects) {
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(file.length());
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> file.append(String.format("%010d 00000 n \n", offset)));
        file.append("trailer\n<</Size ").append(objects.size() + 1).append("/Root 1 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Without what ends a text in a PDF, and without letters that its simplest font has not. */
    private static String plain(String text) {
        return text.replaceAll("[()\\\\]", "").replaceAll("[^\\x20-\\x7e]", "-");
    }
}
