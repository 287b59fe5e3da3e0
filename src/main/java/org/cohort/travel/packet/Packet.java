package org.cohort.travel.packet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What is in one grant's packet, in its order.
 *
 * @param name of the packet, without its kind
 */
public record Packet(String name, List<Part> parts) {

    /** What lists the others, as {@code sha256sum -c} reads it. */
    public static final String MANIFEST = "MANIFEST.sha256";

    /** One file. @param bytes made when it is its turn, and let go after */
    public record Part(String name, Supplier<byte[]> bytes) {
    }

    /** Writes them as ZIP, one after the other; no more than one is in memory. */
    public void write(OutputStream into) throws IOException {
        StringBuilder manifest = new StringBuilder();
        // Not closed: the stream is the server's.
        ZipOutputStream zip = new ZipOutputStream(into, StandardCharsets.UTF_8);
        for (Part part : parts) {
            byte[] bytes = part.bytes().get();
            manifest.append(sha256(bytes)).append("  ").append(part.name()).append('\n');
            add(zip, part.name(), bytes);
            zip.flush();
        }
        add(zip, MANIFEST, manifest.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
