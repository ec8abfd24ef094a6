package heng.server.web.internal;

import heng.server.people.Devices;
import heng.server.people.People;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What is handed to somebody once: links and addresses of devices, each with its QR code.
@Component
class Handed {

    private final ZoneId zone;

    Handed(@Value("${heng.zone:Asia/Shanghai}") ZoneId zone) {
        this.zone = zone;
    }

    When when(Locale locale) {
        return new When(zone, locale);
    }

    /// A card of the sheet.
    record Card(String called, String phone, String address, String qr, String expires) {}

    List<Card> links(List<People.Link> links, Locale locale) {
        return links.stream().map(link -> {
            String address = address("/welcome/", link.token());
            return new Card(link.called().isEmpty() ? link.account() : link.called(), link.phone(), address, Qr.svg(address), when(locale).of(link.expires()));
        }).toList();
    }

    /// @param page QR code of the page for a phone's browser
    /// @param collect QR code of the settings of ODK Collect
    record Address(String label, String address, String page, String collect) {}

    /// @param token empty where the account has too many devices
    void device(Optional<String> token, String label, Model model) {
        token.ifPresentOrElse(secret -> {
            String address = address("/d/", secret);
            model.addAttribute("issued", new Address(label, address, Qr.svg(address + "/"), Qr.svg(CollectSettings.of(address, "衡 " + label.strip()))));
        }, () -> model.addAttribute("tooManyDevices", Devices.MOST_OPEN));
    }

    private static String address(String path, String secret) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).path(secret).toUriString();
    }

    /// A line of a list of devices.
    record Row(long id, String label, String issued, boolean revoked) {}

    List<Row> devices(List<Devices.Device> devices, Locale locale) {
        return devices.stream().map(device -> new Row(device.id(), device.label(), when(locale).of(device.issued()), device.revoked().isPresent())).toList();
    }
}
