package vn.motcua.submission.draft;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the lists of a draft stand in a column: always read and written whole. */
final class DraftColumns {

    private static final JsonMapper JSON = JsonMapper.shared();

    private DraftColumns() {}

    @Converter
    static final class OfPapers implements AttributeConverter<List<DraftPaper>, String> {

        @Override
        public String convertToDatabaseColumn(List<DraftPaper> papers) {
            return JSON.writeValueAsString(papers);
        }

        @Override
        public List<DraftPaper> convertToEntityAttribute(String column) {
            return List.copyOf(JSON.readValue(column, new TypeReference<List<DraftPaper>>() {}));
        }
    }

    @Converter
    static final class OfPages implements AttributeConverter<Map<String, Seen>, String> {

        @Override
        public String convertToDatabaseColumn(Map<String, Seen> pages) {
            return JSON.writeValueAsString(pages);
        }

        @Override
        public Map<String, Seen> convertToEntityAttribute(String column) {
            return Map.copyOf(JSON.readValue(column, new TypeReference<Map<String, Seen>>() {}));
        }
    }
}
