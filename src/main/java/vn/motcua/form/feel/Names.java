package vn.motcua.form.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.jspecify.annotations.Nullable;

/** Which answers an expression speaks of, such as {@code child.fullName}; names that it has given itself are left out. */
final class Names {

    private final Set<String> found = new TreeSet<>();

    private Names() {}

    static Set<String> of(Exp expression) {
        var names = new Names();
        names.walk(expression, Set.of());
        return names.found;
    }

    private void walk(Object node, Set<String> own) {
        switch (node) {
            case Ref ref -> add(String.join(".", CollectionConverters.asJava(ref.names())), own);
            case PathExpression path -> path(path, own);
            case For loop -> loop(loop.iterators(), loop.exp(), own);
            case SomeItem some -> loop(some.iterators(), some.condition(), own);
            case EveryItem every -> loop(every.iterators(), every.condition(), own);
            // inside a filter a name may be that of a row's answer
            case Filter filter -> walk(filter.list(), own);
            default -> below(node, own);
        }
    }

    private void path(PathExpression path, Set<String> own) {
        var name = dotted(path);
        if (name == null) {
            walk(path.path(), own);
        } else {
            add(name, own);
        }
    }

    private void below(Object node, Set<String> own) {
        switch (node) {
            case camundajar.impl.scala.collection.Iterable<?> many ->
                CollectionConverters.asJava(many).forEach(child -> walk(child, own));
            case Product product ->
                CollectionConverters.asJava(product.productIterator()).forEachRemaining(child -> walk(child, own));
            default -> {}
        }
    }

    private void loop(
            camundajar.impl.scala.collection.immutable.List<Tuple2<String, Exp>> iterators,
            Exp inside,
            Set<String> own) {
        var names = new HashSet<>(own);
        for (var iterator : CollectionConverters.asJava(iterators)) {
            walk(iterator._2(), Set.copyOf(names));
            names.add(iterator._1());
        }
        names.add("partial");
        walk(inside, names);
    }

    private void add(String name, Set<String> own) {
        int dot = name.indexOf('.');
        if (!own.contains(dot < 0 ? name : name.substring(0, dot))) {
            found.add(name);
        }
    }

    private static @Nullable String dotted(PathExpression path) {
        var before =
                switch (path.path()) {
                    case Ref ref -> String.join(".", CollectionConverters.asJava(ref.names()));
                    case PathExpression inner -> dotted(inner);
                    default -> null;
                };
        return before == null ? null : before + "." + path.key();
    }
}
