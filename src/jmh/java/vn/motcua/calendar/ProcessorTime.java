package vn.motcua.calendar;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** The same computations by the thread's processor clock: for machines on which other work runs. */
public final class ProcessorTime {

    private static final int ROUNDS = 6;
    private static Object kept = "";

    private ProcessorTime() {}

    private static void measure(String name, Supplier<?> work, int times) {
        var clock = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = clock.getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                kept = work.get();
            }
            nanos = (clock.getCurrentThreadCpuTime() - start) / times; // the last round counts: all is compiled
        }
        System.out.println(name + ": " + nanos + " ns, " + kept.getClass().getSimpleName());
    }

    public static void main(String[] arguments) {
        var benchmark = new DueDateBenchmark();
        measure("dueAfterOneHour", benchmark::dueAfterOneHour, 1_000_000);
        measure("dueAfterThirtyDays", benchmark::dueAfterThirtyDays, 1_000_000);
        measure("dueAfterFiveYears", benchmark::dueAfterFiveYears, 1_000_000);
        measure("dueAfterTwentyCalendarDays", benchmark::dueAfterTwentyCalendarDays, 1_000_000);
        measure("betweenOverFiveYears", benchmark::betweenOverFiveYears, 1_000_000);
        measure("makingTheTables", benchmark::makingTheTables, 200);
    }
}
