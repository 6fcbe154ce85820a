package io.sluice.results;

import java.util.List;

/** The tables and their columns for people, made from the same description as the tables themselves. */
final class Codebook {
    static final String FILE = "codebook.md";

    private Codebook() {}

    /** The codebook of a run. */
    static String text(Manifest manifest) {
        StringBuilder text = new StringBuilder();
        text.append("# Codebook of ").append(manifest.run()).append("\n\n");
        text.append(Markdown.paragraph(manifest.plan().title())).append("\n\n");
        text.append(
                        "Money is in whole fen (1 yuan = 100 fen); a column ending in `_c25` is in constant prices of 2025,")
                .append(" any other in prices of its day. No value is missing; no value is NaN.\n");
        for (Table table : manifest.tables()) {
            text.append("\n## ").append(table.name()).append(".parquet\n\n");
            text.append("One row for each ").append(names(table.keys())).append(".\n\n");
            text.append("| column | type | unit | meaning |\n|---|---|---|---|\n");
            for (Column column : table.columns()) {
                text.append("| ").append(column.name());
                text.append(" | ").append(typeWord(column.type()));
                text.append(" | ").append(column.unit());
                text.append(" | ").append(Markdown.of(column.title())).append(" |\n");
            }
        }
        manifest.dimensions().lists().forEach((name, members) -> codes(text, name, members));
        return text.toString();
    }

    private static void codes(StringBuilder text, String name, List<Dimensions.Member> members) {
        text.append("\n## Codes: ").append(name).append("\n\n| code | id | title |\n|---|---|---|\n");
        for (Dimensions.Member member : members) {
            text.append("| ")
                    .append(member.code())
                    .append(" | ")
                    .append(Markdown.of(member.id()))
                    .append(" | ");
            text.append(Markdown.of(member.title()));
            text.append(member.titleZh().isEmpty() ? "" : " " + Markdown.of(member.titleZh()))
                    .append(" |\n");
        }
    }

    private static String names(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }

    private static String typeWord(Column.Type type) {
        return switch (type) {
            case INT -> "integer, 32 bits";
            case LONG -> "integer, 64 bits";
            case DOUBLE -> "number, 64 bits";
        };
    }
}
