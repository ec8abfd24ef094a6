/// What a person may see, as files: CSV, Excel, Parquet, written row by row. Start at [heng.server.web.internal.export.ExportEndpoint].
@NullMarked
package heng.server.web.internal.export;

import org.jspecify.annotations.NullMarked;
