package vn.motcua.catalogue.source;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.CatalogueRecord;
import vn.motcua.core.RuleViolation;

/** One JSON object a line, in either of the two shapes. */
final class JsonLines implements CatalogueReader {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(40)
                            .maxStringLength(1 << 20)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final BoundedLines lines;

    JsonLines(BoundedLines lines) {
        this.lines = lines;
    }

    @Override
    public Optional<SourceRecord> next() {
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().isBlank()) {
                return Optional.of(new SourceRecord(lines.number(), line.get(), record(lines.number(), line.get())));
            }
        }
        return Optional.empty();
    }

    static CatalogueRecord record(int number, String line) {
        var json = parse(number, line);
        if (PortalRecord.isOne(json)) {
            return PortalRecord.read(json);
        }
        if (NationalRecord.isOne(json)) {
            return NationalRecord.read(json);
        }
        throw RuleViolation.invalid("catalogue.line-shape", number);
    }

    private static JsonNode parse(int number, String line) {
        try {
            return JSON.readTree(line);
        } catch (UnexpectedEndOfInputException e) {
            throw RuleViolation.invalid("catalogue.line-cut", number, e);
        } catch (StreamConstraintsException e) {
            throw RuleViolation.invalid("catalogue.line-limits", number, e);
        } catch (JacksonException e) {
            boolean twice = e.getOriginalMessage().startsWith("Duplicate");
            throw RuleViolation.invalid(twice ? "catalogue.line-key-twice" : "catalogue.line-json", number, e);
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
