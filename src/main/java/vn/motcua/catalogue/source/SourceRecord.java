package vn.motcua.catalogue.source;

import vn.motcua.catalogue.CatalogueRecord;

/**
 * A record with where it stands and how it was given.
 *
 * @param line in the file, from 1 on
 * @param raw the line as it is; of a sheet the cells as a JSON object
 */
public record SourceRecord(int line, String raw, CatalogueRecord content) {}
