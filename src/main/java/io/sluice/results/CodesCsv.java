package io.sluice.results;

/** The codes of all dimensions as one CSV file, for programs that join tables rather than read JSON. */
final class CodesCsv {
    static final String FILE = "codes.csv";

    private CodesCsv() {}

    /** One line a member: dimension, code, id, title, title_zh. */
    static String text(Dimensions dimensions) {
        StringBuilder text = new StringBuilder("dimension,code,id,title,title_zh\n");
        dimensions.lists().forEach((name, members) -> {
            for (Dimensions.Member member : members) {
                text.append(field(name)).append(',').append(member.code()).append(',');
                text.append(field(member.id())).append(',').append(field(member.title()));
                text.append(',').append(field(member.titleZh())).append('\n');
            }
        });
        return text.toString();
    }

    private static String field(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
