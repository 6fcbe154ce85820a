package io.sluice.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The run as a Frictionless Data Package, version 1: each table with path, size, hash and the meaning of its columns. */
final class DataPackage {
    static final String FILE = "datapackage.json";

    private DataPackage() {}

    /** The text of {@code datapackage.json}. */
    static String text(Path run, Manifest manifest) throws IOException {
        List<Object> resources = new ArrayList<>();
        for (Table table : manifest.tables()) {
            resources.add(tableResource(run, table));
        }
        for (String csv : csvFiles(run)) {
            resources.add(csvResource(run, csv));
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("profile", "data-package");
        root.put("name", manifest.run().toLowerCase(Locale.ROOT));
        root.put("title", manifest.plan().title());
        root.put("description", manifest.plan().why());
        root.put("version", manifest.resultsDigest().substring(0, 12));
        root.put("resources", resources);
        return Json.text(root);
    }

    private static Map<String, Object> tableResource(Path run, Table table) throws IOException {
        Map<String, Object> resource = resource(
                run, table.name(), RunReader.fileOf(table.name()), "parquet", "application/vnd.apache.parquet");
        List<Object> fields = new ArrayList<>();
        for (Column column : table.columns()) {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("name", column.name());
            field.put("type", column.type() == Column.Type.DOUBLE ? "number" : "integer");
            field.put("unit", column.unit());
            field.put("description", column.title());
            field.put("constraints", Map.of("required", true));
            fields.add(field);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", fields);
        schema.put("primaryKey", table.keys().stream().map(Column::name).toList());
        schema.put("missingValues", List.of());
        resource.put("schema", schema);
        return resource;
    }

    private static Map<String, Object> csvResource(Path run, String file) throws IOException {
        Map<String, Object> resource = resource(run, file.substring(0, file.length() - 4), file, "csv", "text/csv");
        resource.put("profile", "tabular-data-resource");
        resource.put("encoding", "utf-8");
        List<Object> fields = new ArrayList<>();
        try (Stream<String> lines = Files.lines(run.resolve(file))) {
            for (String name : lines.findFirst().orElse("").split(",")) {
                fields.add(Map.of("name", name.replace("\"", "")));
            }
        }
        resource.put("schema", Map.of("fields", fields));
        return resource;
    }

    private static Map<String, Object> resource(Path run, String name, String file, String format, String mediaType)
            throws IOException {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", name);
        resource.put("path", file);
        resource.put("format", format);
        resource.put("mediatype", mediaType);
        resource.put("bytes", Files.size(run.resolve(file)));
        resource.put("hash", "sha256:" + Sha256.of(run.resolve(file)));
        return resource;
    }

    private static List<String> csvFiles(Path run) throws IOException {
        try (Stream<Path> list = Files.list(run)) {
            return list.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv") && RunFiles.made(name))
                    .sorted()
                    .toList();
        }
    }
}
