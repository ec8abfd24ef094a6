package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import heng.server.field.internal.FixedFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.test.Scenario;

/// ODK Collect without its screen: forms of [Town] fetched from a device's address and filled by JavaRosa, the engine in Collect.
///
/// @param device the whole address of the device
record Collect(String device, Path folder) {

    static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).header("X-OpenRosa-Version", "1.0").build(), HttpResponse.BodyHandlers.ofString());
    }

    static String between(String text, String from, String to) {
        Matcher found = Pattern.compile(Pattern.quote(from) + "(.*?)" + Pattern.quote(to), Pattern.DOTALL).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    Scenario open() throws Exception {
        String list = get(device + "/formList").body();
        Path file = Files.createTempFile(folder, "form", ".xml");
        Files.writeString(file, get(between(list, "<downloadUrl>", "</downloadUrl>")).body());
        byte[] sites = get(device + "/c/small-2026/forms/back-street/sites.csv").body().getBytes(StandardCharsets.UTF_8);
        Path csv = folder.resolve("sites.csv");
        Files.write(csv, sites);
        ReferenceManager.instance().reset();
        ReferenceManager.instance().addReferenceFactory(FixedFile.factory(csv));
        return Scenario.init(file.toFile());
    }

    Scenario seen(String street, String alight, String litter) throws Exception {
        Scenario form = open();
        form.answer("/data/site", street);
        form.answer("/data/q1/how", "seen");
        form.answer("/data/q1/f1", Double.parseDouble(alight));
        form.answer("/data/q1/f2", 10.0);
        form.answer("/data/q2/how", "seen");
        form.answer("/data/q2/f1", Integer.parseInt(litter));
        return form;
    }

    /// Ends the filling as Collect does and gives what Collect would send.
    static String finished(Scenario form) throws IOException {
        assertThat(form.getValidationOutcome()).isNull();
        form.finalizeInstance();
        return new String(new XFormSerializingVisitor().serializeInstance(form.getFormDef().getMainInstance()), StandardCharsets.UTF_8);
    }
}
