package heng.server;

import heng.server.people.DemoAccounts;
import heng.server.people.FirstAdministrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts everything in its order: data folder, database, modules, the line that says where.
final class Server {

    private Server() {}

    /// Whether it runs now; else what was wrong has been printed.
    static boolean start(ServeOptions options, List<Path> campaigns, boolean demoAccounts) {
        long began = System.nanoTime();
        Path data = options.data.toAbsolutePath().normalize();
        Database database;
        try {
            Files.createDirectories(data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
            database = Database.open(data);
        } catch (IOException | Database.Refused e) {
            System.err.println(e.getMessage());
            return false;
        }
        Map<String, Object> settings = new HashMap<>(Map.of("heng.data", data.toString(), "server.port", options.port, "server.address", options.bind,
                "heng.campaigns", campaigns.stream().map(file -> file.toAbsolutePath().normalize().toString()).collect(Collectors.joining(","))));
        if (options.logJson) settings.putAll(Map.of("logging.structured.format.console", "ecs", "heng.log.requests", "true"));
        ConfigurableApplicationContext context;
        try {
            settings.putAll(database.settings(data, System.getenv()));
            context = application(settings).run();
        } catch (Database.Refused e) {
            database.stop();
            System.err.println(e.getMessage());
            return false;
        } catch (RuntimeException e) {
            database.stop();
            System.err.println(StartFault.words(e));
            return false;
        }
        // a log in JSON stays JSON, and passwords are no part of a log
        if (demoAccounts) context.getBean(DemoAccounts.class).make().forEach(options.logJson ? System.err::println : System.out::println);
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        context.getBean(FirstAdministrator.class).link().ifPresent(token -> (options.logJson ? System.err : System.out).printf(Locale.ROOT, "First administrator, shown this once 第一位管理员（只显示这一次）: http://127.0.0.1:%d/welcome/%s%n", port, token));
        String ready = String.format(Locale.ROOT, "Heng is ready 已就绪: http://%s:%d/ (%.1f s)", options.bind.contains(":") ? "[" + options.bind + "]" : options.bind, port, (System.nanoTime() - began) / 1e9);
        if (options.logJson) System.getLogger(Server.class.getName()).log(System.Logger.Level.INFO, ready);
        else System.out.println(ready);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close(); // answers who waits, then the writer ends, then the database
            database.stop();
        }, "stop"));
        return true;
    }

    static SpringApplication application(Map<String, Object> settings) {
        SpringApplication application = new SpringApplication(HengServer.class);
        application.setDefaultProperties(settings);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.setAddCommandLineProperties(false);
        return application;
    }
}
