package org.cohort.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.SAXParserFactory;
import org.glassfish.expressly.parser.AstFunction;
import org.glassfish.expressly.parser.ELParser;
import org.glassfish.expressly.parser.Node;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

@DisplayName("Pages have no words, styles or scripts of their own")
class PageTextTest {

    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*\\ssrc=)|<style|\\sstyle=\"|\\son[a-z]+=\"");
    private static final Pattern EL = Pattern.compile("[#$]\\{(?:[^{}']|'[^']*')*\\}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    /** Visible words or a key, which has points and no spaces. */
    private static final Pattern KEY = Pattern.compile("[a-z][\\w-]*(\\.[\\w-]+)+");
    private static final Set<String> VISIBLE = Set.of("title", "alt", "placeholder", "aria-label", "label", "headerText", "footerText",
            "emptyMessage", "requiredMessage", "converterMessage", "validatorMessage", "help", "summary", "itemLabel");
    private static final Set<String> ALLOWED = Set.of("kbd");
    /** What is the same in every language. */
    private static final Set<String> BRAND = Set.of("Cohort", "UTC", "https://");

    @Test
    void haveNoHardCodedWords() {
        List<String> found = new ArrayList<>();
        for (Path page : Sources.files("src/main/webapp", ".xhtml")) {
            found.addAll(words(page));
        }
        assertThat(found).as("words that belong into a bundle").isEmpty();
    }

    @Test
    void haveNoInlineScriptsStylesOrHandlers() {
        List<String> found = new ArrayList<>();
        for (Path page : Sources.files("src/main/webapp", ".xhtml")) {
            INLINE.matcher(Sources.text(page)).results().forEach(hit -> found.add(page + ": " + hit.group()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("Every expression on a page parses: the container would only say so when the page is asked for")
    void haveExpressionsThatParse() {
        List<String> found = new ArrayList<>();
        for (Path page : Sources.files("src/main/webapp", ".xhtml")) {
            EL.matcher(Sources.text(page).replaceAll("(?s)<!--.*?-->", "")).results().forEach(hit -> {
                String expression = hit.group().replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
                try {
                    found.addAll(misused(ELParser.parse(expression)).stream().map(function -> page + ": " + function + " in " + expression).toList());
                } catch (ELException e) {
                    found.add(page + ": " + expression);
                }
            });
        }
        assertThat(found).isEmpty();
    }

    /** Functions of Cohort's own that are given another number of arguments than they take. */
    private static List<String> misused(Node node) {
        List<String> found = new ArrayList<>();
        if (node instanceof AstFunction call && "co".equals(call.getPrefix())) {
            int given = node.jjtGetChild(0).jjtGetNumChildren();
            if (!given(call.getLocalName()).contains(given)) {
                found.add(call.getLocalName() + " takes " + given(call.getLocalName()));
            }
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            found.addAll(misused(node.jjtGetChild(i)));
        }
        return found;
    }

    private static Set<Integer> given(String function) {
        return Pattern.compile("<function-name>" + function + "</function-name>.*?\\(([^)]*)\\)</function-signature>").matcher(Sources.text(Path.of("src/main/webapp/WEB-INF/cohort.taglib.xml")))
                .results().map(found -> found.group(1).isBlank() ? 0 : found.group(1).split(",").length).collect(Collectors.toSet());
    }

    private static List<String> words(Path page) {
        List<String> found = new ArrayList<>();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.newSAXParser().parse(new InputSource(new StringReader(Sources.text(page))), new Reader(page, found));
        } catch (Exception e) {
            found.add(page + " is not well-formed: " + e.getMessage());
        }
        return found;
    }

    private static boolean isWords(String text) {
        String plain = EL.matcher(text).replaceAll(" ").strip();
        return LETTERS.matcher(plain).find() && !BRAND.contains(plain);
    }

    /** Collects text and visible attributes with letters outside expressions. */
    private static final class Reader extends DefaultHandler {

        private final Path page;
        private final List<String> found;
        private final StringBuilder text = new StringBuilder();
        private final List<String> open = new ArrayList<>();
        private Locator locator;

        Reader(Path page, List<String> found) {
            this.page = page;
            this.found = found;
        }

        @Override
        public void setDocumentLocator(Locator where) {
            locator = where;
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(new StringReader(""));
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            flush();
            open.add(name);
            for (int i = 0; i < attributes.getLength(); i++) {
                String value = attributes.getValue(i);
                if (VISIBLE.contains(attributes.getLocalName(i)) && isWords(value) && !KEY.matcher(value).matches()) {
                    found.add(page + ":" + locator.getLineNumber() + " " + attributes.getLocalName(i) + "=\"" + value + "\"");
                }
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            flush();
            open.remove(open.size() - 1);
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            text.append(characters, start, length);
        }

        private void flush() {
            String read = text.toString();
            text.setLength(0);
            if (!open.isEmpty() && !ALLOWED.contains(open.get(open.size() - 1)) && isWords(read)) {
                found.add(page + ":" + locator.getLineNumber() + " " + read.strip());
            }
        }
    }
}
