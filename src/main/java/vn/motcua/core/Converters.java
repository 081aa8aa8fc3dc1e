package vn.motcua.core;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the values of this package stand in a column. */
final class Converters {

    private Converters() {}

    private abstract static class AsText<T> implements AttributeConverter<T, String> {

        private final Function<T, String> write;
        private final Function<String, T> read;

        AsText(Function<T, String> write, Function<String, T> read) {
            this.write = write;
            this.read = read;
        }

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable T value) {
            return value == null ? null : write.apply(value);
        }

        @Override
        public @Nullable T convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : read.apply(column);
        }
    }

    @Converter(autoApply = true)
    static final class OfAgencyId extends AsText<AgencyId> {
        OfAgencyId() {
            super(AgencyId::value, AgencyId::new);
        }
    }

    @Converter(autoApply = true)
    static final class OfProcedureCode extends AsText<ProcedureCode> {
        OfProcedureCode() {
            super(ProcedureCode::value, ProcedureCode::new);
        }
    }

    @Converter(autoApply = true)
    static final class OfAccountName extends AsText<AccountName> {
        OfAccountName() {
            super(AccountName::value, AccountName::new);
        }
    }

    @Converter(autoApply = true)
    static final class OfCitizenId extends AsText<CitizenId> {
        OfCitizenId() {
            super(CitizenId::value, CitizenId::new);
        }
    }

    @Converter(autoApply = true)
    static final class OfSha256 extends AsText<Sha256> {
        OfSha256() {
            super(Sha256::hex, Sha256::new);
        }
    }
}
