package vn.motcua.packet;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.motcua.linter.Finding;
import vn.motcua.linter.Folder;
import vn.motcua.linter.Linter;
import vn.motcua.linter.Linters;

/** The linter of this program, made when somebody uploads the first package. */
@Component
class HouseLinter {

    private final Supplier<Linter> linter = SingletonSupplier.of(Linters::ofThisHouse);

    List<Finding> check(Folder folder) {
        return linter.get().check(folder);
    }
}
