package ir.saman.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Reads the shape of the main sources with the compiler's own parser. */
final class CodeShape {

    private static final Path ROOT = Path.of("src/main/java");
    private static final Path HOUSE = ROOT.resolve("ir/saman");

    private CodeShape() {}

    /** A method, with the lines between its braces. */
    record Method(String where, boolean collaborates, int parameters, int lines) {
        @Override
        public String toString() {
            return where + " (" + parameters + " parameters, " + lines + " lines)";
        }
    }

    /** A source file. */
    record Source(
            Path path,
            String text,
            int lines,
            int imports,
            int nulls,
            boolean isPublic,
            boolean catchesEverything,
            boolean injectsFields,
            List<Method> methods) {

        String simpleName() {
            return path.getFileName().toString().replace(".java", "");
        }

        String module() {
            return within().getNameCount() > 1 ? within().getName(0).toString() : "";
        }

        boolean isModuleRoot() {
            return within().getNameCount() == 2 && !module().equals("kit");
        }

        private Path within() {
            return HOUSE.relativize(path);
        }

        boolean declaresType() {
            return !simpleName().equals("package-info");
        }

        /** A table of the house may import each of its words. */
        boolean isTable() {
            return simpleName().endsWith("Table");
        }

        @Override
        public String toString() {
            return path + " (" + lines + " lines)";
        }
    }

    static List<Source> read() {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (Stream<Path> walk = Files.walk(ROOT);
                var files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> paths =
                    walk.filter(path -> path.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(paths));
            List<Source> sources = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                sources.add(source(unit, Trees.instance(task).getSourcePositions()));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source source(CompilationUnitTree unit, SourcePositions positions) throws IOException {
        Path path = ROOT.resolve(
                ROOT.toAbsolutePath().relativize(Path.of(unit.getSourceFile().toUri())));
        String text = unit.getSourceFile().getCharContent(true).toString();
        Scan scan = new Scan(unit, path, positions);
        scan.scan(unit, null);
        boolean open = unit.getTypeDecls().stream()
                .anyMatch(type -> type instanceof ClassTree declared
                        && declared.getModifiers().getFlags().contains(Modifier.PUBLIC));
        return new Source(
                path,
                text,
                (int) text.lines().count(),
                (int) unit.getImports().stream()
                        .filter(each -> !each.isStatic())
                        .count(),
                scan.nulls,
                open,
                scan.catchesEverything,
                scan.injectsFields,
                scan.methods);
    }

    private static final class Scan extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final Path path;
        private final SourcePositions positions;
        private final List<Method> methods = new ArrayList<>();
        private int nulls;
        private boolean catchesEverything;
        private boolean injectsFields;

        Scan(CompilationUnitTree unit, Path path, SourcePositions positions) {
            this.unit = unit;
            this.path = path;
            this.positions = positions;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getKind() == Tree.Kind.NULL_LITERAL) {
                nulls++;
            }
            return super.visitLiteral(literal, nothing);
        }

        @Override
        public Void visitCatch(CatchTree caught, Void nothing) {
            if (List.of("Exception", "Throwable")
                    .contains(caught.getParameter().getType().toString())) {
                catchesEverything = true;
            }
            return super.visitCatch(caught, nothing);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            boolean field = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
            for (AnnotationTree annotation : variable.getModifiers().getAnnotations()) {
                injectsFields |=
                        field && annotation.getAnnotationType().toString().equals("Autowired");
            }
            return super.visitVariable(variable, nothing);
        }

        /** What a record holds is data; a constructor of anything else takes collaborators. */
        private boolean inRecord() {
            return getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                long start = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method.getBody()));
                long end = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method.getBody()));
                methods.add(new Method(
                        path + ":" + method.getName(),
                        method.getReturnType() == null && !inRecord(),
                        method.getParameters().size(),
                        (int) Math.max(0, end - start - 1)));
            }
            return super.visitMethod(method, nothing);
        }
    }
}
