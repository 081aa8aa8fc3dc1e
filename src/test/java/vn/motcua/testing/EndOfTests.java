package vn.motcua.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Closes every application under test after the last test, while its database still stands: at the end of the virtual
 * machine both would go at once, and each application would wait half a minute for a connection.
 */
final class EndOfTests implements BeforeAllCallback {

    private static final Queue<ConfigurableApplicationContext> APPLICATIONS = new ConcurrentLinkedQueue<>();

    static void closes(ConfigurableApplicationContext application) {
        APPLICATIONS.add(application);
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        test.getRoot().getStore(Namespace.create(EndOfTests.class)).computeIfAbsent("applications", key ->
                (AutoCloseable) EndOfTests::close);
    }

    private static void close() {
        APPLICATIONS.forEach(ConfigurableApplicationContext::close);
    }
}
