package heng.server.web.internal.api;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// The document of the interface (OpenAPI 3.1), made from the endpoints themselves: what is not mapped is not in it, and what is mapped is.
@Component
public final class OpenApi {

    public static final String PREFIX = "/api/v1/";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private @Nullable Map<String, Object> made;

    OpenApi(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /// An endpoint as the page shows it.
    ///
    /// @param parameters name and what is told of each
    public record Endpoint(String method, String path, String en, String zh, List<Map<String, String>> parameters) {}

    /// As it is served.
    public synchronized Map<String, Object> document() {
        if (made == null) made = make();
        return made;
    }

    /// In the order of their paths.
    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        handlers().forEach((path, handler) -> {
            Told told = told(handler.getMethod());
            endpoints.add(new Endpoint("GET", path, told.en(), told.zh(), parameters(handler.getMethod()).stream().map(parameter -> words(parameter)).toList()));
        });
        return endpoints;
    }

    private static Map<String, String> words(Parameter parameter) {
        @Nullable Told told = parameter.getAnnotation(Told.class);
        return Map.of("name", parameter.getName(), "en", told == null ? "" : told.en(), "zh", told == null ? "" : told.zh());
    }

    private Map<String, Object> make() {
        Map<String, Object> schemas = new TreeMap<>();
        schema(Answers.Problem.class, schemas);
        Map<String, Object> paths = new LinkedHashMap<>();
        handlers().forEach((path, handler) -> paths.put(path, Map.of("get", operation(handler.getMethod(), schemas))));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Heng 衡", "version", "1", "description", "Reads what an account may see. Decimals are texts. 只读；内容以账号权限为限；小数以文本表示。"));
        document.put("security", List.of(Map.of("token", List.of()), Map.of("session", List.of())));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", schemas, "securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer"), "session", Map.of("type", "apiKey", "in", "cookie", "name", "HENG"))));
        return document;
    }

    /// Endpoints by path.
    private Map<String, HandlerMethod> handlers() {
        Map<String, HandlerMethod> found = new TreeMap<>();
        mappings.orderedStream().forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> info.getPatternValues().stream().filter(pattern -> pattern.startsWith(PREFIX)).forEach(pattern -> found.put(pattern, handler))));
        return found;
    }

    private static Told told(Method method) {
        @Nullable Told told = method.getAnnotation(Told.class);
        if (told == null) throw new IllegalStateException("Nothing is told of " + method);
        return told;
    }

    private static List<Parameter> parameters(Method method) {
        return java.util.Arrays.stream(method.getParameters()).filter(parameter -> parameter.isAnnotationPresent(PathVariable.class) || parameter.isAnnotationPresent(RequestParam.class)).toList();
    }

    private static Map<String, Object> operation(Method method, Map<String, Object> schemas) {
        Told told = told(method);
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", method.getName());
        operation.put("summary", told.en());
        operation.put("description", told.zh());
        operation.put("parameters", parameters(method).stream().map(OpenApi::parameter).toList());
        Map<String, Object> answers = new TreeMap<>();
        answers.put("200", Map.of("description", told.en(), "content", Map.of("application/json", Map.of("schema", told.schema().isEmpty() ? schema(method.getGenericReturnType(), schemas) : written(told.schema(), schemas)))));
        answers.put("default", Map.of("description", "RFC 9457", "content", Map.of("application/problem+json", Map.of("schema", schema(Answers.Problem.class, schemas)))));
        operation.put("responses", answers);
        return operation;
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> told = new LinkedHashMap<>();
        boolean inPath = parameter.isAnnotationPresent(PathVariable.class);
        told.put("name", parameter.getName());
        told.put("in", inPath ? "path" : "query");
        @Nullable RequestParam asked = parameter.getAnnotation(RequestParam.class);
        boolean hasDefault = asked != null && !asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
        told.put("required", inPath || !hasDefault && parameter.getType() != Optional.class);
        Map<String, Object> schema = new LinkedHashMap<>(simple(parameter.getType() == Optional.class ? ((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments()[0] : parameter.getType()));
        if (hasDefault && asked != null && !asked.defaultValue().isEmpty()) schema.put("default", Long.valueOf(asked.defaultValue()));
        told.put("schema", schema);
        @Nullable Told words = parameter.getAnnotation(Told.class);
        if (words != null) told.put("description", words.en() + " " + words.zh());
        return told;
    }

    private static Map<String, Object> simple(Type type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) return Map.of("type", "integer");
        if (type == boolean.class || type == Boolean.class) return Map.of("type", "boolean");
        if (type == String.class) return Map.of("type", "string");
        throw new IllegalStateException("No schema for " + type);
    }

    private static Map<String, Object> schema(Type type, Map<String, Object> schemas) {
        if (type instanceof ParameterizedType many) {
            if (many.getRawType() == List.class) return Map.of("type", "array", "items", schema(many.getActualTypeArguments()[0], schemas));
            if (many.getRawType() == Map.class) return Map.of("type", "object", "additionalProperties", schema(many.getActualTypeArguments()[1], schemas));
        }
        if (!(type instanceof Class<?> one) || !one.isRecord()) return simple(type);
        if (!schemas.containsKey(one.getSimpleName())) {
            schemas.put(one.getSimpleName(), Map.of()); // may be within itself
            schemas.put(one.getSimpleName(), object(one, schemas));
        }
        return Map.of("$ref", "#/components/schemas/" + one.getSimpleName());
    }

    /// Every member is there unless it may be null, and there is no other.
    private static Map<String, Object> object(Class<?> type, Map<String, Object> schemas) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent member : type.getRecordComponents()) {
            Map<String, Object> schema = new LinkedHashMap<>(schema(member.getGenericType(), schemas));
            @Nullable Told told = member.getAnnotation(Told.class);
            if (told != null) schema.put("description", told.en() + " " + told.zh());
            properties.put(member.getName(), schema);
            if (!isNullable(member.getAnnotatedType())) required.add(member.getName());
        }
        return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    /// A schema of a file; its `$defs` become schemas beside the others.
    private static Map<String, Object> written(String name, Map<String, Object> schemas) {
        try (InputStream in = OpenApi.class.getResourceAsStream("/heng/server/web/" + name + ".schema.json")) {
            @SuppressWarnings("unchecked") Map<String, Object> read = JsonMapper.shared().readValue(in, Map.class);
            schemas.putAll(read);
            return Map.of("$ref", "#/components/schemas/" + name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
