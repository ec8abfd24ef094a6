package heng.server;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Where the server keeps its data and where it listens.
final class ServeOptions {

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "Where database, key and media lie; default: ./data. / 数据目录")
    Path data;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8470", description = "Default: 8470; 0 takes a free one. / 端口")
    int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", description = "Default: 127.0.0.1, this machine only. / 监听地址")
    String bind;

    @Option(names = "--log-json", description = "Log lines as JSON (Elastic Common Schema), one for each request too. / 日志输出为 JSON")
    boolean logJson;
}
