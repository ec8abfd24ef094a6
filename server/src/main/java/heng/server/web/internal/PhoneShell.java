package heng.server.web.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The files that the page on a phone consists of, and its words in both languages. Their common version changes when any of them does: a phone that keeps them for
/// working without network then fetches all of them anew, so that it never mixes two editions.
@Component
class PhoneShell {

    /// Words of the page begin so.
    static final String WORD = "phone-";

    private static final String FILES = "classpath:/heng/server/web/field/*";
    private static final String PAGE = "page.html";
    private static final String WORKER = "worker.js";

    private final Map<String, String> files = new TreeMap<>();
    private final String words;
    private final String version;

    PhoneShell(JsonMapper mapper) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) files.put(Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Map<String, String>> both = new TreeMap<>(Map.of("zh", words(Locale.CHINESE), "en", words(Locale.ENGLISH)));
        words = mapper.writeValueAsString(both);
        version = sha256(words + String.join("\0", files.values()));
    }

    private static Map<String, String> words(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(PageWeb.WORDS, locale);
        return new TreeMap<>(bundle.keySet().stream().filter(key -> key.startsWith(WORD)).collect(Collectors.toMap(key -> key.substring(WORD.length()), bundle::getString)));
    }

    String page() {
        return Objects.requireNonNull(files.get(PAGE));
    }

    /// `{"en": {…}, "zh": {…}}`
    String words() {
        return words;
    }

    /// The service worker of one edition.
    ///
    /// @param sending whether it sends what waits while no page is open; takes a browser whose workers know modules
    String worker(boolean sending) {
        String kept = files.keySet().stream().filter(name -> !name.equals(PAGE) && !name.equals(WORKER)).map(name -> "'/assets/field/" + name + "'").collect(Collectors.joining(", "));
        String head = "const VERSION = '" + version + "';\nconst FILES = [" + kept + "];\n" + Objects.requireNonNull(files.get(WORKER));
        return sending ? "import { sendOnWake } from '/assets/field/wake.js';\n" + head + "\nself.addEventListener('sync', sendOnWake);\n" : head;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
