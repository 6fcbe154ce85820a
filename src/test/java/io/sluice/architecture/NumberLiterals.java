package io.sluice.architecture;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Lines of source that hold a number literal which might be an assumption: all but those inside an array index, the size of an array
 * or its growth. Zero and one, which neither add nor scale, are not looked at; every other number is, whatever it is.
 */
final class NumberLiterals {
    private static final List<String> GROWTH = List.of("Arrays.copyOf", "Arrays.fill");

    private NumberLiterals() {}

    /**
     * A line that holds such a number.
     *
     * @param file path below the folder looked at, with slashes
     * @param text the line, without the spaces around it
     */
    record Line(String file, String text) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            int byFile = file.compareTo(other.file);
            return byFile != 0 ? byFile : text.compareTo(other.text);
        }
    }

    /** The lines of all Java files below some folders of a root. */
    static TreeSet<Line> below(Path root, List<String> folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> walk = Files.walk(root.resolve(folder))) {
                walk.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        TreeSet<Line> lines = new TreeSet<>();
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                String file = root.toAbsolutePath()
                        .relativize(Path.of(unit.getSourceFile().toUri()))
                        .toString()
                        .replace('\\', '/');
                look(unit, positions, file, lines);
            }
        }
        return lines;
    }

    private static void look(CompilationUnitTree unit, SourcePositions positions, String file, TreeSet<Line> lines) {
        List<String> text = text(unit).lines().toList();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof Number number
                        && number.doubleValue() != 0
                        && Math.abs(number.doubleValue()) != 1
                        && !isPlace(getCurrentPath())) {
                    long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, literal));
                    lines.add(new Line(file, text.get((int) line - 1).strip()));
                }
                return null;
            }
        }.scan(unit, null);
    }

    private static String text(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a literal stands inside an array index, a size of an array or a call that makes an array longer. */
    private static boolean isPlace(TreePath literal) {
        Tree inner = literal.getLeaf();
        for (TreePath outer = literal.getParentPath(); outer != null; outer = outer.getParentPath()) {
            Tree leaf = outer.getLeaf();
            boolean index = leaf instanceof ArrayAccessTree access && access.getIndex() == inner;
            boolean size =
                    leaf instanceof NewArrayTree made && made.getDimensions().contains(inner);
            boolean growth = leaf instanceof MethodInvocationTree call
                    && GROWTH.contains(call.getMethodSelect().toString());
            if (index || size || growth) {
                return true;
            }
            inner = leaf;
        }
        return false;
    }
}
