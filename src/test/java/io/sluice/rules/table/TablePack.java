package io.sluice.rules.table;

import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.LawRequest;
import io.sluice.scenario.text.Diagnostics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A pack on disk whose rules stand in one file of any form, for tests. */
final class TablePack {
    private static final String PACK = """
            id: cn/table
            title: {en: A table, zh: 表}
            sources:
              law-2026: {title: The law, date: 2026-01-01, status: seen}
            instruments:
              early-equity: {subject: Deal, title: {en: Early equity, zh: 早期股权}}
            """;
    private static final String FIGURES = """
            small-ticket-limit:
              title: {en: Ticket limit, zh: 单笔上限}
              type: money
              unit: million yuan
              values: {2026-01-01: {value: 50, source: law-2026}}
            large-ticket-limit:
              title: {en: Larger ticket limit, zh: 较大上限}
              type: money
              unit: million yuan
              values: {2026-01-01: {value: 80, source: law-2026}}
            """;

    private final Path root;

    TablePack(Path root) {
        this.root = root;
        write("pack.yaml", PACK.getBytes(StandardCharsets.UTF_8));
        write("parameters.yaml", FIGURES.getBytes(StandardCharsets.UTF_8));
    }

    TablePack with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    TablePack with(String file, byte[] bytes) {
        write(file, bytes);
        return this;
    }

    /** The same table as a workbook; every cell a text. */
    static byte[] workbook(String sheet, String csv) {
        return workbook(sheet, csv, page -> {});
    }

    /** The same, with more done to the sheet. */
    static byte[] workbook(String sheet, String csv, Consumer<Worksheet> more) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                Workbook book = new Workbook(out, "sluice", "1.0")) {
            book.newWorksheet("#about");
            Worksheet page = book.newWorksheet(sheet);
            List<String> lines = csv.lines().toList();
            for (int r = 0; r < lines.size(); r++) {
                String[] cells = lines.get(r).split(",", -1);
                for (int c = 0; c < cells.length; c++) {
                    page.value(r, c, cells[c]);
                }
            }
            more.accept(page);
            book.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Saves an error as the value of the formula in a cell of a workbook of this pack, as Excel does it. */
    TablePack withFailed(String file, String cell) throws IOException {
        Path path = root.resolve("cn/table").resolve(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile book = new ZipFile(path.toFile());
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(book.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(book.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                String failed = "<c r=\"" + cell + "\" t=\"e\"><f>X1</f><v>#REF!</v></c>";
                zip.write(text.replaceAll("<c r=\"" + cell + "\"[^>]*>.*?</c>", failed)
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return with(file, out.toByteArray());
    }

    LawBook book() {
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.load(root, LawRequest.of(List.of("cn/table")), diagnostics);
        diagnostics.throwIfAny();
        return Objects.requireNonNull(book);
    }

    /** All messages, without the folder of the test. */
    String faults() {
        Diagnostics diagnostics = new Diagnostics();
        LawBook.load(root, LawRequest.of(List.of("cn/table")), diagnostics);
        return diagnostics.render().replace(root.toString().replace('\\', '/') + "/", "");
    }

    private void write(String file, byte[] bytes) {
        try {
            Path path = root.resolve("cn/table").resolve(file);
            Files.createDirectories(root.resolve("cn/table"));
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
