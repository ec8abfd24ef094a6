package heng.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The server's modules put together; [Main] starts it.
@SpringBootApplication
public class HengServer {}
