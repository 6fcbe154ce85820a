package io.sluice.results;

import io.sluice.scenario.text.CsvCell;

/** The codes of all dimensions as one CSV file, for programs that join tables rather than read JSON. */
final class CodesCsv {
    static final String FILE = "codes.csv";

    private CodesCsv() {}

    /** One line a member: dimension, code, id, title, title_zh. */
    static String text(Dimensions dimensions) {
        StringBuilder text = new StringBuilder("dimension,code,id,title,title_zh\n");
        dimensions.lists().forEach((name, members) -> {
            for (Dimensions.Member member : members) {
                text.append(CsvCell.of(name)).append(',').append(member.code()).append(',');
                text.append(CsvCell.of(member.id())).append(',').append(CsvCell.of(member.title()));
                text.append(',').append(CsvCell.of(member.titleZh())).append('\n');
            }
        });
        return text.toString();
    }
}
