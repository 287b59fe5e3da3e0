package org.cohort.fund.bank;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Texts in the characters that all banks of the euro payments area take (EPC217-08): Latin letters, digits and {@code / - ? : ( ) . , ' +} and
 * the space. Accents are left out, Greek and Cyrillic letters are written in Latin ones, others become a point.
 */
public final class BankText {

    private static final String FROM = "абвгдезийклмнопрстуфыэαβγδεζηικλμνξοπρσςτυφωßæøłđıœ";
    private static final String TO = "abvgdezijklmnoprstufyeavgdeziiklmnxoprsstyfo";
    private static final String ALLOWED = "[^A-Za-z0-9/\\-?:().,'+ ]";
    private static final Map<Integer, String> LETTERS = new HashMap<>();

    static {
        int pairs = TO.length();
        FROM.substring(0, pairs).codePoints().forEach(letter -> LETTERS.put(letter, String.valueOf(TO.charAt(FROM.indexOf(letter)))));
        LETTERS.putAll(Map.of((int) 'ß', "ss", (int) 'æ', "ae", (int) 'ø', "o", (int) 'ł', "l", (int) 'đ', "d", (int) 'ı', "i", (int) 'œ', "oe", (int) 'ж', "zh", (int) 'х', "kh"));
        LETTERS.putAll(Map.of((int) 'ц', "ts", (int) 'ч', "ch", (int) 'ш', "sh", (int) 'щ', "shch", (int) 'ю', "yu", (int) 'я', "ya", (int) 'ъ', "", (int) 'ь', "", (int) 'ё', "e"));
        LETTERS.putAll(Map.of((int) 'є', "ye", (int) 'і', "i", (int) 'ї', "yi", (int) 'ґ', "g", (int) 'θ', "th", (int) 'χ', "ch", (int) 'ψ', "ps", (int) 'þ', "th", (int) 'ð', "d"));
        LETTERS.putAll(Map.of((int) '&', "+", (int) '’', "'", (int) '–', "-", (int) '—', "-", (int) '_', "-"));
    }

    private BankText() {
    }

    /** @param longest in characters; the text is cut there */
    public static String of(String text, int longest) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> plain.append(latin(letter)));
        // A slash at an end, or two, mean something to banks.
        String clean = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replaceAll(ALLOWED, ".").replaceAll("/{2,}", "/").replaceAll("\\s+", " ")
                .replaceAll("^[/ ]+", "");
        return clean.substring(0, Math.min(longest, clean.length())).replaceAll("[/ ]+$", "");
    }

    /** Whether most of it can be written so: what can't is no name a bank would know. */
    static boolean isSayable(String text) {
        String plain = of(text, text.length() * 4 + 1);
        return plain.chars().filter(Character::isLetter).count() * 2 > text.codePoints().filter(letter -> !Character.isWhitespace(letter)).count();
    }

    private static String latin(int letter) {
        int lower = Character.toLowerCase(letter);
        String plain = LETTERS.get(lower);
        if (plain == null) {
            String bare = Normalizer.normalize(Character.toString(lower), Normalizer.Form.NFD);
            plain = bare.codePointCount(0, bare.length()) > 1 ? LETTERS.get(bare.codePointAt(0)) : null;
        }
        if (plain == null) {
            return Character.toString(letter);
        }
        return lower == letter || plain.isEmpty() ? plain : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }
}
