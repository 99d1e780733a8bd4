import java.util.Optional;
import org.apache.flink.table.catalog.GenericInMemoryCatalog;
import org.apache.flink.table.factories.Factory;

/** A catalog whose tables are planned, and never read or written. */
final class PlannedCatalog extends GenericInMemoryCatalog {
  static final String NAME = "cat";

  PlannedCatalog() {
    super(NAME, "db");
  }

  @Override
  public Optional<Factory> getFactory() {
    return Optional.of(new PlannedTable());
  }
}
