package vn.motcua.catalogue.reading;

import java.util.ArrayList;
import java.util.List;

/** What is doubtful about one record, collected while it is read. */
final class Doubts {

    private final List<Doubt> all = new ArrayList<>();

    void add(Doubt.Kind kind, String field, String raw, String assumed) {
        all.add(new Doubt(kind, field, raw, assumed));
    }

    List<Doubt> all() {
        return List.copyOf(all);
    }
}
