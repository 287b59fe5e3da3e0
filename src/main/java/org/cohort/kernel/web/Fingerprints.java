package org.cohort.kernel.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Puts a mark of its content into the address of our style sheets and scripts: browsers keep them for a year, and get a changed one at once. */
public class Fingerprints extends ResourceHandlerWrapper {

    private static final Set<String> OURS = Set.of("styles", "scripts");
    private static final int LENGTH = 12;

    private final Map<String, String> marks = new ConcurrentHashMap<>();

    public Fingerprints(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        return marked(super.createResource(name, library), library);
    }

    @Override
    public Resource createResource(String name, String library, String type) {
        return marked(super.createResource(name, library, type), library);
    }

    private Resource marked(Resource resource, String library) {
        return resource == null || library == null || !OURS.contains(library) ? resource : new Marked(resource);
    }

    private static String mark(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Marked extends ResourceWrapper {

        private Marked(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            String mark = marks.computeIfAbsent(path, key -> mark(getWrapped()));
            return path + (path.contains("?") ? "&" : "?") + "v=" + mark;
        }
    }
}
