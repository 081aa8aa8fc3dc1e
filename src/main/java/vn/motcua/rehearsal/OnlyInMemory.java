package vn.motcua.rehearsal;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Lets no database into a rehearsal but one that is in memory and goes with it, before anybody has used it. */
final class OnlyInMemory implements BeanPostProcessor {

    private static final String IN_MEMORY = "jdbc:h2:mem:";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource database) {
            try (var connection = database.getConnection()) {
                var url = connection.getMetaData().getURL();
                if (!url.startsWith(IN_MEMORY)) {
                    throw new IllegalStateException("a rehearsal plays on a database in memory only, not on " + url);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("a rehearsal cannot tell which database it would play on", e);
            }
        }
        return bean;
    }
}
