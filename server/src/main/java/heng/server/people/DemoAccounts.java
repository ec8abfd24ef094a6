package heng.server.people;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// One account for each role, everywhere, and a device of the inspector: to look around with.
@Component
public class DemoAccounts {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 14;

    private final Accounts accounts;
    private final Devices devices;

    DemoAccounts(Accounts accounts, Devices devices) {
        this.accounts = accounts;
        this.devices = devices;
    }

    /// Lines to print; only for what was new. No password is kept anywhere but as its hash.
    public List<String> make() {
        List<String> lines = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role == Role.PUBLIC) continue;
            String password = password();
            if (!accounts.create(role.word(), password, List.of(new Grant(role, Grant.EVERYWHERE)))) continue;
            lines.add(String.format("  %-14s %s", role.word(), password));
            if (role == Role.INSPECTOR) lines.add("  device 设备      /d/" + devices.issue(role.word(), "demo"));
        }
        if (!lines.isEmpty()) lines.addFirst("Demo accounts, shown this once 演示账号（只显示这一次）:");
        return lines;
    }

    private static String password() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return password.toString();
    }
}
